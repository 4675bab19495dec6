import { afterEach, beforeEach, expect, test } from 'vitest';
import { approveCount } from '../../../electron/services/counting/approve-count.ts';
import { finishCount } from '../../../electron/services/counting/end-count.ts';
import { enterCount } from '../../../electron/services/counting/enter-count.ts';
import { printCount } from '../../../electron/services/counting/print-count.ts';
import { startCount } from '../../../electron/services/counting/start-count.ts';
import { answerJob } from '../../../electron/services/prints/answer-job.ts';
import { paperOfJob } from '../../../electron/services/prints/paper-of-job.ts';
import { moveCash } from '../../../electron/services/shift/move-cash.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { printX, printZ } from '../../../electron/services/shift/print-slips.ts';
import { moveGoods } from '../../../electron/services/stock/move-goods.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import type { StockCountId } from '../../../shared/domain/stock-count/stock-count.ts';
import { layoutDocument } from '../../../shared/domain/receipt/layout-document.ts';
import { layoutText } from '../../../shared/domain/receipt/layout-text.ts';
import type { PrintJobId, ProductId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { PRODUCTS, testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
beforeEach(() => void (gallery = testGallery()));
afterEach(() => gallery.close());

const KESET = PRODUCTS[1]?.id as ProductId;
const commandId = () => gallery.newId<'command'>();

/** The paper that waits, line by line, without the marks that tell one paper from another. */
function waiting(): { readonly jobId: PrintJobId; readonly copyNumber: number; readonly lines: readonly string[] } {
  const job = gallery.store.prints.nextWaiting('receipt');
  if (job === null) throw new Error('no paper waits');
  const text = layoutText(layoutDocument(paperOfJob(gallery.context, job, 48), 48));
  return { jobId: job.id as PrintJobId, copyNumber: job.copy_number, lines: text.split('\n').filter((line) => line.trim() !== '' && !/SALINAN|[Cc]etak/.test(line)) };
}

/** Nobody knows whether it came out; a person looked, and it did not. */
function didNotComeOut(jobId: PrintJobId): void {
  gallery.store.prints.setState(jobId, 'unknown', 'no-confirmation', gallery.time.now);
  answerJob(gallery.context, gallery.cashier, { commandId: commandId(), jobId, printed: false });
}

const PAPERS: readonly (readonly [string, () => void])[] = [
  ['a document of goods', () => void moveGoods(gallery.context, gallery.administrator, { commandId: commandId(), document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Bengkel', person: '', note: null, reference: null, lines: [{ productId: KESET, quantity: units(1) }] }, print: true })],
  ['cash paid out', () => void moveCash(gallery.context, gallery.cashier, { commandId: commandId(), kind: 'paid-out', amount: rupiah(20_000), reason: 'Beli plastik' })],
  [
    'figures so far',
    () => {
      gallery.add(1);
      gallery.pay();
      const receipt = gallery.store.prints.nextWaiting('receipt');
      if (receipt !== null) gallery.store.prints.setState(receipt.id, 'printed', null, gallery.time.now);
      printX(gallery.context, gallery.administrator, { commandId: commandId() });
    },
  ],
  [
    'an approved count',
    () => {
      const { countId } = startCount(gallery.context, gallery.administrator, { commandId: commandId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
      enterCount(gallery.context, gallery.administrator, { commandId: commandId(), countId, goods: { productId: KESET, batchId: null, ownerId: null }, kind: 'add', quantity: units(12), means: 'typed' });
      finishCount(gallery.context, gallery.administrator, { commandId: commandId(), countId });
      approveCount(gallery.context, gallery.administrator, { commandId: commandId(), countId, leaveOut: [], approvalId: null });
    },
  ],
];

test.each(PAPERS)('%s whose paper did not come out is printed again, and says the same', (_, ask) => {
  ask();
  const first = waiting();
  gallery.time.now += 3_600_000;
  didNotComeOut(first.jobId);
  const second = waiting();
  expect(second.lines).toEqual(first.lines);
  expect(second.lines.length).toBeGreaterThan(4);
  expect(second.copyNumber).toBe(1);
});

test('a copy that somebody asked for meanwhile has its number: the next is another', () => {
  PAPERS[0]?.[1]();
  const first = waiting();
  gallery.store.prints.setState(first.jobId, 'unknown', 'no-confirmation', gallery.time.now);
  const [document] = gallery.store.stock.documents({ offset: 0, limit: 1 });
  const seq = document?.seq ?? 0;
  gallery.store.prints.add({ id: gallery.newId(), kind: 'goods', saleId: null, shiftId: null, entrySeq: seq, copyNumber: 1, state: 'waiting', at: gallery.time.now });
  answerJob(gallery.context, gallery.cashier, { commandId: commandId(), jobId: first.jobId, printed: false });
  expect(gallery.store.prints.nextOfEntry('goods', seq)).toBe(3);
});

test('the first paper of a count approved, or a shift closed, where there was no printer is no copy; the next one is', () => {
  gallery.setting('printer.receipt', { ...SETTING_DEFAULTS['printer.receipt'], address: null });
  PAPERS[3]?.[1]();
  const { countId } = gallery.store.counts.recent({ offset: 0, limit: 1 })[0] ?? { countId: '' as StockCountId };
  closeShift(gallery.context, gallery.cashier, { commandId: commandId(), count: countOfSum(rupiah(500_000)), reason: null });
  gallery.time.now += 1_000;
  gallery.setting('printer.receipt', { ...SETTING_DEFAULTS['printer.receipt'], address: 'tcp://127.0.0.1:9' });
  const next = () => {
    const job = gallery.store.prints.nextWaiting('receipt');
    if (job !== null) gallery.store.prints.setState(job.id, 'printed', null, gallery.time.now);
    return [job?.kind, job?.copy_number];
  };
  for (const copy of [0, 1, 2]) {
    printCount(gallery.context, { commandId: commandId(), countId });
    expect(next()).toEqual(['stock-count', copy]);
    printZ(gallery.context, { commandId: commandId(), zNumber: 1 });
    expect(next()).toEqual(['z', copy]);
  }
});
