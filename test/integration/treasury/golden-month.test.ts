import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyDatabase } from '../../../electron/db/backup/copy-database.ts';
import { openReader } from '../../../electron/db/open-reader.ts';
import { closeRepo } from '../../../electron/db/repos/close-repo.ts';
import { createCopyMaker } from '../../../electron/host/copy-maker.ts';
import { runExport } from '../../../electron/host/export-command.ts';
import { runRestore } from '../../../electron/host/restore-command.ts';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { nodeTools } from '../../../electron/export/node-tools.ts';
import type { CopyMaker } from '../../../electron/services/ports/copy-maker.ts';
import { checkExport } from '../../../shared/domain/close-export/check-export.ts';
import { exportText, type CloseExport } from '../../../shared/domain/close-export/close-export.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import { sealCode } from '../../../shared/domain/close/seal.ts';
import type { Place } from '../../../shared/domain/ledger/place.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { dayOf, playGoldenMonth } from '../../support/golden-month.ts';
import { officePaperText } from '../../support/office-paper-text.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { quietExports } from '../../support/quiet-exports.ts';
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
/** What was handed out after each close. */
const exported: string[] = [];
/** What each cut close left, by Z number. */
const cuts: Record<number, { readonly closed: boolean; readonly again: unknown }> = {};

