import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPrinterDevice } from '../../../electron/devices/printer-device.ts';
import { answerJob } from '../../../electron/services/prints/answer-job.ts';
import { createSpooler, type Spooler } from '../../../electron/services/prints/spooler.ts';
import { skipJob } from '../../../electron/services/prints/skip-job.ts';
import type { PrinterPort } from '../../../electron/services/ports/printer-port.ts';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import type { PrintJobId } from '../../../shared/kernel/ids.ts';
import { FakePrinter, type FakeState } from '../../support/fake-printer.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
let spooler: Spooler;
afterEach(async () => {
  await spooler.stop();
  gallery.close();
});

const noLabelPrinter = (): never => {
  throw new Error('no label printer is set up here');
};

/** Resolves when `look` is true; asked again each time the spooler tells something, and now and then. */
async function until(look: () => boolean): Promise<void> {
  while (!look()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const stateOf = (receipt: SaleReceipt) => gallery.store.prints.find(receipt.receiptJobId)?.state;

describe('with a printer that does as it is told', () => {
  let answers: Delivery[];
  let papers: ReceiptDocument[];
  let release: (() => void) | null;
  const port: PrinterPort = {
    columns: 32,
    deliver: async (document) => {
      papers.push(document);
      if (release !== null) await new Promise<void>((resolve) => (release = resolve));
      return answers.shift() ?? { state: 'printed' };
    },
    deliverLabels: () => Promise.resolve({ state: 'printed' }),
    openDrawer: () => Promise.resolve({ state: 'handed-over' }),
    status: () => Promise.resolve({ state: 'ready' }),
  };
  const textOf = (document: ReceiptDocument) => JSON.stringify(document);

  beforeEach(() => {
    gallery = testGallery();
    answers = [];
    papers = [];
    release = null;
    spooler = createSpooler(gallery.context, () => port, noLabelPrinter);
  });
  const sell = () => {
    gallery.add(0);
    return gallery.pay();
  };

  test('papers come out one after the other, in order, and are told to every window', async () => {
    const receipts = [sell(), sell(), sell()];
    spooler.start();
    await until(() => receipts.every((receipt) => stateOf(receipt) === 'printed'));
    expect(papers.map((paper) => /K1-000\d/.exec(textOf(paper))?.[0])).toEqual(['K1-0001', 'K1-0002', 'K1-0003']);
    expect(gallery.events.at(-1)).toMatchObject({ type: 'prints-changed', overview: { waiting: 0, unknown: 0 } });
  });

  test('a paper whose delivery fails in a way nobody foresaw is unknown, and those behind it come out', async () => {
    const [first, second] = [sell(), sell()];
    const deliver = port.deliver;
    let calls = 0;
    const faulty: PrinterPort = { ...port, deliver: (document, token) => ((calls += 1) === 1 ? Promise.reject(new Error('nobody foresaw this')) : deliver(document, token)) };
    spooler = createSpooler(gallery.context, () => faulty, noLabelPrinter);
    spooler.start();
    await until(() => stateOf(second) === 'printed');
    expect(stateOf(first)).toBe('unknown');
    expect(spooler.overview()).toMatchObject({ waiting: 0, unknown: 1 });
  });

  test('a paper that was not sent is tried again by itself; one that may be out is not', async () => {
    answers = [{ state: 'not-sent', cause: 'paper-out' }, { state: 'unknown', cause: 'reset' }, { state: 'printed' }];
    const [first, second] = [sell(), sell()];
    spooler.start();
    await until(() => papers.length === 2 && stateOf(first) === 'unknown');
    await until(() => stateOf(second) === 'printed');
    expect(stateOf(first)).toBe('unknown');
    expect(papers).toHaveLength(3);
    expect(spooler.overview()).toMatchObject({ waiting: 0, unknown: 1 });
  });

  test('an unknown paper that a person did not find is printed again as SALINAN, and never without being asked', async () => {
    answers = [{ state: 'unknown', cause: 'no-confirmation' }];
    const receipt = sell();
    spooler.start();
    await until(() => stateOf(receipt) === 'unknown');
    gallery.context.papers.wake = spooler.wake;
    answerJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: receipt.receiptJobId, printed: false });
    await until(() => papers.length === 2);
    expect(textOf(papers[0] as ReceiptDocument)).not.toContain('SALINAN');
    expect(textOf(papers[1] as ReceiptDocument)).toContain('SALINAN ke-1');
    expect(() => answerJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: receipt.receiptJobId, printed: true })).toThrow('prints.not-possible');
  });

  test('a decision about a paper is counted in every window at once, also when nothing is left to print', async () => {
    answers = [{ state: 'unknown', cause: 'reset' }, { state: 'not-sent', cause: 'paper-out' }];
    const [first, second] = [sell(), sell()];
    Object.assign(gallery.context.papers, { wake: spooler.wake, overview: spooler.overview });
    spooler.start();
    await until(() => stateOf(first) === 'unknown' && stateOf(second) === 'waiting' && papers.length === 2);
    skipJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: second.receiptJobId });
    expect(gallery.events.at(-1)).toMatchObject({ type: 'prints-changed', overview: { waiting: 0, unknown: 1 } });
    answerJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: first.receiptJobId, printed: true });
    expect(gallery.events.at(-1)).toMatchObject({ type: 'prints-changed', overview: { waiting: 0, unknown: 0 } });
  });

  test('what was being sent when the service died is unknown afterwards, and is not printed again', async () => {
    release = () => undefined;
    const receipt = sell();
    spooler.start();
    await until(() => stateOf(receipt) === 'sending');
    const next = createSpooler(gallery.context, () => port, noLabelPrinter);
    next.start();
    expect(stateOf(receipt)).toBe('unknown');
    await until(() => next.overview().printer?.state === 'ready');
    expect(papers).toHaveLength(1);
    await next.stop();
    release();
  });

  test('papers of yesterday are given up, papers of this shift are not', async () => {
    const old = sell();
    gallery.time.now += 13 * 3_600_000;
    const fresh = sell();
    spooler.start();
    await until(() => stateOf(fresh) === 'printed');
    expect(stateOf(old)).toBe('skipped');
    expect(papers).toHaveLength(1);
  });

  test('a waiting paper can be given up, a printed one cannot', async () => {
    const receipt = sell();
    skipJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: receipt.receiptJobId });
    spooler.start();
    const second = sell();
    spooler.wake();
    await until(() => stateOf(second) === 'printed');
    expect(stateOf(receipt)).toBe('skipped');
    const skip = () => skipJob(gallery.context, gallery.cashier, { commandId: gallery.newId(), jobId: second.receiptJobId as PrintJobId });
    expect(skip).toThrow('prints.not-possible');
  });
});

