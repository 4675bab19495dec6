import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyDatabase } from '../../../electron/db/backup/copy-database.ts';
import { openReader } from '../../../electron/db/open-reader.ts';
import { closeRepo } from '../../../electron/db/repos/close-repo.ts';
import { createCopyMaker } from '../../../electron/host/copy-maker.ts';
import { runRestore } from '../../../electron/host/restore-command.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import type { CopyMaker } from '../../../electron/services/ports/copy-maker.ts';
import type { Place } from '../../../shared/domain/ledger/place.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { dayOf, playGoldenMonth } from '../../support/golden-month.ts';
import { commandId, QUICK_KDF, removeTestDir, startTestService, type TestService } from '../../support/test-service.ts';
import { treasuryDesk, type TreasuryDesk } from '../../support/treasury-desk.ts';
import { verified } from '../../support/verified.ts';

/** The closes of the 7th: in the one the power fails while it is written, in the other when it is written and nobody was told. */
const CUTS: Readonly<Record<number, 'before-commit' | 'after-commit'>> = { 11: 'before-commit', 12: 'after-commit' };

let folder: string;
let desk: TreasuryDesk;
let ntpns: readonly string[];
/** What happens at a named point of a command. */
let atStep: (step: string) => void = () => {};
/** The copy after each close, by Z number, as the window names it. */
const copies: { readonly z: number; readonly file: string; readonly paper: string }[] = [];
/** What each cut close left, by Z number. */
const cuts: Record<number, { readonly closed: boolean; readonly again: unknown }> = {};

const dataDir = () => join(folder, 'data');
const database = () => join(dataDir(), 'etalase.db');
const options = (): NonNullable<Parameters<typeof startTestService>[0]> => ({
  dataDir: dataDir(),
  secretsDir: join(folder, 'secrets'),
  copies: copyMaker(),
  reached: (step) => atStep(step),
});

/** Closes whose copy is made on a thread of its own, as at a till; the others are made by the same code on this one, which starts in no time. */
const ON_A_THREAD = [1, 12, 52];

function copyMaker(): CopyMaker {
  const real = createCopyMaker(database());
  return {
    ...real,
    async copy(order) {
      if (ON_A_THREAD.includes(copies.length + 1)) return real.copy(order);
      const { file, note, sameDisk, contradicted } = await copyDatabase({ ...order, database: database() });
      expect(note.sound).toBe(true);
      return { ok: true, file, bytes: note.bytes, seq: note.seq, head8: note.head8, sameDisk, contradicted };
    },
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-golden-'));
  const start = await treasuryDesk(options(), folder);
  desk = start;
  ({ desk, ntpns } = await playGoldenMonth(start, async (at, { off }) => {
    const z = (at.test.service.context.store.closes.newest()?.content.zNumber ?? 0) + 1;
    const cut = CUTS[z];
    if (cut === undefined) await at.close(off === undefined ? {} : { off });
    else desk = await closeInPowerCut(at, z, cut);
    await copied(desk, z);
    return desk;
  }));
}, 120_000);
afterAll(async () => {
  await desk.test.close();
  removeTestDir(folder);
});

/** Closes once without power and once with; answers the desk at the service that was opened anew from what lay on the disk. */
async function closeInPowerCut(at: TreasuryDesk, z: number, step: 'before-commit' | 'after-commit'): Promise<TreasuryDesk> {
  const drawer = at.test.service.context.store.ledger.balance('drawer');
  const input = { commandId: commandId(), count: countOfSum(drawer), floatLeft: rupiah(500_000), reason: null };
  const files = ['', '-wal'].map((end) => `${database()}${end}`);
  const cashier = await at.as('cashier');
  let frozen = false;
  atStep = (reached) => {
    if (reached !== step) return;
    // The bytes of this very moment are all that the next start will see: no rollback, no checkpoint.
    for (const file of files) copyFileSync(file, `${file}.frozen`);
    frozen = true;
    throw new Error('power cut');
  };
  await expect(cashier.shift.close(input)).rejects.toThrow('internal error');
  atStep = () => {};
  expect(frozen).toBe(true);
  await at.test.close();
  rmSync(`${database()}-shm`, { force: true });
  for (const file of files) {
    copyFileSync(`${file}.frozen`, file);
    rmSync(`${file}.frozen`);
  }
  const test: TestService = { ...(await startTestService({ ...options(), clock: at.test.clock }, folder)), clock: at.test.clock };
  const next = at.at(test);
  const { store } = test.service.context;
  const stored = store.closes.byNumber(z);
  const closed = stored !== null;
  // Closed: the float is left and no shift is open; not closed: the drawer is as it was, the shift goes on. Never a part of both.
  expect({ drawer: store.ledger.balance('drawer'), open: store.shifts.open() !== null, newest: store.closes.newest()?.content.zNumber }).toEqual(
    closed ? { drawer: 500_000, open: false, newest: z } : { drawer, open: true, newest: z - 1 },
  );
  expect(verified(database()).difference).toBeNull();
  const again = await (await next.as('cashier')).shift.close(input);
  if (closed) expect(again).toEqual(stored);
  expect(await (await next.as('cashier')).shift.close(input)).toEqual(again);
  cuts[z] = { closed, again };
  return next;
}

