import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountabilityFile, accountabilityOf, bookPaper, treasurerBook } from '../../../electron/services/paper/treasury-books.ts';
import { examineCash, listExaminations } from '../../../electron/services/paper/examine-cash.ts';
import { examinationFile, handoverFile } from '../../../electron/services/paper/treasury-papers.ts';
import { findPaper } from '../../../electron/services/treasury/find-paper.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { refusalOf } from '../../support/refusal-of.ts';
import { appendTreasuryEntries } from '../../support/treasury-entries.ts';
import { testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

/** The treasurer of treasury-entries: 900 handed over, 5.000 interest, 4.500 to the bank, 4.000 deposited from there. */
describe('the books of what the treasurer did', () => {
  let gallery: TestGallery;
  beforeEach(() => {
    gallery = testGallery();
    appendTreasuryEntries(gallery.store, null, gallery.time.now);
  });
  afterEach(() => gallery.close());
  const lines = async (file: Promise<{ readonly pdf: string }>) => pdfText(Buffer.from((await file).pdf, 'base64')).flat();

  it('BKU says each document by its number, to the rupiah', () => {
    const book = treasurerBook(gallery.context, { kind: 'general', ...NOVEMBER });
    expect(book.entries.map(({ proof, text, debit, credit, balance }) => [proof, text, debit, credit, balance])).toEqual([
      ['ST-000001', 'Diterima dari Rina', 900, 0, 900],
      ['GR-000001', 'jasa giro, dari Bank, akun 425764', 5_000, 0, 5_900],
      ['BM-000001', 'Disetor ke rekening bendahara, slip 12', 4_500, 4_500, 5_900],
      ['STS-000001', 'Setoran ke kas negara, NTPN ABCDEF0123456789, kode billing 820261120000002, BRI', 0, 4_000, 1_900],
    ]);
    expect(treasurerBook(gallery.context, { kind: 'cash', ...NOVEMBER })).toMatchObject({ opening: 0, debit: 5_900, credit: 4_500, closing: 1_400 });
    expect(treasurerBook(gallery.context, { kind: 'bank', ...NOVEMBER })).toMatchObject({ opening: 0, debit: 4_500, credit: 4_000, closing: 500 });
  });

  it('LPJ has the four figures and where the balance lies; a later month begins with it', () => {
    expect(accountabilityOf(gallery.context, NOVEMBER)).toEqual({ opening: 0, received: 5_900, deposited: 4_000, otherwise: 0, closing: 1_900, cash: 1_400, bank: 500 });
    expect(accountabilityOf(gallery.context, { from: '2026-12-01', to: '2026-12-31' })).toEqual({ opening: 1_900, received: 0, deposited: 0, otherwise: 0, closing: 1_900, cash: 1_400, bank: 500 });
    expect(accountabilityOf(gallery.context, { from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ opening: 0, closing: 0 });
  });

  it('a month that was accounted for stays as it was when the zone of the unit is corrected', () => {
    const { store } = gallery;
    // 23.30 of the last day in Makassar is half past midnight of the next in Jayapura.
    const late = Date.parse('2026-11-30T23:30:00+08:00');
    store.transaction(() => store.journal.append({ type: 'money.made-good', at: late, registerId: testId(1), userId: testId(3), body: { madeGoodId: testId(911), number: 2, at: late, amount: rupiah(3_000), account: '425764', instead: [], payer: 'Bank', reason: 'jasa giro' } }));
    gallery.time.now = Date.parse('2026-12-01T09:00:00+08:00');
    const before = [treasurerBook(gallery.context, { kind: 'general', ...NOVEMBER }), accountabilityOf(gallery.context, NOVEMBER)] as const;
    expect(before[1]).toMatchObject({ received: 8_900 });
    gallery.setting('unit', { name: 'Galeri Karya Mandiri', agency: '', address: '', phone: '', timeZone: 'Asia/Jayapura' });
    expect([treasurerBook(gallery.context, { kind: 'general', ...NOVEMBER }), accountabilityOf(gallery.context, NOVEMBER)]).toEqual(before);
    expect(accountabilityOf(gallery.context, { from: '2026-12-01', to: '2026-12-31' })).toMatchObject({ opening: 4_900, received: 0 });
  });

  it('a deposit stands on the day it was paid, in the book of that month, also when it was entered later', () => {
    const { store } = gallery;
    const [madeGoodId, billingId] = [testId(911), testId(912)];
    const part = { sourceId: madeGoodId, account: '425764', amount: rupiah(3_000) };
    const on = (day: string) => Date.parse(`${day}T10:00:00+08:00`);
    const add: typeof store.journal.append = (draft) => store.transaction(() => store.journal.append(draft));
    const by = { registerId: testId(1), userId: testId(3) };
    add({ type: 'money.made-good', at: on('2026-11-28'), ...by, body: { madeGoodId, number: 2, at: on('2026-11-28'), amount: rupiah(3_000), account: '425764', instead: [], payer: 'Bank', reason: 'jasa giro' } });
    add({ type: 'billing.made', at: on('2026-11-28'), ...by, body: { billingId, code: '820261128000001', createdAt: on('2026-11-28'), expiresAt: on('2026-12-05'), parts: [part], total: rupiah(3_000), replaces: null } });
    add({ type: 'bank.moved', at: on('2026-12-02'), ...by, body: { moveId: testId(914), number: 2, at: on('2026-12-02'), direction: 'out', amount: rupiah(100), day: '2026-12-01', slip: '13' } });
    add({ type: 'deposit.paid', at: on('2026-12-03'), ...by, body: { depositId: testId(913), number: 2, billingId, code: '820261128000001', ntpn: 'ABCDEF0123456780', bankReference: '012345678901', bank: 'BRI', paidOn: '2026-11-30', from: 'treasurer', parts: [part], total: rupiah(3_000), slip: null, at: on('2026-12-03') } });
    gallery.time.now = on('2026-12-03');
    const november = treasurerBook(gallery.context, { kind: 'general', ...NOVEMBER });
    expect(november.entries.at(-1)).toMatchObject({ day: '2026-11-30', proof: 'STS-000002', credit: 3_000, balance: 1_900 });
    expect(accountabilityOf(gallery.context, NOVEMBER)).toMatchObject({ deposited: 7_000, closing: 1_900 });
    const december = treasurerBook(gallery.context, { kind: 'general', from: '2026-12-01', to: '2026-12-31' });
    expect(december.entries.map(({ day, proof }) => [day, proof])).toEqual([['2026-12-01', 'BM-000002']]);
    expect(december).toMatchObject({ opening: 1_900, closing: 1_900 });
  });

  it('the balances of book and ledger agree', () => {
    const { cash, bank } = accountabilityOf(gallery.context, NOVEMBER);
    expect([cash, bank]).toEqual([gallery.store.ledger.balance('treasurer'), gallery.store.ledger.balance('bank')]);
  });

  it('come out as papers with the same figures', async () => {
    expect(await lines(bookPaper(gallery.context, { kind: 'general', ...NOVEMBER }))).toContain('Jumlah 10.400 8.500 1.900');
    expect(await lines(accountabilityFile(gallery.context, NOVEMBER))).toContain('Penyetoran ke kas negara 4.000');
    const handover = await lines(handoverFile(gallery.context, { handoverId: testId(900) }));
    expect(handover).toContain('Nomor 000001/ST/XI/2026');
    expect(handover).toContain('(sembilan ratus rupiah)');
    expect(handover).toContain('Selisih : -Rp 100');
  });

  it('an examination asks why it differs, is journalled under a number, and its paper stays what it was', async () => {
    const input = { commandId: gallery.newId<'command'>(), from: '2026-11-01', day: '2026-11-30', cash: rupiah(1_300), bank: rupiah(500), explanation: null, uakpa: null };
    expect(refusalOf(() => examineCash(gallery.context, gallery.administrator, input))).toBe('examination.explanation-required');
    const explained = { ...input, commandId: gallery.newId<'command'>(), explanation: 'selembar hilang' };
    expect(examineCash(gallery.context, gallery.administrator, explained)).toEqual({ number: 2 });
    // Asked again it is the same one.
    expect(examineCash(gallery.context, gallery.administrator, explained)).toEqual({ number: 2 });
    const paper = await lines(examinationFile(gallery.context, { number: 2 }));
    expect(paper).toContain('Nomor 000002/PK/XI/2026');
    expect(paper).toContain('Selisih : -Rp 100');
    expect(paper).toContain('Saldo Buku Kas Umum Rp 1.900, bukti terakhir nomor STS-000001.');
    const right = examineCash(gallery.context, gallery.administrator, { ...input, commandId: gallery.newId<'command'>(), cash: rupiah(1_400) });
    expect(await lines(examinationFile(gallery.context, right))).toContain('Selisih : Rp 0');
    // What happens later changes no word of what was found then.
    const later = { madeGoodId: testId(990), number: 2, at: gallery.time.now, amount: rupiah(7_000), account: '425764', instead: [], payer: 'Bank', reason: 'jasa giro' };
    gallery.store.transaction(() => void gallery.store.journal.append({ type: 'money.made-good', at: gallery.time.now, registerId: testId(1), userId: testId(3), body: later }));
    expect(await lines(examinationFile(gallery.context, { number: 2 }))).toEqual(paper);
    const listed = (offset: number): unknown => listExaminations(gallery.context, { offset, limit: 2 });
    expect([listed(0), listed(2)]).toMatchObject([{ rows: [{ number: 3, difference: 0 }, { number: 2, difference: -100 }], total: 3 }, { rows: [{ number: 1, difference: 0 }], total: 3 }]);
    expect(findPaper(gallery.context, { text: 'PK-000002' })).toMatchObject([{ found: 'examination', number: 'PK-000002', trail: [{ amount: -100 }] }]);
    expect(refusalOf(() => examinationFile(gallery.context, { number: 9 }))).toBe('examination.not-found');
    expect(verified(gallery.file).difference).toBeNull();
  });

  it('refuses days that run backwards and a handover that is not there', () => {
    expect(refusalOf(() => treasurerBook(gallery.context, { kind: 'general', from: '2026-11-30', to: '2026-11-01' }))).toBe('period.backwards');
    expect(refusalOf(() => handoverFile(gallery.context, { handoverId: testId(1) }))).toBe('handover.not-found');
  });
});