describe('over TCP', () => {
  let printer: FakePrinter;
  afterEach(() => printer.stop());

  async function start(state: Partial<FakeState>, profileId = 'generic-80'): Promise<void> {
    printer = new FakePrinter(state);
    await printer.start();
    gallery = testGallery({ printer: null });
    gallery.time.now += 2_000;
    gallery.setting('printer.receipt', { ...SETTING_DEFAULTS['printer.receipt'], address: `tcp://127.0.0.1:${printer.port}`, profileId });
    gallery.time.now += 2_000;
    spooler = createSpooler(gallery.context, openPrinterDevice, noLabelPrinter);
    gallery.context.papers.openDrawer = spooler.openDrawer;
    gallery.context.papers.wake = spooler.wake;
    spooler.start();
  }
  const sell = () => {
    gallery.add(0);
    return gallery.pay();
  };
  const printedText = () => printer.jobs.map((job) => job.printed.toString('latin1')).join('');
  const times = (text: string) => printedText().split(text).length - 1;

  test('a sale opens the drawer first and then prints, each once', async () => {
    await start({});
    const receipt = sell();
    await until(() => stateOf(receipt) === 'printed' && spooler.overview().drawer !== null);
    expect(printer.jobs.flatMap((job) => job.drawer)).toHaveLength(1);
    const pulse = printer.jobs.findIndex((job) => job.drawer.length > 0);
    const paper = printer.jobs.findIndex((job) => job.printed.toString('latin1').includes('TOTAL'));
    expect(pulse).toBeLessThan(paper);
    expect(times('TOTAL')).toBe(1);
  });

  test.each<[string, string, Partial<FakeState>]>([
    ['paper out', 'waiting', { paper: 'out' }],
    ['cover open', 'waiting', { cover: 'open' }],
    ['a reset in the middle', 'unknown', { mode: 'resetAfter', bytes: 300 }],
    ['a hang-up in the middle', 'unknown', { mode: 'closeAfter', bytes: 300 }],
  ])('%s: the sale stays sold, its paper is %s, selling goes on', async (_name, expected, state) => {
    await start({ ...state });
    const receipt = sell();
    await until(() => (gallery.store.prints.find(receipt.receiptJobId)?.attempts ?? 0) > 0 && stateOf(receipt) === expected);
    const second = sell();
    expect(second.receiptNumber).toBe('K1-0002');
    expect(spooler.overview().printer?.state).toBe('trouble');
  });

  test('when paper is put in, what waited comes out once, in order, without SALINAN and without a late pulse of the drawer', async () => {
    await start({ paper: 'out' });
    const receipts = [sell(), sell()];
    await until(() => spooler.overview().drawer?.saleId === receipts[1]?.saleId);
    expect(spooler.overview().drawer).toMatchObject({ state: 'not-sent', cause: 'paper-out' });
    printer.state.paper = 'ok';
    await spooler.retry();
    await until(() => receipts.every((receipt) => stateOf(receipt) === 'printed'));
    expect(times('TOTAL')).toBe(2);
    expect(times('SALINAN')).toBe(0);
    expect(printer.jobs.flatMap((job) => job.drawer)).toHaveLength(0);
  });

  test('a printer that never answers takes the paper and is believed no further', async () => {
    await start({ mode: 'mute' }, 'mute-58');
    const receipt = sell();
    await until(() => stateOf(receipt) === 'handed-over');
    expect(spooler.overview().printer).toEqual({ state: 'unknown' });
  });
});
