import { afterEach, describe, expect, test, vi } from 'vitest';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import { voidSale } from '../../../electron/services/sale/void-sale.ts';
import { importStatement } from '../../../electron/services/reconciliation/import-statement.ts';
import { makeMatch } from '../../../electron/services/reconciliation/make-match.ts';
import { paymentsOfSale } from '../../../electron/services/reconciliation/payments-of-sale.ts';
import { previewStatement } from '../../../electron/services/reconciliation/preview-statement.ts';
import { reconciliationBoard } from '../../../electron/services/reconciliation/reconciliation-board.ts';
import { undoMatch } from '../../../electron/services/reconciliation/undo-match.ts';
import type { StatementLayout, StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import type { MatchId, SaleId, StatementId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { NOBODY_SELLS } from '../../support/nobody-sells.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const ACCOUNT = 'BNI penampungan';
const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');

const WASHING = testId<'product'>(103);
const WASHING_PRICE = 15_000;

/** Sells services paid by QRIS in as many parts as there are amounts; '-' is what a cashier types who has no number. */
function sellIn(parts: readonly (readonly [amount: number, reference: string | null])[]): SaleId {
  const { saleId } = gallery.cart();
  const amount = parts.reduce((sum, [part]) => sum + part, 0);
  const count = Math.ceil(amount / WASHING_PRICE);
  gallery.apply({ type: 'add-product', lineId: gallery.newId<'line'>(), productId: WASHING, quantity: units(count) });
  const value = { kind: 'amount', amount: rupiah(count * WASHING_PRICE - amount) } as const;
  const act = { type: 'discount', saleId, lineId: null, value } as const;
  if (value.amount > 0) gallery.apply({ ...act, type: 'set-discount', reason: 'uji', approvalId: gallery.context.approvals.grant(act, gallery.cashier.userId, 'Bambang') });
  const payments = parts.map(([part, reference]) => ({ tender: 'qris', received: rupiah(part), reference: reference ?? '-' }));
  completeSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId, expectedTotal: rupiah(amount), payments, approvalId: null });
  return saleId;
}
const sell = (amount: number, reference: string | null): SaleId => sellIn([[amount, reference]]);
const HEAD = 'Tanggal;Keterangan;Nomor Referensi;Kredit;Debet';
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const preview = (file: string | Buffer) => previewStatement(gallery.context, NOBODY_SELLS, { file: base64(file), mapping: null, account: null, leftOut: [] });
const bring = async (file: string | Buffer, more: { readonly account?: string; readonly leftOut?: readonly number[] } = {}) => {
  const { mapping } = await preview(file);
  if (mapping === null) throw new Error('the file was not understood');
  return importStatement(gallery.context, NOBODY_SELLS, gallery.administrator, { commandId: gallery.newId(), file: base64(file), fileName: 'mutasi.csv', mapping, account: more.account ?? ACCOUNT, leftOut: more.leftOut ?? [] });
};
const board = (offset = 0, find = '') => reconciliationBoard(gallery.context, { ...NOVEMBER, offset, limit: 100, find });
const balance = (place: 'bank' | 'clearing' | 'provider-fee') => gallery.store.ledger.balance(place);
const match = (line: { readonly statementId: string; readonly row: number } | null, payments: readonly SaleId[], reason: string | null = null) =>
  makeMatch(gallery.context, gallery.administrator, {
    commandId: gallery.newId(),
    line: line === null ? null : { statementId: line.statementId as StatementId, row: line.row },
    payments: payments.map((saleId) => ({ saleId, paymentNumber: 1 })),
    reason,
  });
const undo = (matchId: MatchId, reason = 'salah pasangan') => undoMatch(gallery.context, gallery.administrator, { commandId: gallery.newId(), matchId, reason });
const expectSound = (): void => expect(verified(gallery.file).difference).toBeNull();

