import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import { qrisPaperDocument } from '../../../shared/domain/receipt/qris-paper-document.ts';
import { receiptDocument } from '../../../shared/domain/receipt/sale-receipt-document.ts';
import { handoverSlipDocument } from '../../../shared/domain/receipt/handover-slip-document.ts';
import { cashMoveDocument } from '../../../shared/domain/receipt/cash-move-document.ts';
import { shiftOpeningDocument } from '../../../shared/domain/receipt/shift-opening-document.ts';
import { xSlipDocument } from '../../../shared/domain/receipt/x-slip-document.ts';
import { zSlipDocument } from '../../../shared/domain/receipt/z-slip-document.ts';
import { testPageDocument } from '../../../shared/domain/receipt/test-page-document.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { EVEN_EXCHANGE, EXCHANGE, HANDED_OVER, OPENED_SHIFT, ORDINARY_SALE, PAID_OUT, QRIS_PAPER, REFUND, SPLIT_SALE, VOIDED, WIDEST_SALE, X_SLIP, Z_SLIP } from '../../support/sample-receipts.ts';

const testPage = (columns: number): ReceiptDocument =>
  testPageDocument({ unitName: 'Galeri Karya Mandiri', printerName: 'Kasir depan', profileName: '58 mm umum', columns, logo: true, printNumber: 7 });

const PAPERS: readonly [name: string, document: (columns: number) => ReceiptDocument][] = [
  ['struk', () => receiptDocument(ORDINARY_SALE)],
  ['struk-terlebar', () => receiptDocument(WIDEST_SALE)],
  ['struk-campuran', () => receiptDocument(SPLIT_SALE)],
  ['retur', () => receiptDocument(REFUND)],
  ['tukar', () => receiptDocument(EXCHANGE)],
  ['tukar-pas', () => receiptDocument(EVEN_EXCHANGE)],
  ['batal', () => receiptDocument(VOIDED)],
  ['qris', () => qrisPaperDocument(QRIS_PAPER)],
  ['qris-tanpa-jumlah', () => qrisPaperDocument({ ...QRIS_PAPER, amount: null })],
  ['buka-sif', () => shiftOpeningDocument(OPENED_SHIFT)],
  ['kas-keluar', () => cashMoveDocument(PAID_OUT)],
  ['slip-x', () => xSlipDocument(X_SLIP)],
  ['slip-x-kasir', () => xSlipDocument({ ...X_SLIP, blind: true })],
  ['slip-z', () => zSlipDocument(Z_SLIP)],
  ['serah-terima', () => handoverSlipDocument(HANDED_OVER)],
  ['serah-terima-selisih', () => handoverSlipDocument({ ...HANDED_OVER, closes: [{ zNumber: 318, amount: rupiah(99_999_999) }], expected: rupiah(99_999_999), counted: rupiah(99_998_499), difference: rupiah(-1_500), reason: 'Selembar Rp 2.000 palsu ditahan bank, lima keping Rp 100 lebih', copyNumber: 1 })],
  ['tes-printer', testPage],
];

// Golden papers are read by people: a change of wording or of a column shows as a changed paper, never as changed bytes.
// After a wanted change: npx vitest run -u test/unit/receipt/golden.test.ts, then read the difference.
describe.each(PAPERS)('the paper %s', (name, document) => {
  it.each([32, 42, 48])('looks as kept on %i columns', async (columns) => {
    await expect(layoutText(layoutDocument(document(columns), columns))).toMatchFileSnapshot(`golden/${name}-${columns}.txt`);
  });
});

it('a slip Z without parked carts and papers that hang draws no rule under a rule, and tells sales before what was undone', () => {
  const text = layoutText(layoutDocument(zSlipDocument({ ...Z_SLIP, content: { ...Z_SLIP.content, parked: [], unprinted: [] } }), 32));
  expect(text).not.toMatch(/-{32}\n-{32}/);
  expect(text.indexOf('Penjualan (')).toBeLessThan(text.indexOf('Retur ('));
});
