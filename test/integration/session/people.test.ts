import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/db/journal/hash.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let people: Record<Role, Person>;
let boss: ServiceClient;

beforeEach(async () => {
  it = await startTestService();
  people = await foundTestGallery(it);
  boss = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const add = (name: string, role: Role, secret: string, id = commandId()) => boss.session.addPerson({ commandId: id, name, role, secret });
const change = (person: Person, what: { readonly secret?: string; readonly active?: boolean; readonly unlock?: true }, id = commandId()) =>
  boss.session.changePerson({ commandId: id, userId: person.userId, ...what });
const newest = () => it.service.context.store.journalReading.list(null, 1)[0];

describe('people', () => {
  test('somebody added can sign in, and the journal says who added them', async () => {
    const sari = await add('Sari', 'cashier', '925814');
    expect(newest()).toMatchObject({ type: 'user.added', user_id: people.administrator.userId });
    expect(await signInAs(it, sari, '925814')).toHaveLength(43);
  });

  test.each(['123456', '654321', '111111', '121212', '123123', '12345', '1234567', 'abcdef', ''])('the PIN %j is refused', async (pin) => {
    const before = it.changes();
    expect(await refusalOf(add('Sari', 'cashier', pin))).toEqual({ code: 'session.weak-credential' });
    expect(it.changes()).toBe(before);
  });

  test('a password shorter than twelve characters is refused for everybody else', async () => {
    expect(await refusalOf(add('Sari', 'treasurer', '482915'))).toEqual({ code: 'session.weak-credential' });
    expect(await refusalOf(change(people.manager, { secret: 'pendek' }))).toEqual({ code: 'session.weak-credential' });
  });

  test('a name is there once, in whatever letters it is written', async () => {
    expect(await refusalOf(add('RINA', 'cashier', '925814'))).toEqual({ code: 'user.name-taken', name: 'RINA' });
  });

  test('the last active administrator cannot be switched off; with a second one the first can', async () => {
    expect(await refusalOf(change(people.administrator, { active: false }))).toEqual({ code: 'user.last-administrator' });
    await add('Lina', 'administrator', SECRETS.administrator);
    expect((await change(people.administrator, { active: false })).active).toBe(false);
  });

  test('whoever is switched off is signed out at once; switched on they sign in again', async () => {
    const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    await change(people.cashier, { active: false });
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'session.required' });
    expect((await it.as().session.welcome()).people.map((person) => person.name)).not.toContain('Rina');
    await change(people.cashier, { active: true });
    expect(await signInAs(it, people.cashier, SECRETS.cashier)).toHaveLength(43);
  });

  test('a new secret replaces the old one, ends the other sessions and forgives wrong guesses', async () => {
    const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    for (let n = 0; n < 5; n += 1) await refusalOf(it.as().session.signIn({ userId: people.cashier.userId, secret: '000111' }));
    await change(people.cashier, { secret: '925814' });
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'session.required' });
    expect(await refusalOf(it.as().session.signIn({ userId: people.cashier.userId, secret: SECRETS.cashier }))).toMatchObject({ code: 'session.wrong-credential' });
    expect(await signInAs(it, people.cashier, '925814')).toHaveLength(43);
  });

  test('an administrator locked out elsewhere cannot let themselves in from a window still open', async () => {
    await add('Lina', 'administrator', SECRETS.administrator);
    it.service.context.store.users.setGuard(people.administrator.userId, { failures: 10, waitMs: 0, lockedOut: true });
    expect(await refusalOf(change(people.administrator, { unlock: true }))).toEqual({ code: 'session.forbidden' });
  });

  test('nobody of that name is nobody', async () => {
    expect(await refusalOf(change({ ...people.cashier, userId: commandId() as unknown as Person['userId'] }, { active: false }))).toEqual({ code: 'user.not-found' });
  });

  test('what is remembered of a command gives no secret away', async () => {
    const id = commandId();
    await add('Sari', 'cashier', '925814', id);
    expect(await refusalOf(add('Sari', 'cashier', '925815', id))).toEqual({ code: 'command.reused' });
    const remembered = it.service.context.store.commands.find(id);
    const guessed = { commandId: id, name: 'Sari', role: 'cashier', secret: '925814' };
    expect(remembered?.requestHash).not.toBe(sha256(`session.addPerson\n${canonicalJson(guessed)}`));
    expect(remembered?.answer).not.toContain('925814');
  });
});