describe('a statement that is imported', () => {
  test('matches at once what is certain, moves the money, and leaves the rest to a person', async () => {
    gallery = testGallery();
    const [known, unknown] = [sell(15_000, '004821'), sell(12_000, null)];
    expect((await board()).waiting).toEqual({ count: 2, amount: 27_000 });
    expect(balance('clearing')).toBe(27_000);
    const answer = await bring(csv('20/11/2026;QRIS;000512004821;14.895,00;', '20/11/2026;QRIS PALU;;11.950,00;', '20/11/2026;BIAYA ADM;;;5.000,00'));
    expect(answer).toMatchObject({ lines: 3, known: 0, matched: 1, waiting: { count: 1, amount: 12_000 } });
    expect([balance('clearing'), balance('bank'), balance('provider-fee')]).toEqual([12_000, 14_895, 105]);
    const after = await board();
    expect(after).toMatchObject({ suggestedCount: 1, leftLineCount: 1, leftPaymentCount: 0, totals: { matches: 1, gross: 15_000, net: 14_895, fee: 105 } });
    expect(after.matched[0]).toMatchObject({ kind: 'single', how: 'rule', payments: [{ saleId: known }], line: { reference: '000512004821' } });
    expect(after.suggested[0]).toMatchObject({ payments: [{ saleId: unknown }], reason: { amount: 'plausible' } });
    expect(paymentsOfSale(gallery.context, { saleId: known })).toMatchObject([{ match: { kind: 'single', account: ACCOUNT, day: '2026-11-20' } }]);
    expect(paymentsOfSale(gallery.context, { saleId: unknown })).toMatchObject([{ match: null }]);
    expectSound();
  });

  test('asks for the zones of the unit once, however many payments wait', async () => {
    gallery = testGallery();
    const asked = vi.spyOn(gallery.store.settings, 'newest');
    const timesAsked = async (): Promise<number> => {
      asked.mockClear();
      await board();
      return asked.mock.calls.length;
    };
    sell(15_000, '300001');
    const ofOne = await timesAsked();
    for (let more = 2; more <= 6; more += 1) sell(15_000, `30000${more}`);
    expect(await timesAsked()).toBe(ofOne);
  });

  test('finds a payment on the day it was made by the clock of then, when the zone of the unit is corrected', async () => {
    gallery = testGallery();
    gallery.time.now = Date.parse('2026-11-20T23:30:00+08:00');
    const late = sell(12_000, null);
    gallery.time.now += 24 * 3_600_000;
    gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jayapura' });
    expect(await bring(csv('20/11/2026;QRIS PALU;;12.000,00;'))).toMatchObject({ matched: 1 });
    expect((await board()).matched).toMatchObject([{ how: 'rule', payments: [{ saleId: late }] }]);
    expectSound();
  });

  test('never brings a line twice: not the same file, not an overlapping one; but two equal payments of one file are two', async () => {
    gallery = testGallery();
    const monday = csv('16/11/2026;QRIS;;50.000,00;', '16/11/2026;QRIS;;50.000,00;', '17/11/2026;QRIS;;60.000,00;');
    expect(await bring(monday)).toMatchObject({ lines: 3, known: 0 });
    await expect(bring(monday)).rejects.toMatchObject({ refusal: { code: 'statement.same-file' } });
    await expect(bring(monday, { account: 'Mandiri' })).rejects.toMatchObject({ refusal: { code: 'statement.same-file' } });
    const tuesday = csv('17/11/2026;QRIS;;60.000,00;', '16/11/2026;QRIS;;50.000,00;', '16/11/2026;QRIS;;50.000,00;', '17/11/2026;QRIS;;60.000,00;', '18/11/2026;QRIS;;70.000,00;');
    expect((await preview(tuesday)).reading).toMatchObject({ lines: 5, known: 3 });
    expect(await bring(tuesday)).toMatchObject({ lines: 2, known: 3 });
    expect((await board()).leftLineCount).toBe(5);
    await expect(bring(csv('17/11/2026;QRIS;;60.000,00;', '18/11/2026;QRIS;;70.000,00;'))).rejects.toMatchObject({ refusal: { code: 'statement.nothing-new' } });
    // The same movements on another account are others.
    expect(await bring(csv('18/11/2026;QRIS;;70.000,00;'), { account: 'Mandiri' })).toMatchObject({ lines: 1, known: 0 });
    expectSound();
  });

  test('is taken whole or not at all; rows nobody can read are left out only by their number', async () => {
    gallery = testGallery();
    const file = csv('16/11/2026;QRIS;;50.000,00;', 'PEND;QRIS;;60.000,00;', '17/11/2026;QRIS;;70.000,00;');
    expect((await preview(file)).reading).toMatchObject({ lines: 2, faultCount: 1, faults: [{ row: 3, fault: 'day', text: 'PEND' }] });
    const before = gallery.store.totalChanges();
    await expect(bring(file)).rejects.toMatchObject({ refusal: { code: 'statement.rows-unreadable' } });
    expect(gallery.store.totalChanges()).toBe(before);
    expect(await bring(file, { leftOut: [3] })).toMatchObject({ lines: 2 });
    expectSound();
  });

  test('is read like the last one of the same bank', async () => {
    gallery = testGallery();
    const first = csv('16/11/2026;QRIS;;50.000,00;');
    expect(await preview(first)).toMatchObject({ remembered: false, account: null });
    await importStatement(gallery.context, NOBODY_SELLS, gallery.administrator, {
      commandId: gallery.newId(),
      file: base64(first),
      fileName: 'a.csv',
      mapping: { headerRow: 1, days: 'dmy', numbers: 'dots', roles: ['day', 'ignore', 'description', 'in', 'out'] },
      account: ACCOUNT,
      leftOut: [],
    });
    const next = `Rekening;12345\r\n\r\n${csv('17/11/2026;QRIS;;50.000,00;')}`;
    expect(await preview(next)).toMatchObject({ remembered: true, account: ACCOUNT, mapping: { headerRow: 3, roles: ['day', 'ignore', 'description', 'in', 'out'] } });
  });

  test('is parted and named as a person says where the guess is wrong, and so is the next file of that bank', async () => {
    gallery = testGallery();
    const told = (file: string, layout: StatementLayout | null) => previewStatement(gallery.context, NOBODY_SELLS, { file: base64(file), mapping: null, layout, account: null, leftOut: [] });
    // A summary above the table that is named like one, names nobody knows, and more commas than bars.
    const file = (day: string) => ['Tanggal|Debet|Kredit|Saldo', `${day}|0|1.000.000,00|5.000.000,00`, '', 'Kapan, WITA|Apa, di mana, siapa|Berapa, Rp', `${day}|QRIS, Palu, Toko, A, B, C|50.000,00`, `${day}|QRIS, Palu, Toko, A, B, C|70.000,00`].join('\n');
    const first = file('16/11/2026');
    expect(await told(first, null)).toMatchObject({ delimiter: ',', remembered: false });
    const byBar = await told(first, { delimiter: '|', headerRow: null });
    expect(byBar).toMatchObject({ delimiter: '|', headerRow: 1, columns: ['Tanggal', 'Debet', 'Kredit', 'Saldo'] });
    expect(byBar.top.map(({ row }) => row)).toEqual([1, 2, 4, 5, 6]);
    const named = await told(first, { delimiter: '|', headerRow: 4 });
    expect(named).toMatchObject({ headerRow: 4, columns: ['Kapan, WITA', 'Apa, di mana, siapa', 'Berapa, Rp'], mapping: { headerRow: 4, delimiter: '|', roles: ['day', 'description', 'amount'] }, reading: { lines: 2, faultCount: 0, incoming: 120_000 } });
    // Without a row of names everything is rows, and what is above the table cannot be read as money.
    expect(await told(first, { delimiter: '|', headerRow: 0 })).toMatchObject({ headerRow: 0, columns: ['', '', '', ''] });
    // A row that is not there has no names, and nothing lies below it.
    expect(await told(first, { delimiter: '|', headerRow: 200 })).toMatchObject({ rows: [], mapping: null });
    await importStatement(gallery.context, NOBODY_SELLS, gallery.administrator, { commandId: gallery.newId(), file: base64(first), fileName: 'a.csv', mapping: named.mapping as StatementMapping, account: ACCOUNT, leftOut: [] });
    expect(await told(file('17/11/2026'), null)).toMatchObject({ remembered: true, account: ACCOUNT, delimiter: '|', headerRow: 4, mapping: { headerRow: 4, delimiter: '|' }, reading: { lines: 2, known: 0 } });
    // Another bank is still guessed.
    expect(await preview(csv('16/11/2026;QRIS;;50.000,00;'))).toMatchObject({ remembered: false, delimiter: ';', headerRow: 1 });
    expectSound();
  });

  test.each([
    ['UTF-8 with its mark, commas', Buffer.from(`\ufeff${HEAD.replaceAll(';', ',')}\n16/11/2026,"QRIS, Palu",,"50.000,00",\n`), 'utf-8', ','],
    ['Windows-1252', Buffer.concat([Buffer.from(`${HEAD}\r\n16/11/2026;Caf`), Buffer.from([0xe9]), Buffer.from(';;50.000,00;\r\n')]), 'windows-1252', ';'],
    ['UTF-16 with its mark, tabs', Buffer.from(`\ufeff${HEAD.replaceAll(';', '\t')}\r\n16/11/2026\tQRIS\t\t50.000,00\t\r\n`, 'utf16le'), 'utf-16', '\t'],
    ['UTF-16 without a mark', Buffer.from(`${HEAD}\r\n16/11/2026;QRIS;;50.000,00;\r\n`, 'utf16le'), 'utf-16', ';'],
    ["Excel's own first row", Buffer.from(`sep=;\r\n${HEAD}\r\n16/11/2026;QRIS;;50.000,00;\r\n`), 'utf-8', ';'],
    ['an open quotation mark', Buffer.from(`${HEAD}\r\n16/11/2026;"QRIS;;50.000,00;\r\n`), 'utf-8', ';'],
    ['formulas, which stay text', Buffer.from(`${HEAD}\r\n16/11/2026;=cmd|' /C calc'!A0;@SUM(A1);50.000,00;\r\n`), 'utf-8', ';'],
  ])('may come as %s', async (_what, bytes, encoding, delimiter) => {
    gallery = testGallery();
    const seen = await preview(bytes);
    expect(seen).toMatchObject({ encoding, delimiter, reading: { lines: 1, faultCount: 0, incoming: 50_000 } });
    expect(await bring(bytes)).toMatchObject({ lines: 1 });
    expectSound();
  });

  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004 and the rest'), 'statement.not-csv'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'statement.not-csv'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'statement.not-csv'],
    ['a web page called .xls', Buffer.from('<html><table>'), 'statement.not-csv'],
    ['zeros', Buffer.concat([Buffer.from(csv('16/11/2026;A')), Buffer.alloc(3), Buffer.from(';;1;')]), 'statement.not-csv'],
    ['nothing', Buffer.from(''), 'statement.empty'],
    ['blanks', Buffer.from('\ufeff \r\n\r\n '), 'statement.empty'],
    ['a hundred thousand rows', Buffer.from('a;b\n'.repeat(100_000)), 'statement.too-many-rows'],
    ['megabytes', Buffer.alloc(720_001, 0x61), 'statement.too-large'],
  ])('that is %s is refused in a word', async (_what, bytes, code) => {
    gallery = testGallery();
    const before = gallery.store.totalChanges();
    await expect(preview(bytes)).rejects.toMatchObject({ refusal: { code } });
    expect(gallery.store.totalChanges()).toBe(before);
  });

  test('that was asked for twice with one command came once', async () => {
    gallery = testGallery();
    const input = { commandId: gallery.newId<'command'>(), file: base64(csv('16/11/2026;QRIS;;50.000,00;')), fileName: 'a.csv', mapping: { headerRow: 1, days: 'dmy', numbers: 'dots', roles: ['day', 'description', 'reference', 'in', 'out'] }, account: ACCOUNT, leftOut: [] } as const;
    const once = await importStatement(gallery.context, NOBODY_SELLS, gallery.administrator, input);
    expect(await importStatement(gallery.context, NOBODY_SELLS, gallery.administrator, input)).toEqual(once);
    expect((await board()).leftLineCount).toBe(1);
  });
});