const dataDir = () => join(folder, 'data');
const database = () => join(dataDir(), 'etalase.db');
const options = (): NonNullable<Parameters<typeof startTestService>[0]> => ({
  dataDir: dataDir(),
  secretsDir: join(folder, 'secrets'),
  copies: copyMaker(),
  exportWriter: quietExports(({ closes }) => {
    exported.push(exportText(closes));
    return { ok: true, files: [] };
  }),
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
}, 240_000);
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
  const pages = await Promise.all([0, 10, 20].map((offset) => calls.treasury.handovers({ offset, limit: 10 })));
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25]);
  expect(pages.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index));
  const shifts = await Promise.all([0, 20, 40].map((offset) => calls.shift.recent({ offset, limit: 20 })));
  expect(shifts.map(({ total }) => total)).toEqual([52, 52, 52]);
  expect(shifts.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(Array.from({ length: 52 }, (_, index) => 52 - index));
  const whole = shifts.flatMap(({ rows }) => rows);
  const differences = await Promise.all([0, 1, 2].map((offset) => calls.shift.differences({ offset, limit: 1 })));
  const differing = whole.filter(({ close }) => close !== null && close.difference !== 0).map(({ number }) => number);
  expect([differences[0]?.total, differences.flatMap(({ rows }) => rows.map(({ shiftNumber, kind }) => [shiftNumber, kind]))]).toEqual([differing.length, differing.slice(0, 3).map((number) => [number, 'close'])]);
  const year = await calls.treasury.target({ year: 2026 });
  expect(year.accounts.map(({ account, deposited }) => [account, deposited])).toEqual([
    ['425112', 260_000],
    // 1.520.000 of crafts, less 260.000 still at the payment provider, less 1.500 that is deposited as made good.
    ['425119', 1_258_500],
    ['425791', 1_500],
  ]);
  expect((await calls.treasury.billings({ offset: 0, limit: 100 })).rows.map(({ state }) => state).toSorted()).toEqual(['paid', 'paid', 'paid', 'paid', 'paid', 'replaced']);
  const [trail] = await calls.treasury.find({ text: ntpns[0] ?? '' });
  expect(trail?.trail.at(-1)).toMatchObject({ kind: 'deposit', done: true });

  // The books of the month, as the treasurer signs them.
  const book = await calls.paper.book({ kind: 'general', from: dayOf(1), to: dayOf(31) });
  expect(book).toMatchObject({ opening: 0, debit: 1_520_000 + 930_000, credit: 1_520_000 + 930_000, closing: 0 });
  const { rows: billings } = await calls.treasury.billings({ offset: 0, limit: 100 });
  expect(await calls.treasury.billings({ offset: 4, limit: 1 })).toMatchObject({ rows: [{ code: billings[4]?.code }], total: 6 });
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

test('the exports of the closes and of the month check out, and their totals are the figures computed by hand', async () => {
  await desk.test.service.context.exports.settled();
  const checks = await Promise.all(exported.map((text) => checkExport(text, nodeTools)));
  expect(checks.flatMap(({ faults }) => faults)).toEqual([]);
  // Nobody was told of the close that the power failed after.
  const told = copies.map(({ z }) => z).filter((z) => CUTS[z] !== 'after-commit');
  expect(checks.flatMap(({ closes }) => closes.map(({ z }) => z))).toEqual(expect.arrayContaining(told));

  const out = join(folder, 'out');
  expect(await runExport(['--data', dataDir(), '--from', dayOf(1), '--to', dayOf(31), '--out', out], () => {})).toBe(0);
  const text = readFileSync(join(out, 'etalase-K1-Z000001-Z000052.json'), 'utf8');
  const last = desk.test.service.context.store.closes.newest();
  const check = await checkExport(text, nodeTools, [sealCode(last?.seal.hash ?? '')]);
  expect({ faults: check.faults, sound: check.closes.filter(({ sound }) => sound).length }).toEqual({ faults: [], sound: 52 });
  const closes = (JSON.parse(text) as CloseExport).closes.map(({ content }) => content);
  const sum = (pick: (close: SealedClose) => number): number => closes.reduce((total, close) => total + pick(close), 0);
  const group = (of: (close: SealedClose) => readonly { readonly key: string; readonly count: number; readonly amount: number }[], key: string) =>
    closes.flatMap(of).filter((row) => row.key === key).reduce((total, row) => ({ count: total.count + row.count, amount: total.amount + row.amount }), { count: 0, amount: 0 });
  // 26 days of 70.000 are 1.820.000, less the two that came back. 105 sales: 4 a day and one more on the 3rd; 26 of them by QRIS.
  expect(new Set(closes.map(({ shift }) => shift.businessDay)).size).toBe(26);
  expect({ gross: sum(({ totals }) => totals.gross), returns: sum(({ totals }) => totals.returns), net: sum(({ totals }) => totals.net) }).toEqual({ gross: 1_820_000, returns: -40_000, net: 1_780_000 });
  expect(closes.at(-1)?.perpetual).toEqual({ documents: 107, net: 1_780_000 });
  expect([group(({ documents }) => documents, 'sale'), group(({ documents }) => documents, 'refund')]).toEqual([{ count: 105, amount: 1_820_000 }, { count: 2, amount: -40_000 }]);
  expect([group(({ tenders }) => tenders, 'cash').amount, group(({ tenders }) => tenders, 'qris')]).toEqual([1_520_000, { count: 26, amount: 260_000 }]);
  expect([group(({ groups }) => groups.account, '425119').amount, group(({ groups }) => groups.account, '425112').amount]).toEqual([1_520_000, 260_000]);
  expect([sum(({ cash }) => cash.difference), sum(({ cash }) => cash.handover)]).toEqual([-1_500, 1_518_500]);
  const digit = text.replace('"net":60000', '"net":50000').replace('"net":40000', '"net":50000');
  expect((await checkExport(digit, nodeTools)).faults).toContainEqual({ kind: 'hash', z: 1 });
});

/** A paper by its value and by the text of its PDF, line by line. */
async function paperOf(make: () => Promise<PaperFile>): Promise<{ readonly value: readonly string[]; readonly pdf: readonly string[] }> {
  const set = vi.spyOn(desk.test.service.context.press, 'set');
  const { pdf } = await make();
  const [paper] = set.mock.lastCall ?? [];
  set.mockRestore();
  return { value: paper === undefined ? [] : officePaperText(paper).split('\n'), pdf: pdfText(Buffer.from(pdf, 'base64')).flat() };
}

test('the papers of the month carry the figures computed by hand', async () => {
  const calls = await desk.as('treasurer');
  const month = { from: dayOf(1), to: dayOf(31) };
  const general = await paperOf(() => calls.paper.bookPaper({ kind: 'general', ...month }));
  const rows = general.value.map((line) => line.split(' | '));
  expect(rows.find(([, , text]) => text === 'Saldo awal')).toEqual(['01-12-2026', '', 'Saldo awal', '', '', '0']);
  // On the 18th the 360.000 of the code that ran out are still at hand; on the 21st what was taken over on the 19th and the 21st.
  expect(rows.filter(([, proof = '']) => proof.startsWith('STS-')).map(([day, proof, , , credit, balance]) => [day, proof, credit, balance])).toEqual([
    ['04-12-2026', 'STS-000001', '230.000', '0'],
    ['18-12-2026', 'STS-000002', '330.000', '360.000'],
    ['21-12-2026', 'STS-000003', '360.000', '120.000'],
    ['28-12-2026', 'STS-000004', '420.000', '0'],
    ['31-12-2026', 'STS-000005', '180.000', '0'],
  ]);
  const taken = rows.filter(([, proof = '']) => proof.startsWith('ST-')).map(([day, , , debit]) => [day?.slice(0, 2), debit]);
  // The drawer of the 14th was handed over on the 15th.
  const unusual: Readonly<Record<string, string>> = { '03': '50.000', '09': '58.500', '15': '120.000', '16': '30.000' };
  const open = Array.from({ length: 31 }, (_, index) => dayOf(index + 1).slice(-2)).filter((day) => !['06', '13', '14', '20', '25', '27'].includes(day));
  expect(taken).toEqual(open.map((day) => [day, unusual[day] ?? '60.000']));
  expect(general.value).toContain('=  |  | Jumlah | 2.450.000 | 2.450.000 | 0');
  expect(general.pdf).toContain('Jumlah 2.450.000 2.450.000 0');

  const lpj = await paperOf(() => calls.paper.accountabilityPaper(month));
  const figures = ['Saldo awal | 0', 'Penerimaan | 1.520.000', 'Penyetoran ke kas negara | 1.520.000', '= Saldo akhir | 0', 'Kas tunai | 0', 'Kas bank | 0', '= Jumlah kas | 0'];
  expect(lpj.value.filter((line) => / \| [\d.]+$/.test(line))).toEqual(figures);
  expect(lpj.pdf).toEqual(expect.arrayContaining(figures.map((line) => line.replace('= ', '').replace(' | ', ' '))));

  // Z 16 is the afternoon of the 9th: 20.000 in cash, 10.000 by QRIS, 1.500 short.
  const close = await paperOf(() => calls.paper.close({ zNumber: 16 }));
  expect(close.value).toEqual(
    expect.arrayContaining([
      'Nomor 000016/KAS/XII/2026',
      'Modal awal | 500.000',
      'Penjualan tunai | 20.000',
      '= Seharusnya ada | 520.000',
      '=  | Jumlah uang fisik |  |  | 518.500',
      'Selisih: -Rp 1.500',
      'Sebab: salah kembalian',
      '= Jumlah |  | 30.000',
      'Rp 18.500',
      '(delapan belas ribu lima ratus rupiah)',
    ]),
  );
  expect(close.pdf).toEqual(expect.arrayContaining(['Seharusnya ada 520.000', 'Selisih : -Rp 1.500', '(delapan belas ribu lima ratus rupiah)']));

  // The 8th handover is that of the 9th: 40.000 of the morning and 18.500.
  const eighth = (await calls.treasury.handovers({ offset: 0, limit: 100 })).rows.find(({ number }) => number === 8);
  const handover = await paperOf(() => calls.paper.handover({ handoverId: eighth?.handoverId ?? '' }));
  expect(handover.value).toEqual(
    expect.arrayContaining(['Nomor 000008/ST/XII/2026', 'Z 000015 | 40.000', 'Z 000016 | 18.500', '= Menurut laporan | 58.500', 'Rp 58.500', '(lima puluh delapan ribu lima ratus rupiah)']),
  );
  expect(handover.pdf).toEqual(expect.arrayContaining(['Z 000016 18.500', '(lima puluh delapan ribu lima ratus rupiah)']));
});
