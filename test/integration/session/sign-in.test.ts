import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

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

const guess = (secret: string, person: Person = people.cashier) => it.as().session.signIn({ userId: person.userId, secret });
const wrong = () => refusalOf(guess('000111'));
const journalTypes = () => it.service.context.store.journalReading.list(null, 50).map((entry) => entry.type);
const stored = (person: Person = people.cashier) => it.service.context.store.users.guard(person.userId);

async function wrongTimes(times: number, person: Person = people.cashier): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    it.clock.advance(15 * 60_000);
    await refusalOf(guess('000111', person));
  }
}

async function restart(): Promise<void> {
  await it.close();
  it = await startTestService({}, it.dir);
}

describe('guessing a PIN', () => {
  test('the right PIN opens a session with a token of 256 bits, another one each time', async () => {
    const first = await guess(SECRETS.cashier);
    const second = await guess(SECRETS.cashier);
    expect(first.person).toEqual({ userId: people.cashier.userId, name: 'Rina', role: 'cashier', credential: 'pin' });
    expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
    expect(second.token).not.toBe(first.token);
  });

  test('four wrong ones tell how many tries are left and cost no waiting', async () => {
    for (const triesLeft of [9, 8, 7, 6]) expect(await wrong()).toEqual({ code: 'session.wrong-credential', triesLeft });
    expect((await guess(SECRETS.cashier)).person.name).toBe('Rina');
    expect(stored()).toEqual({ failures: 0, waitMs: 0, lockedOut: false });
  });

  test('from the fifth on each wrong one doubles the waiting, and waiting refuses the right PIN too', async () => {
    for (let n = 0; n < 4; n += 1) await wrong();
    for (const [triesLeft, waitMs] of [[5, 30_000], [4, 60_000], [3, 120_000], [2, 240_000], [1, 480_000]] as const) {
      expect(await wrong()).toEqual({ code: 'session.wrong-credential', triesLeft });
      expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.wait', waitMs });
      it.clock.advance(waitMs - 1);
      expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.wait', waitMs: 1 });
      it.clock.advance(1);
    }
    expect((await guess(SECRETS.cashier)).person.name).toBe('Rina');
  });

  test('a guess that only waits is not counted', async () => {
    for (let n = 0; n < 5; n += 1) await wrong();
    for (let n = 0; n < 20; n += 1) expect((await wrong()).code).toBe('session.wait');
    expect(stored().failures).toBe(5);
  });

  test('setting the wall clock ahead does not shorten the waiting', async () => {
    for (let n = 0; n < 5; n += 1) await wrong();
    it.clock.setWall(it.clock.now() + 365 * 86_400_000);
    expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.wait', waitMs: 30_000 });
  });

  test('a restart does not shorten the waiting: what was stored is waited again from the start', async () => {
    for (let n = 0; n < 6; n += 1) {
      await wrong();
      it.clock.advance(n < 5 ? 60_000 : 59_000);
    }
    await restart();
    expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.wait', waitMs: 60_000 });
    it.clock.advance(60_000);
    expect((await guess(SECRETS.cashier)).person.name).toBe('Rina');
  });

  test('a guess is on disk before it is looked at: a crash in between leaves it counted', async () => {
    let answered = false;
    const pending = wrong().finally(() => {
      answered = true;
    });
    // The check runs on another thread and cannot end before the next turn: all of this happens within one.
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect({ answered, failures: stored().failures }).toEqual({ answered: false, failures: 1 });
    await pending;
  });

  test('guesses made side by side are counted one by one', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, async () => (await wrong()).code));
    expect(codes.filter((code) => code === 'session.wrong-credential')).toHaveLength(5);
    expect(codes.filter((code) => code === 'session.wait')).toHaveLength(7);
    expect(stored().failures).toBe(5);
  });

  test('the tenth in a row locks the person out, for good and in the journal, until an administrator lets them in', async () => {
    await wrongTimes(9);
    it.clock.advance(15 * 60_000);
    expect(await wrong()).toEqual({ code: 'session.locked-out' });
    expect(journalTypes()[0]).toBe('user.locked-out');
    it.clock.advance(30 * 86_400_000);
    await restart();
    expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.locked-out' });

    const boss = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
    await boss.session.changePerson({ commandId: commandId(), userId: people.cashier.userId, unlock: true });
    expect(journalTypes()[0]).toBe('user.changed');
    expect((await guess(SECRETS.cashier)).person.name).toBe('Rina');
  });

  test('a tenth guess cut short by a crash locks out at the next try', async () => {
    it.service.context.store.users.setGuard(people.cashier.userId, { failures: 10, waitMs: 0, lockedOut: false });
    expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.locked-out' });
    expect(stored().lockedOut).toBe(true);
    expect(journalTypes()[0]).toBe('user.locked-out');
  });

  test('the only administrator is never locked out, but waits a quarter of an hour for each try', async () => {
    await wrongTimes(15, people.administrator);
    expect(stored(people.administrator).lockedOut).toBe(false);
    expect(await refusalOf(guess(SECRETS.administrator, people.administrator))).toEqual({ code: 'session.wait', waitMs: 15 * 60_000 });
    it.clock.advance(15 * 60_000);
    expect((await guess(SECRETS.administrator, people.administrator)).person.name).toBe('Maria');
  });

  test('of two administrators only one can be locked out at a time', async () => {
    const boss = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
    const second = await boss.session.addPerson({ commandId: commandId(), name: 'Lina', role: 'administrator', secret: SECRETS.administrator });
    await wrongTimes(10, second);
    await wrongTimes(12, people.administrator);
    expect([stored(second).lockedOut, stored(people.administrator).lockedOut]).toEqual([true, false]);
  });

  test('nobody and somebody switched off get the answer of a wrong PIN, and are not counted', async () => {
    const boss = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
    await boss.session.changePerson({ commandId: commandId(), userId: people.auditor.userId, active: false });
    const checks = vi.spyOn(it.service.desk.credentials, 'matches');
    const nobody = { ...people.cashier, userId: commandId() as unknown as Person['userId'] };
    for (const person of [nobody, people.auditor]) {
      expect(await refusalOf(guess(SECRETS.auditor, person))).toEqual({ code: 'session.wrong-credential', triesLeft: 9 });
    }
    expect(checks.mock.calls).toEqual([[SECRETS.auditor, null], [SECRETS.auditor, null]]);
  });

  test('the database holds neither a secret nor a quick hash of one', async () => {
    const { store } = it.service.context;
    for (const { credential } of store.users.list()) expect(credential).toMatch(/^\$scrypt\$ln=4,r=1,p=1,keyid=[0-9a-f]{16}\$/);
    const bodies = store.journalReading.list(null, 50).map((entry) => entry.body).join('\n');
    for (const secret of Object.values(SECRETS)) expect(bodies).not.toContain(secret);
  });
});

