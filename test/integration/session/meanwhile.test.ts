import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '../../../electron/services/people/add-person.ts';
import { changePerson } from '../../../electron/services/people/change-person.ts';
import type { FrontDesk } from '../../../electron/services/session/front-desk.ts';
import type { Session } from '../../../electron/services/session/sessions.ts';
import { signIn } from '../../../electron/services/session/sign-in.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { commandId, foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

let it: TestService;
let people: Record<Role, Person>;

beforeEach(async () => {
  it = await startTestService();
  people = await foundTestGallery(it);
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

/** The desk with a dear secret: while it is worked out, `meanwhile` happens. */
function deskWhere(meanwhile: () => unknown, outdated = false): FrontDesk {
  const { credentials, ...desk } = it.service.desk;
  const hash = async (secret: string): Promise<string> => {
    await meanwhile();
    return credentials.hash(secret);
  };
  return { ...desk, credentials: { ...credentials, hash, isOutdated: (phc) => outdated || credentials.isOutdated(phc) } };
}
const sessionOf = ({ userId, name, role }: Person): Session => it.service.desk.sessions.open({ userId, name, role });

describe('while a secret is worked out', () => {
  test('a new one that somebody gave the person meanwhile stays, and the old one opens nothing any more', async () => {
    const boss = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
    const given = deskWhere(() => boss.session.changePerson({ commandId: commandId(), userId: people.cashier.userId, secret: '925814' }), true);
    await expect(signIn(it.service.context, given, { userId: people.cashier.userId, secret: SECRETS.cashier })).rejects.toMatchObject({ refusal: { code: 'session.wrong-credential' } });
    expect(await signInAs(it, people.cashier, '925814')).toHaveLength(43);
  });

  test('an administrator who was signed out meanwhile adds and changes nobody', async () => {
    const { context, desk } = it.service;
    const head = context.store.journal.head();
    const before = context.store.users.find(people.cashier.userId);
    for (const act of [
      (by: Session, at: FrontDesk) => addPerson(context, at, by, { commandId: commandId(), name: 'Sari', role: 'cashier', secret: '925814' }),
      (by: Session, at: FrontDesk) => changePerson(context, at, by, { commandId: commandId(), userId: people.cashier.userId, secret: '925814' }),
    ]) {
      const by = sessionOf(people.administrator);
      await expect(act(by, deskWhere(() => desk.sessions.end(by)))).rejects.toMatchObject({ refusal: { code: 'session.required' } });
    }
    expect([context.store.journal.head(), context.store.users.find(people.cashier.userId)]).toEqual([head, before]);
  });
});