describe('a match', () => {
  test('holds one line and one payment; the database refuses another on either side', async () => {
    gallery = testGallery();
    const [first, second] = [sell(15_000, null), sell(15_000, null)];
    await bring(csv('20/11/2026;QRIS;;15.000,00;', '20/11/2026;QRIS;;15.000,00;'));
    const lines = [...(await board()).suggested.map((one) => one.line)];
    const [one, other] = lines;
    if (one === undefined || other === undefined) throw new Error('both lines should be suggested');
    match(one, [first]);
    expect(refusalOf(() => match(one, [second]))).toBe('match.line-taken');
    expect(refusalOf(() => match(other, [first]))).toBe('match.payment-taken');
    expect(refusalOf(() => match(other, [second, second]))).toBe('match.payment-taken');
    // Past the rules, straight into the journal: the keys hold.
    const append = (line: typeof one, saleId: SaleId) =>
      gallery.store.transaction(() => {
        gallery.store.journal.append({
          type: 'payment.matched',
          at: gallery.time.now,
          registerId: gallery.store.register.find()?.id ?? '',
          userId: null,
          body: { matchId: gallery.newId(), kind: 'single', line: { statementId: line.statementId, row: line.row, account: ACCOUNT, day: line.day, amount: line.amount }, payments: [{ saleId, paymentNumber: 1, receiptNumber: 'K1-0001', day: line.day, amount: rupiah(15_000) }], gross: rupiah(15_000), net: rupiah(15_000), fee: rupiah(0), how: 'rule', reason: null },
        });
      });
    expect(() => append(one, second)).toThrow(/UNIQUE/);
    expect(() => append(other, first)).toThrow(/UNIQUE/);
    match(other, [second]);
    expect(await board()).toMatchObject({ waiting: { count: 0 }, leftLineCount: 0, suggestedCount: 0 });
    expectSound();
  });

  test('that was wrong is undone by an entry of its own, and no rule makes it again', async () => {
    gallery = testGallery();
    const sale = sell(15_000, '4821');
    await bring(csv('20/11/2026;QRIS;000512004821;15.000,00;'));
    const made = (await board()).matched[0];
    expect(made).toMatchObject({ how: 'rule' });
    undo(made?.matchId as MatchId);
    expect(refusalOf(() => undo(made?.matchId as MatchId))).toBe('match.not-found');
    expect([balance('clearing'), balance('bank')]).toEqual([15_000, 0]);
    expect(await bring(csv('20/11/2026;BUNGA;;1.234,00;'))).toMatchObject({ matched: 0 });
    const [suggested] = (await board()).suggested;
    expect(suggested).toMatchObject({ payments: [{ saleId: sale }] });
    match(suggested?.line ?? null, [sale]);
    expect([balance('clearing'), balance('bank')]).toEqual([0, 15_000]);
    expectSound();
  });

  test('of one line with a day of payments is a settlement; what does not add up is refused', async () => {
    gallery = testGallery();
    const sales = [sell(15_000, '1111'), sell(12_000, '2222'), sell(9_000, '3333')];
    await bring(csv('20/11/2026;SETTLEMENT QRIS;;35.748,00;'));
    const [suggested] = (await board()).suggested;
    expect(suggested).toMatchObject({ gross: 36_000, net: 35_748, fee: 252, payments: [{}, {}, {}] });
    const line = suggested?.line ?? null;
    expect(refusalOf(() => match(line, sales.slice(0, 2)))).toBe('match.amount-differs');
    match(line, sales);
    expect(await board()).toMatchObject({ waiting: { count: 0 }, totals: { matches: 1, gross: 36_000, net: 35_748, fee: 252 }, matched: [{ kind: 'settlement' }] });
    expect([balance('clearing'), balance('bank'), balance('provider-fee')]).toEqual([0, 35_748, 252]);
    expectSound();
  });

  test('may need no line, where a payment was undone before the bank saw it, and a line no payment; both say why', async () => {
    gallery = testGallery();
    const sale = sell(15_000, '4821');
    const undone = voidSale(gallery.context, gallery.administrator, { commandId: gallery.newId(), saleId: sale, reason: 'batal bayar', approvalId: null });
    await bring(csv('20/11/2026;BUNGA TABUNGAN;;1.234,00;'));
    const interest = (await board()).leftLines[0] ?? null;
    expect(refusalOf(() => match(null, [sale, undone.saleId]))).toBe('match.reason-required');
    expect(refusalOf(() => match(null, [sale], 'x'))).toBe('match.nothing');
    expect(refusalOf(() => match(interest, []))).toBe('match.reason-required');
    match(null, [sale, undone.saleId], 'pembeli batal membayar');
    match(interest, [], 'bunga');
    expect(await board()).toMatchObject({ waiting: { count: 0, amount: 0 }, leftLineCount: 0, totals: { matches: 0, gross: 0 } });
    expect((await board()).matched.map((one) => one.kind).toSorted()).toEqual(['offset', 'unrelated']);
    expectSound();
  });

  test('of what is left over beyond the rows that are shown is found by its words and matched', async () => {
    gallery = testGallery();
    const sale = sell(15_000, '-');
    await bring(csv(...Array.from({ length: 301 }, (_, row) => `20/11/2026;SETORAN ${row + 1};;${2_000_000 + row},00;`)));
    expect(await board()).toMatchObject({ leftLineCount: 301, leftLineFound: 301 });
    const last = async (find: string) => (await board(0, find)).leftLines.map(({ description }) => description);
    expect((await board()).leftLines).toHaveLength(300);
    expect(await Promise.all([last('setoran 301'), last('2.000.300'), last('2000300'), last('BUNGA')])).toEqual([['SETORAN 301'], ['SETORAN 301'], ['SETORAN 301'], []]);
    expect(await board(0, 'setoran 301')).toMatchObject({ leftLineCount: 301, leftLineFound: 1, leftPaymentCount: 1, leftPaymentFound: 0 });
    expect((await board(0, 'k1-0001')).leftPayments).toMatchObject([{ saleId: sale }]);
    match((await board(0, '2.000.300')).leftLines[0] ?? null, [], 'setoran');
    expect((await board()).leftLineCount).toBe(300);
    expectSound();
  });

  test('that is suggested beyond the rows that are shown is shown once so many others were laid aside', async () => {
    gallery = testGallery();
    for (let sale = 0; sale < 303; sale += 3) sellIn([[10_000, '-'], [10_000, '-'], [10_000, '-']]);
    await bring(csv(...Array.from({ length: 303 }, () => '20/11/2026;QRIS PALU;;9.950,00;')));
    const shown = async (aside: number) => (await reconciliationBoard(gallery.context, { ...NOVEMBER, offset: 0, limit: 100, aside })).suggested.length;
    expect([(await board()).suggestedCount, await shown(0), await shown(2), await shown(300)]).toEqual([303, 300, 302, 303]);
  });

  test('is held against everything else by verify', async () => {
    gallery = testGallery();
    sell(15_000, '4821');
    await bring(csv('20/11/2026;QRIS;000512004821;15.000,00;'));
    expectSound();
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(gallery.file);
    database.exec('DELETE FROM payment_match');
    database.close();
    expect(verified(gallery.file).difference).toMatchObject({ kind: 'sum', rule: 'match', stored: '-' });
  });
});

