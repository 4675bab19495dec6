import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../../electron/db/store.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { ASK_AGAIN } from '../../../shared/contract/events.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

/** What the engine throws; the failing disk between program and file throws it in the engine's place. */
class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly code: string;
  constructor(code: string) {
    super('disk I/O error');
    this.code = code;
  }
}

type Failure = 'none' | { readonly code: string; readonly when: 'before-commit' | 'after-commit' };
let failure: Failure;
let opened: Store[];
let unreadable: boolean;

/** A real database on a disk that fails when it is told to. */
function openOnBadDisk(...args: Parameters<typeof openStore>): Store {
  if (unreadable) throw new SqliteError('SQLITE_IOERR_READ');
  const store = openStore(...args);
  opened.push(store);
  return {
    ...store,
    transaction: (work) => {
      const now = failure;
      if (now === 'none') return store.transaction(work);
      failure = 'none';
      if (now.when === 'before-commit') throw new SqliteError(now.code);
      store.transaction(work);
      throw new SqliteError(now.code);
    },
  };
}

let it: TestService;
let people: Record<Role, Person>;
let cashier: ServiceClient;

beforeEach(async () => {
  failure = 'none';
  unreadable = false;
  opened = [];
  it = await startTestService({ open: openOnBadDisk });
  people = await foundTestGallery(it);
  cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
});
afterEach(async () => {
  unreadable = false;
  await it.close();
  removeTestDir(it.dir);
});

const open = { commandId: commandId(), openingFloat: 200_000 as Rupiah };
const healed = () => vi.waitFor(() => expect(it.service.health.isChecking()).toBe(false), { timeout: 10_000 });

describe('when the disk fails under the database', () => {
  test.each(['SQLITE_IOERR_FSYNC', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'])('%s stops selling, and the same command then tells the truth: it had not been kept', async (code) => {
    failure = { code, when: 'before-commit' };
    expect(await refusalOf(cashier.shift.open(open))).toEqual({ code: 'store.checking' });
    expect(await refusalOf(cashier.settings.current())).toEqual({ code: 'store.checking' });
    expect(await refusalOf(it.as().session.welcome())).toEqual({ code: 'store.checking' });
    await healed();
    expect(opened).toHaveLength(2);
    expect(await cashier.shift.current()).toMatchObject({ shift: null });
    expect((await cashier.shift.open(open)).number).toBe(1);
  });

  test('a failed fsync that kept the command after all: asked again it answers what was done, once', async () => {
    failure = { code: 'SQLITE_IOERR_FSYNC', when: 'after-commit' };
    expect(await refusalOf(cashier.shift.open(open))).toEqual({ code: 'store.checking' });
    await healed();
    const before = it.service.context.store.journal.head();
    expect(await cashier.shift.open(open)).toMatchObject({ number: 1, openingFloat: 200_000 });
    expect(it.service.context.store.journal.head()).toEqual(before);
    expect((await cashier.shift.current()).shift?.number).toBe(1);
  });

  test('the old connection is closed and never asked again', async () => {
    failure = { code: 'SQLITE_IOERR_FSYNC', when: 'before-commit' };
    await refusalOf(cashier.shift.open(open));
    await healed();
    expect(() => opened[0]?.register.find()).toThrow(/not open/);
    expect(it.service.context.store.register.find()?.code).toBe('K1');
  });

  test('as long as the file cannot be read nothing is sold; it is tried again until it can', async () => {
    failure = { code: 'SQLITE_IOERR_READ', when: 'before-commit' };
    unreadable = true;
    await refusalOf(cashier.shift.open(open));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await refusalOf(cashier.shift.open(open))).toEqual({ code: 'store.checking' });
    unreadable = false;
    await healed();
    expect((await cashier.shift.open(open)).number).toBe(1);
  });

  test('windows are told to ask for everything anew', async () => {
    const events = await cashier.events.subscribe();
    failure = { code: 'SQLITE_IOERR_FSYNC', when: 'before-commit' };
    await refusalOf(cashier.shift.open(open));
    const heard: string[] = [];
    for await (const event of events) {
      heard.push(event.type);
      if (event.type === 'clock-changed') break;
    }
    expect(heard).toEqual(expect.arrayContaining(ASK_AGAIN.map(({ type }) => type)));
  });

  test('a guess whose check was under way ends in a refusal, not in an accident', async () => {
    const guess = refusalOf(it.as().session.signIn({ userId: people.cashier.userId, secret: SECRETS.cashier }));
    for (let step = 0; step < 100; step += 1) await Promise.resolve();
    expect(it.service.context.store.users.guard(people.cashier.userId).failures).toBe(1);
    it.service.health.suspect(new SqliteError('SQLITE_IOERR_READ'));
    expect((await guess).code).toBe('store.checking');
    await healed();
  });

  test('the service can be stopped while it checks', async () => {
    failure = { code: 'SQLITE_IOERR_READ', when: 'before-commit' };
    unreadable = true;
    await refusalOf(cashier.shift.open(open));
    await it.close();
    unreadable = false;
    it = await startTestService({}, it.dir);
    expect((await it.as().session.welcome()).registerCode).toBe('K1');
  });
});

test('a full disk refuses the command, keeps nothing of it and sells on when there is room', async () => {
  failure = { code: 'SQLITE_FULL', when: 'before-commit' };
  expect(await refusalOf(cashier.shift.open(open))).toEqual({ code: 'store.full' });
  expect(it.service.health.isChecking()).toBe(false);
  expect((await cashier.shift.open(open)).number).toBe(1);
  expect(opened).toHaveLength(1);
});
