import { createRouterClient, type RouterClient } from '@orpc/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeService, type Service, type ServiceOptions } from '../../electron/host/compose.ts';
import type { ServiceRouter } from '../../electron/rpc/router.ts';
import type { KdfCost } from '../../electron/services/session/credentials.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { CommandId, Id } from '../../shared/kernel/ids.ts';
import { uuidv7 } from './uuidv7.ts';
import { quietCopies } from './quiet-copies.ts';
import { quietExports } from './quiet-exports.ts';

/** A check that costs next to nothing. */
export const QUICK_KDF: KdfCost = { log2n: 4, blockSize: 1, parallel: 1 };
export const TEST_START = Date.UTC(2026, 10, 20, 1, 0);

/** A clock that moves when it is told to. */
export interface TestClock {
  now(): number;
  monotonic(): number;
  /** Time goes by, on the wall and in truth. */
  advance(ms: number): void;
  /** Somebody sets the wall clock. */
  setWall(at: number): void;
}

export function testClock(): TestClock {
  let wall = TEST_START;
  // Not from zero: a PC that has been running for a while.
  let passed = 10_000_000;
  return {
    now: () => wall,
    monotonic: () => passed,
    advance(ms) {
      wall += ms;
      passed += ms;
    },
    setWall(at) {
      wall = at;
    },
  };
}

/** The look at the clock that a start makes, and none by the wall clock of whatever machine runs the test. */
const lookOnce: NonNullable<ServiceOptions['watches']> = (_health, _backups, clock) => {
  clock.look();
  return () => undefined;
};

export type ServiceClient = RouterClient<ServiceRouter>;

export interface TestService {
  readonly service: Service;
  readonly clock: TestClock;
  /** Holds `data` and `secrets`. */
  readonly dir: string;
  /** Calls with this session, or with none. */
  as(token?: string): ServiceClient;
  changes(): number;
  close(): Promise<void>;
}

/** A service of its own in `dir` (a new one when left out), without a printer and with quick sign-in checks. */
export async function startTestService(options: Partial<ServiceOptions> = {}, dir = mkdtempSync(join(tmpdir(), 'etalase-test-'))): Promise<TestService> {
  const clock = testClock();
  // The clock of a test stands still and begins anew with each start: ids by it would come in no order after one.
  const ids: Pick<ServiceOptions, 'ids'> = options.guardClock === true ? {} : { ids: { next: <Kind extends string>() => uuidv7() as Id<Kind> } };
  const service = await composeService({ dataDir: join(dir, 'data'), secretsDir: join(dir, 'secrets'), kdf: QUICK_KDF, clock, watches: lookOnce, copies: quietCopies(), exportWriter: quietExports(), pcOffsetMinutes: () => 480, ...ids, ...options });
  return {
    service,
    clock,
    dir,
    as: (token) => createRouterClient(service.router, { context: { sessionToken: token } }),
    changes: () => service.context.store.totalChanges(),
    close: () => service.close(),
  };
}

export function removeTestDir(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

export function commandId(): CommandId {
  return uuidv7() as CommandId;
}

export const SECRETS: Record<Role, string> = {
  cashier: '482915',
  treasurer: 'kata sandi bendahara',
  manager: 'kata sandi pengelola',
  auditor: 'kata sandi pemeriksa',
  administrator: 'kata sandi administrator',
};

export const TEST_UNIT = { name: 'Galeri Uji', agency: 'Lapas Uji', address: 'Jalan Uji 1', phone: '', timeZone: 'Asia/Makassar' } as const;

/** A gallery with a person of every role; answers the people. */
export async function foundTestGallery({ as }: Pick<TestService, 'as'>, printer: string | null = null): Promise<Record<Role, Person>> {
  await as().setup.createGallery({
    commandId: commandId(),
    unit: TEST_UNIT,
    registerCode: 'K1',
    administrator: { name: 'Maria', secret: SECRETS.administrator },
    cashier: { name: 'Rina', secret: SECRETS.cashier },
    printer: { address: printer, profileId: 'generic-58', drawer: false },
  });
  const { people } = await as().session.welcome();
  const find = (name: string): Person => people.find((person) => person.name === name) as Person;
  const administrator = find('Maria');
  const boss = as(await signInAs({ as }, administrator, SECRETS.administrator));
  const add = (role: Role, name: string) => boss.session.addPerson({ commandId: commandId(), name, role, secret: SECRETS[role] });
  return { administrator, cashier: find('Rina'), treasurer: await add('treasurer', 'Dewi'), manager: await add('manager', 'Bambang'), auditor: await add('auditor', 'Tri') };
}

/** The token of a new session. */
export async function signInAs({ as }: Pick<TestService, 'as'>, person: Pick<Person, 'userId'>, secret: string): Promise<string> {
  return (await as().session.signIn({ userId: person.userId, secret })).token;
}

/** The refusal that `call` ends in; fails when it ends in anything else. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => 'an answer',
    (error: unknown) => error,
  );
  const { code, data } = outcome as { readonly code?: unknown; readonly data?: unknown };
  if (code !== 'REFUSED') throw new Error(`expected a refusal, got ${outcome instanceof Error ? (outcome.stack ?? outcome.message) : String(outcome)}`);
  return data as Refusal;
}