describe('the locked screen', () => {
  test('a locked session is refused everything but unlocking and signing out; unlocking gives it back', async () => {
    const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    await cashier.session.lock();
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'session.locked' });
    expect(await refusalOf(cashier.session.unlock({ secret: '000111' }))).toEqual({ code: 'session.wrong-credential', triesLeft: 9 });
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'session.locked' });
    await cashier.session.unlock({ secret: SECRETS.cashier });
    expect((await cashier.settings.current()).unit.name).toBe('Galeri Uji');
  });

  test('wrong secrets at the locked screen count like at sign-in', async () => {
    const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    await cashier.session.lock();
    for (let n = 0; n < 5; n += 1) await refusalOf(cashier.session.unlock({ secret: '000111' }));
    expect(await refusalOf(guess(SECRETS.cashier))).toEqual({ code: 'session.wait', waitMs: 30_000 });
  });

  test('idle minutes lock the session by themselves, whatever the wall clock says; looking at the papers does not keep it open', async () => {
    const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    it.clock.advance(179_000);
    await cashier.session.stillHere();
    it.clock.setWall(it.clock.now() - 86_400_000);
    it.clock.advance(179_000);
    await cashier.prints.overview();
    it.clock.advance(1_000);
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'session.locked' });
  });

  test('the minutes are those of the setting in force', async () => {
    const manager = it.as(await signInAs(it, people.manager, SECRETS.manager));
    await manager.settings.change({ commandId: commandId(), change: { key: 'counter', value: { lockMinutes: 10, sound: 50 } }, validFrom: null, legalReference: null });
    it.clock.advance(9 * 60_000);
    expect((await manager.settings.current()).counter.lockMinutes).toBe(10);
    it.clock.advance(10 * 60_000);
    expect(await refusalOf(manager.settings.current())).toEqual({ code: 'session.locked' });
  });

  test('signing out ends the session, also a locked one; other sessions stay', async () => {
    const first = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    const second = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
    await first.session.lock();
    await first.session.signOut();
    expect(await refusalOf(first.settings.current())).toEqual({ code: 'session.required' });
    expect(await refusalOf(first.session.unlock({ secret: SECRETS.cashier }))).toEqual({ code: 'session.required' });
    expect((await second.settings.current()).unit.name).toBe('Galeri Uji');
  });

  test('a restart ends every session', async () => {
    const token = await signInAs(it, people.cashier, SECRETS.cashier);
    await restart();
    expect(await refusalOf(it.as(token).settings.current())).toEqual({ code: 'session.required' });
  });
});