/** Waits for the copy of a close; after a power cut the first look at the copies makes it. */
async function copied(at: TreasuryDesk, z: number): Promise<void> {
  const { backups, store } = at.test.service.context;
  if (cuts[z]?.closed === true) await backups.look();
  await vi.waitFor(() => expect(backups.status().running).toBe(false), { timeout: 20_000, interval: 10 });
  const { seq = 0 } = store.closes.byNumber(z) ?? {};
  const { last, health, contradicted } = backups.status();
  expect({ z, cause: last?.cause, health, contradicted, holds: (last?.seq ?? 0) >= seq }).toEqual({ z, cause: null, health: 'good', contradicted: null, holds: true });
  const paper = `${seq}/${store.journalReading.entry(seq)?.hash.slice(0, 8) ?? ''}`;
  const file = join(last?.folder ?? '', last?.file ?? '');
  copies.push({ z, file, paper });
  expect(await restored(file, paper), `Z ${z}`).toEqual({ code: 0, said: expect.stringContaining('DIPULIHKAN'), newest: z });
}

/** Restores a copy into an empty folder against the code on the paper; `newest` is the last Z number in what came of it. */
async function restored(file: string, paper: string): Promise<{ readonly code: number; readonly said: string; readonly newest: number | null }> {
  const data = join(folder, 'restored');
  let said = '';
  const code = await runRestore(['--from', file, '--data', data, '--secrets', join(folder, 'secrets'), '--paper', paper], {
    say: (text) => (said += `${text}\n`),
    kdf: QUICK_KDF,
    clock: { now: () => desk.test.clock.now() + 60_000, monotonic: () => 0 },
  });
  const books = join(data, 'etalase.db');
  if (!existsSync(books)) return { code, said, newest: null };
  expect(verified(books).difference).toBeNull();
  const reader = openReader(books);
  const newest = closeRepo(reader).newest()?.content.zNumber ?? null;
  reader.close();
  removeTestDir(data);
  return { code, said, newest };
}

test('31 days through the service come out at figures computed by hand', async () => {
  const calls = await desk.as('treasurer');
  const { store } = desk.test.service.context;
  const balance = (place: Place) => store.ledger.balance(place);
  const today = await calls.treasury.today();
  expect({ drawer: balance('drawer'), safe: balance('safe'), treasurer: balance('treasurer'), bank: balance('bank'), clearing: balance('clearing'), state: balance('state') }).toEqual({
    drawer: 500_000,
    safe: 0,
    treasurer: 0,
    bank: 0,
    clearing: 260_000,
    state: 1_520_000,
  });
  // 1.780.000 due in the month; all but the QRIS money is deposited.
  expect(today.due.total).toBe(260_000);
  expect(store.treasury.shiftOfClose(52)).not.toBeNull();
  expect(store.treasury.shiftOfClose(53)).toBeNull();
  expect((await calls.treasury.handovers()).length).toBe(25);
  const year = await calls.treasury.target({ year: 2026 });
  expect(year.accounts.map(({ account, deposited }) => [account, deposited])).toEqual([
    ['425112', 260_000],
    // 1.520.000 of crafts, less 260.000 still at the payment provider, less 1.500 that is deposited as made good.
    ['425119', 1_258_500],
    ['425791', 1_500],
  ]);
  expect((await calls.treasury.billings()).map(({ state }) => state).toSorted()).toEqual(['paid', 'paid', 'paid', 'paid', 'paid', 'replaced']);
  const [trail] = await calls.treasury.find({ text: ntpns[0] ?? '' });
  expect(trail?.trail.at(-1)).toMatchObject({ kind: 'deposit', done: true });

  // The books of the month, as the treasurer signs them.
  const book = await calls.paper.book({ kind: 'general', from: dayOf(1), to: dayOf(31) });
  expect(book).toMatchObject({ opening: 0, debit: 1_520_000 + 930_000, credit: 1_520_000 + 930_000, closing: 0 });
  const billings = await calls.treasury.billings();
  expect(billings.filter(({ state }) => state === 'paid').map(({ deposit, total }) => [deposit?.number, total]).toSorted()).toEqual([[1, 230_000], [2, 330_000], [3, 360_000], [4, 420_000], [5, 180_000]]);
  const lpj = await calls.paper.accountability({ from: dayOf(1), to: dayOf(31) });
  expect(lpj).toMatchObject({ opening: 0, received: 1_520_000, deposited: 1_520_000, otherwise: 0, closing: 0, cash: 0, bank: 0 });
  expect(verified(store.file).difference).toBeNull();
});

test('the power fails in two closes: the one is not closed, the other is, and the same command gives the same Z', () => {
  expect(cuts).toMatchObject({
    11: { closed: false, again: { content: { zNumber: 11, cash: { expected: 540_000, counted: 540_000, handover: 40_000 } } } },
    12: { closed: true, again: { content: { zNumber: 12, cash: { expected: 520_000, counted: 520_000, handover: 20_000 } } } },
  });
});

test('the copy of every close restores to books that verify and end at that close', () => {
  expect(copies.map(({ z }) => z)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
});

test('a damaged, a cut and an older copy are told as such', async () => {
  const [older, last] = copies.slice(-2);
  if (older === undefined || last === undefined) throw new Error('no copies');
  const stick = mkdtempSync(join(folder, 'stick-'));
  const carried = (from: string): string => {
    const to = join(stick, 'etalase-K1.db');
    copyFileSync(from, to);
    copyFileSync(from.replace(/db$/, 'json'), to.replace(/db$/, 'json'));
    return to;
  };
  const refused = (words: string) => ({ code: 1, said: expect.stringContaining(words), newest: null });
  expect(await restored(carried(older.file), last.paper)).toEqual(refused('LEBIH LAMA: kertas menyebut catatan'));
  expect(await restored(older.file, older.paper)).toEqual(refused('di folder yang sama ada yang lebih baru'));
  const cut = carried(last.file);
  truncateSync(cut, readFileSync(cut).length - 4_096);
  expect(await restored(cut, last.paper)).toEqual(refused('terpotong'));
  const damaged = carried(last.file);
  const bytes = readFileSync(damaged);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(damaged, bytes);
  expect(await restored(damaged, last.paper)).toEqual(refused('rusak atau diubah'));
});
