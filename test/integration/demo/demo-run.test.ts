import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemo } from '../../../electron/host/demo/run-demo.ts';
import type { DemoSummary } from '../../../electron/host/demo/demo-summary.ts';
import { runVerify } from '../../../electron/host/verify-command.ts';

const ENTRY = fileURLToPath(new URL('../../../electron/host/demo.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'etalase-demo-'));
const outOf = (name: string): string => join(folder, name);

function run(name: string, seed: number, days = 2): Promise<DemoSummary> {
  return runDemo({ out: outOf(name), seed, days, buyers: 14 }, { entry: ENTRY });
}

function journalOf(name: string): readonly string[] {
  const database = new Database(join(outOf(name), 'data', 'etalase.db'), { readonly: true });
  try {
    return database.prepare('SELECT hash FROM journal ORDER BY seq').pluck().all() as string[];
  } finally {
    database.close();
  }
}

describe('the demo run', () => {
  let first: DemoSummary;
  let same: DemoSummary;
  let other: DemoSummary;
  beforeAll(async () => {
    first = await run('first', 5);
    same = await run('same', 5);
    other = await run('other', 6, 1);
    // Five days, each with a process that is killed.
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the same days for the same seed, down to every hash of the journal', () => {
    expect(same).toEqual(first);
    expect(journalOf('same')).toEqual(journalOf('first'));
    expect(readFileSync(join(outOf('same'), 'summary.json'), 'utf8')).toBe(readFileSync(join(outOf('first'), 'summary.json'), 'utf8'));
  });

  it('tells other days for another seed', () => {
    expect(other.days[0]?.total).not.toBe(first.days[0]?.total);
    expect(journalOf('other')[0]).not.toBe(journalOf('first')[0]);
  });

  it('leaves data that verify finds clean, against the last paper', () => {
    const said: string[] = [];
    expect(runVerify(['--data', join(outOf('first'), 'data'), '--anchor', first.verify.anchor], (text) => said.push(text))).toBe(0);
    expect(said.join()).toContain(`${first.sales} penjualan`);
  });

  it('made copies of the books at its closes, restored the last one and found it sound', () => {
    expect(first.copy).toEqual({ copied: first.journal.entries, restored: first.journal.entries + 1, sound: true });
    expect(readdirSync(join(outOf('first'), 'data', 'backups')).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(1);
    expect(runVerify(['--data', join(outOf('first'), 'dipulihkan'), '--anchor', first.verify.anchor], () => undefined)).toBe(0);
  });

  it('wrote the statement of the bank, and the treasurer left no line of it open', () => {
    const { bank } = first;
    expect(bank.gross - bank.net).toBe(bank.fee);
    expect(bank.fee).toBeGreaterThan(0);
    expect(bank.atOnce).toBeGreaterThan(0);
    expect(readFileSync(join(outOf('first'), 'rekening-koran.csv'), 'ascii').trim().split('\r\n')).toHaveLength(bank.lines + 3);
  });

  it('went through a kill before and one after the commit, and sold each time exactly once', () => {
    expect(first.days.map((day) => day.kill)).toEqual([
      { step: 'after-journal', receiptNumber: expect.stringMatching(/^K1-\d{4}$/) as string, wasKept: false },
      { step: 'after-commit', receiptNumber: expect.stringMatching(/^K1-\d{4}$/) as string, wasKept: true },
    ]);
    expect(first.days[1]?.lastReceipt).toBe(`K1-${String(first.sales).padStart(4, '0')}`);
  });

  it('showed the buyer on the screen of the other side each code and each thanks', () => {
    for (const { happenings, sales, kill } of [...first.days, ...other.days]) {
      // A voided sale has no buyer before it, and whoever saw the service die was served by its next start.
      expect(happenings.thanksSeen).toBe(sales - happenings.voids - (kill === null ? 0 : 1));
      expect(happenings.codesSeen).toBeGreaterThanOrEqual(happenings.byQris);
      // The pole display came to say the same twice in each sale: what is due, then the change.
      expect(happenings.poleFrames).toBe(2 * happenings.thanksSeen);
    }
  });

  it('sold by labels of the scale and by codes with a lot, which stands on the paper', () => {
    const happened = (what: 'labels' | 'lots'): number => first.days.reduce((sum, day) => sum + day.happenings[what], 0);
    expect(happened('labels')).toBeGreaterThan(0);
    expect(happened('lots')).toBeGreaterThan(0);
    const papers = readdirSync(join(outOf('first'), 'struk')).filter((name) => /^K1-\d{4}\.txt$/.test(name));
    expect(papers.filter((name) => readFileSync(join(outOf('first'), 'struk', name), 'utf8').includes('Lot AWAL, exp. ')).length).toBeGreaterThan(0);
  });

  it('has on each single day what is rare: goods past their day stopped and allowed, a cart let over, a list price, an agreed price kept above its floor', () => {
    for (const { happenings } of [...first.days, ...other.days]) {
      const rare = ['expiredStopped', 'expiredAllowed', 'carriedOver', 'listPrices', 'openPrices', 'floorsKept'] as const;
      expect(rare.filter((what) => happenings[what] === 0)).toEqual([]);
    }
  });

  it('sold to customers who are known, at price lists and at open prices, and the papers say so', () => {
    const happened = (what: 'knownCustomers' | 'listPrices' | 'openPrices'): number => [first, other].flatMap(({ days }) => days).reduce((sum, day) => sum + day.happenings[what], 0);
    expect([happened('knownCustomers'), happened('listPrices')].filter((count) => count === 0)).toEqual([]);
    const papers = ['first', 'other'].flatMap((name) => readdirSync(join(outOf(name), 'struk')).filter((paper) => /^K1-\d{4}\.txt$/.test(paper)).map((paper) => readFileSync(join(outOf(name), 'struk', paper), 'utf8')));
    expect(papers.filter((paper) => paper.includes('Pembeli: ')).length).toBeGreaterThan(0);
    expect(papers.filter((paper) => /Harga (?:reseller|instansi|umum)/.test(paper)).length).toBeGreaterThan(0);
  });

  it('leaves the treasurer\'s A4 papers and an export of every close that agrees with itself', () => {
    const closes = first.days.flatMap(({ shifts }) => shifts).length;
    const kertas = readdirSync(join(outOf('first'), 'kertas'));
    expect(kertas.filter((name) => name.startsWith('berita-acara-penutupan-kas-'))).toHaveLength(closes);
    for (const start of ['kuitansi-', 'register-penutupan-kas-', 'buku-kas-umum-', 'buku-pembantu-kas-tunai-', 'buku-pembantu-kas-bank-', 'lpj-']) expect(kertas.some((name) => name.startsWith(start)), start).toBe(true);
    expect(first.office).toEqual({ papers: kertas.length, exported: closes });
    expect(readdirSync(join(outOf('first'), 'ekspor')).filter((name) => name !== 'periksa.html')).toHaveLength(5);
  });

  it('received goods with slip and A4 paper, and leaves the manager\'s report as A4 and XLSX with the sums of the run', () => {
    expect(first.goods).toMatchObject({ documents: ['TB-0001', 'HP-0001'], pieces: 192, papers: 2 });
    expect(readdirSync(join(outOf('first'), 'barang')).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
    expect(first.papers.goods).toBe(2);
    expect(first.consignment).toMatchObject({ consigned: 'TT-0001', labels: 24, count: 1, files: 10 });
    expect(readdirSync(join(outOf('first'), 'stok'))).toHaveLength(10);
    expect(first.reports).toMatchObject({ files: 8, net: first.total });
    expect(first.reports.products).toBeGreaterThan(5);
    expect(first.reports.margin).toBeGreaterThan(0);
    expect([first.reports.ownStock, first.reports.consignedStock].every((value) => value > 0)).toBe(true);
    const kinds = ['label-tercetak', 'laporan-nilai-stok', 'laporan-penjualan', 'perubahan-harga'].flatMap((name) => [`${name}.pdf`, `${name}.xlsx`]);
    expect(readdirSync(join(outOf('first'), 'laporan')).map((name) => name.replaceAll(/-\d{4}-\d\d-\d\d/g, '')).sort()).toEqual(kinds);
  });

  it('leaves every receipt as picture and as text, also those that waited for the dead printer', () => {
    const papers = readdirSync(join(outOf('first'), 'struk'));
    const receipts = papers.filter((name) => /^K1-\d{4}\.txt$/.test(name));
    expect(receipts).toHaveLength(first.sales);
    expect(papers.filter((name) => name.endsWith('.png')).map((name) => name.slice(0, -4)).sort()).toEqual(
      papers.filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort(),
    );
    expect(papers.filter((name) => /^slip-z-\d+\.txt$/.test(name))).toHaveLength(4);
    const text = readFileSync(join(outOf('first'), 'struk', 'K1-0001.txt'), 'utf8');
    expect(text).toContain('GALERI KARYA MANDIRI');
    expect(text).toContain('K1-0001');
    expect(PNG.sync.read(readFileSync(join(outOf('first'), 'struk', 'K1-0001.png'))).width).toBeGreaterThan(384);
  });

  it('ends each day at the treasurer: the cash is taken over, billed and deposited, two slips each, and only what waits for the bank is left due', () => {
    const slips = readdirSync(join(outOf('first'), 'struk')).filter((name) => /^slip-serah-terima-\d+\.txt$/.test(name));
    expect(slips).toHaveLength(2 * first.days.length);
    const text = readFileSync(join(outOf('first'), 'struk', slips[0] ?? ''), 'utf8');
    expect(text).toMatch(/SERAH TERIMA UANG +ST-000001/);
    expect(text).toContain('(Dewi Suryani)');
    expect(first.days.map(({ deposit }) => deposit.handover)).toEqual(first.days.map((_, index) => index + 1));
    for (const { deposit } of first.days) {
      expect(deposit.ntpn).toMatch(/^[A-Z0-9]{16}$/);
      expect(deposit.deposited).toBeGreaterThan(0);
      expect(deposit.deposited).toBeLessThanOrEqual(deposit.counted);
    }
  });

  it('leaves the last sale as files: a copy and a paper for a present, as PDF and as picture', () => {
    const files = readdirSync(join(outOf('first'), 'berkas')).sort();
    expect(files.map((name) => name.replace(/^K1-\d{4}/, ''))).toEqual(['-hadiah.pdf', '-hadiah.png', '-salinan-1.pdf', '-salinan-2.png']);
    expect(first.papers.gift).toBe(1);
  });

  it('adds up: shifts, days and the whole', () => {
    for (const day of first.days) {
      expect(day.shifts.reduce((sum, shift) => sum + shift.sales, 0)).toBe(day.sales);
      expect(day.shifts.reduce((sum, shift) => sum + shift.expected - shift.openingFloat, 0)).toBe(day.byTender['cash']);
      expect(Object.values(day.byTender).reduce((sum, amount) => sum + amount, 0)).toBe(day.total);
      expect(day.byCategory.reduce((sum, category) => sum + category.amount, 0) + day.rounding).toBe(day.total);
      expect(day.shifts.filter((shift) => shift.difference !== 0)).toHaveLength(1);
    }
    expect(first.days.reduce((sum, day) => sum + day.total, 0)).toBe(first.total);
    expect(readFileSync(join(outOf('first'), 'summary.txt'), 'utf8')).toContain('COCOK');
  });

  it('pays in every way, takes back, exchanges and undoes, with the manager beside it', () => {
    const sum = (what: keyof DemoSummary['days'][number]['happenings']) => first.days.reduce((count, day) => count + day.happenings[what], 0);
    for (const day of first.days) expect([day.happenings.refunds, day.happenings.exchanges, day.happenings.voids].every((count) => count > 0)).toBe(true);
    expect([sum('byQris'), sum('byCard') + sum('split') + sum('byTransfer'), sum('discounts')].every((count) => count > 0)).toBe(true);
    expect(sum('approvals')).toBeGreaterThanOrEqual(sum('refunds') + sum('exchanges') + sum('voids'));
    const papers = readdirSync(join(outOf('first'), 'struk')).filter((name) => /^K1-\d{4}\.txt$/.test(name));
    const texts = papers.map((name) => readFileSync(join(outOf('first'), 'struk', name), 'utf8'));
    for (const word of ['PENGEMBALIAN', 'PENUKARAN', 'PEMBATALAN', 'Disetujui: Bambang Hermanto', 'QRIS', 'Potongan']) expect(texts.some((text) => text.includes(word)), word).toBe(true);
    const shape = (name: string) => readFileSync(join(outOf('first'), 'struk', name), 'utf8').split('\n').filter((line) => !line.includes('[QR')).every((line) => line.length <= 32);
    expect(papers.filter((name) => !shape(name))).toEqual([]);
  });

  it('never writes over what a folder holds', async () => {
    const out = mkdtempSync(join(folder, 'taken-'));
    writeFileSync(join(out, 'note.txt'), 'mine');
    await expect(runDemo({ out, seed: 1, days: 1, buyers: 10 }, { entry: ENTRY })).rejects.toThrow('tidak kosong');
    expect(readdirSync(out)).toEqual(['note.txt']);
  });

  it('ends with 1 and a reason when it is asked for something else', () => {
    const { status, stderr } = spawnSync(process.execPath, [ENTRY, '--out', outOf('never'), '--days', '0'], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('--days 0');
  });
});
