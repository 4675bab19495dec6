import { afterEach, beforeEach, expect, test } from 'vitest';
import { startReports } from '../../../electron/host/reports.ts';
import type { SideWork } from '../../../electron/services/ports/side-work.ts';
import type { Reports } from '../../../electron/services/ports/reports.ts';
import { importStatement } from '../../../electron/services/reconciliation/import-statement.ts';
import { makeMatch } from '../../../electron/services/reconciliation/make-match.ts';
import { matchingBy } from '../../../electron/services/reconciliation/matching-by.ts';
import { previewStatement } from '../../../electron/services/reconciliation/preview-statement.ts';
import { completeSale } from '../../../electron/services/sale/complete-sale.ts';
import type { CommandId, StatementId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { NOBODY_SELLS } from '../../support/nobody-sells.ts';
import { testGallery, testId, type TestGallery } from '../../support/test-gallery.ts';
import { verified } from '../../support/verified.ts';

const PAYMENTS = 12;
let gallery: TestGallery;
let reports: Reports;
beforeEach(() => {
  gallery = testGallery();
  reports = startReports(gallery.file, gallery.directory);
});
afterEach(async () => {
  await reports.close();
  gallery.close();
});

/** A cart with one piece in it, ready to be paid. */
function cartOfOne(): ReturnType<typeof gallery.cart>['saleId'] {
  const { saleId } = gallery.cart();
  gallery.apply({ type: 'add-product', lineId: gallery.newId<'line'>(), productId: testId<'product'>(103), quantity: units(1) });
  return saleId;
}

/** As many sales by QRIS, and a statement in which the bank tells each of them by its number. */
function soldAndTold(): string {
  const rows = Array.from({ length: PAYMENTS }, (_, index) => {
    completeSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: cartOfOne(), expectedTotal: rupiah(15_000), payments: [{ tender: 'qris', received: rupiah(15_000), reference: String(200_000 + index) }], approvalId: null });
    return `20/11/2026;QRIS;000512${200_000 + index};14.895,00;`;
  });
  return Buffer.from(['Tanggal;Keterangan;Nomor Referensi;Kredit;Debet', ...rows].join('\r\n')).toString('base64');
}

/** The import of `file` with the report worker; `giveWay` is what happens at the till between two pieces. */
async function bring(file: string, commandId: CommandId, giveWay: SideWork['giveWay'] = () => Promise.resolve(), pieceMs = 12) {
  const context = { ...gallery.context, reports };
  const { mapping } = await previewStatement(context, NOBODY_SELLS, { file, mapping: null, account: null, leftOut: [] });
  if (mapping === null) throw new Error('the file was not understood');
  return importStatement(context, { pieceMs: () => pieceMs, giveWay }, gallery.administrator, { commandId, file, fileName: 'mutasi.csv', mapping, account: 'BNI', leftOut: [] });
}

test('what is certain is found by the report worker, and the till is let go before each match', async () => {
  const file = soldAndTold();
  const waiting: number[] = [];
  const giveWay = () => Promise.resolve(void waiting.push(gallery.store.reconciliation.waiting().count));
  expect(await bring(file, gallery.newId(), giveWay, 0)).toMatchObject({ lines: PAYMENTS, matched: PAYMENTS, waiting: { count: 0 } });
  // Before the file is read on, then before each match.
  expect(waiting).toEqual([PAYMENTS, ...Array.from({ length: PAYMENTS }, (_, made) => PAYMENTS - made)]);
  expect(verified(gallery.file).difference).toBeNull();
});

test('what a person decided between two pieces stands', async () => {
  const file = soldAndTold();
  let decided: { readonly matched: string } | null = null;
  const giveWay = async (): Promise<void> => {
    const [first] = await reports.bankCertain(matchingBy(gallery.context));
    if (decided !== null || first === undefined) return;
    const { line, payments } = first;
    decided = { matched: makeMatch(gallery.context, gallery.administrator, { commandId: gallery.newId(), line: { ...line, statementId: line.statementId as StatementId }, payments, reason: null }).matchId };
  };
  expect(await bring(file, gallery.newId(), giveWay, 0)).toMatchObject({ matched: PAYMENTS - 1, waiting: { count: 0 } });
  expect(gallery.store.reconciliation.match(decided === null ? '' : (decided as { readonly matched: string }).matched)?.match.how).toBe('person');
  expect(verified(gallery.file).difference).toBeNull();
});

test('an import whose answer was lost is asked again, makes the matches that are not made yet, and answers as it would have', async () => {
  const [file, commandId] = [soldAndTold(), gallery.newId<'command'>()];
  let pieces = 0;
  const stopped = () => (pieces++ < 5 ? Promise.resolve() : Promise.reject(new Error('the service stops')));
  await expect(bring(file, commandId, stopped, 0)).rejects.toThrow('the service stops');
  expect(gallery.store.reconciliation.waiting().count).toBe(PAYMENTS - 4);
  const again = await bring(file, commandId);
  expect(again).toMatchObject({ lines: PAYMENTS, known: 0, matched: PAYMENTS, waiting: { count: 0 } });
  expect(await bring(file, commandId)).toEqual(again);
  expect(verified(gallery.file).difference).toBeNull();
});

test('a long statement is read piece by piece, and somebody sells between two of them, when it is looked at and when it comes in', async () => {
  const file = Buffer.from(['Tanggal;Keterangan;Kredit', ...Array.from({ length: 999 }, (_, index) => `20/11/2026;SETORAN ${index};10.000,00`)].join('\r\n')).toString('base64');
  const context = { ...gallery.context, reports };
  let turns = 0;
  const beside: SideWork = {
    pieceMs: () => 0,
    giveWay: () => {
      turns += 1;
      if (turns % 10 === 0) completeSale(gallery.context, gallery.cashier, { commandId: gallery.newId(), saleId: cartOfOne(), expectedTotal: rupiah(15_000), payments: [{ tender: 'cash', received: rupiah(15_000), reference: null }], approvalId: null });
      return Promise.resolve();
    },
  };
  const { mapping } = await previewStatement(context, beside, { file, mapping: null, account: null, leftOut: [] });
  // Once the file is parted into rows, and after each fifty of them.
  expect(turns).toBe(21);
  if (mapping === null) throw new Error('the file was not understood');
  expect(await importStatement(context, beside, gallery.administrator, { commandId: gallery.newId(), file, fileName: 'mutasi.csv', mapping, account: 'BNI', leftOut: [] })).toMatchObject({ lines: 999, matched: 0 });
  expect(turns).toBe(42);
  expect(verified(gallery.file).difference).toBeNull();
});