test('a statement of 500 lines with doubles, net amounts, late and missing ones: each matched, suggested or left over, never two sales on one line', async () => {
  gallery = testGallery();
  const rows: string[] = [];
  const at = (day: number): string => `${String(day).padStart(2, '0')}/11/2026`;
  const dots = (amount: number): string => `${String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.')},00`;
  const DAY_MS = 86_400_000;
  const today = gallery.time.now;
  let paid = 0;
  // Six payments to a sale: what is matched are payments.
  for (let first = 0; first < 420; first += 6) {
    const day = 8 + ((first / 6) % 12);
    gallery.time.now = today - (20 - day) * DAY_MS + first * 1_000;
    const parts = Array.from({ length: 6 }, (_, part) => {
      const number = first + part;
      return { number, amount: 5_000 + (number % 40) * 250, reference: number % 5 === 0 ? null : String(310_000 + number) };
    });
    sellIn(parts.map(({ amount, reference }) => [amount, reference]));
    for (const { number, amount, reference } of parts) {
      paid += amount;
      const net = number % 2 === 0 ? amount : amount - Math.round(amount * 0.007);
      const line = `${at(day + (number % 7 === 0 ? 3 : 0))};QRIS PALU;${reference === null ? '' : `0005${reference}`};${dots(net)};`;
      if (number % 11 === 0) continue;
      if (number % 13 === 0) rows.push(line);
      rows.push(number % 17 === 0 ? line.replace(/^\d\d/, '28').replace('/11/', '/10/') : line);
    }
  }
  gallery.time.now = today + 6 * DAY_MS;
  while (rows.length < 500) rows.push(`${at(8 + (rows.length % 12))};TRSF MASUK ${rows.length};;${dots(1_000_003 + rows.length)};`);
  const answer = await bring(csv(...rows.slice(0, 500)));
  const after = await board();
  const parts = new Map<string, number>();
  for (const one of after.suggested) parts.set(`${one.line.statementId}/${one.line.row}`, (parts.get(`${one.line.statementId}/${one.line.row}`) ?? 0) + 1);
  expect(answer.lines).toBe(500);
  expect(answer.matched).toBeGreaterThan(250);
  expect(answer.matched + after.suggestedCount + after.leftLineCount).toBe(500);
  expect([...parts.values()].every((count) => count === 1)).toBe(true);
  const suggestedPayments = after.suggested.flatMap((one) => one.payments).length;
  expect(answer.matched + suggestedPayments + after.leftPaymentCount).toBe(420);
  expect(after.totals.gross + after.waiting.amount).toBe(paid);
  expect(balance('bank') + balance('provider-fee') + balance('clearing')).toBe(paid);
  // However many are matched, each is on one page of the list.
  const pages = (await Promise.all([0, 100, 200, 300, 400].map((offset) => board(offset)))).flatMap(({ matched }) => matched.map(({ matchId }) => matchId));
  expect([pages.length, new Set(pages).size, after.matchedCount]).toEqual([answer.matched, answer.matched, answer.matched]);
  // A person accepts every suggestion; each still holds.
  for (const { line, payments } of after.suggested) {
    makeMatch(gallery.context, gallery.administrator, { commandId: gallery.newId(), line: { statementId: line.statementId as StatementId, row: line.row }, payments: payments.map(({ saleId, paymentNumber }) => ({ saleId, paymentNumber })), reason: null });
  }
  expect((await board()).waiting.count).toBe(after.leftPaymentCount);
  expectSound();
});
