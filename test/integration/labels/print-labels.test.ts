import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import type { LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { addDays } from '../../../shared/kernel/add-days.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import type { LabelRun } from '../../../electron/services/ports/label-work.ts';
import { commandId, foundTestGallery, refusalOf, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';
import { readLabel } from '../../support/read-label.ts';
import { LABEL_PRINTER } from '../../support/label-samples.ts';

let dir: string;
let till: TestService;
let boss: ServiceClient;
let runs: LabelRun[];
let answers: Delivery[];
let goods: { productId: Awaited<ReturnType<ServiceClient['catalog']['addProduct']>>['productId']; batchId: null };

/** Goods that this printer cannot set, as when its dpi changed while they waited. */
const TOO_LONG = 'Kopi yang tidak muat';

const start = () =>
  startTestService(
    {
      openPrinter: () => ({
        columns: 32,
        deliver: () => Promise.resolve({ state: 'printed' }),
        deliverLabels: (run) => Promise.resolve(runs.push(run) > 0 ? { state: 'printed' } : { state: 'unknown', cause: 'reset' }),
        openDrawer: () => Promise.resolve({ state: 'handed-over' }),
        status: () => Promise.resolve({ state: 'ready' }),
      }),
      openLabelPrinter: () => ({
        deliver: async (run) => {
          if (run.lines[0]?.facts.name === TOO_LONG) throw new RangeError('label cannot be set');
          runs.push(run);
          return answers.shift() ?? { state: 'printed' };
        },
        status: () => Promise.resolve({ state: 'ready' }),
      }),
    },
    dir,
  );

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'etalase-labels-'));
  runs = [];
  answers = [];
  till = await start();
  const people = await foundTestGallery(till, 'tcp://127.0.0.1:9');
  boss = till.as(await signInAs(till, people.manager, SECRETS.manager));
  const added = await boss.catalog.addProduct({
    commandId: commandId(),
    product: { name: 'Kopi Sigi 200 g', kind: 'goods', price: rupiah(35_000), category: 'Minuman', producer: 'Lapas Uji', workshop: 'Boga', unit: 'bungkus', fractional: false, codes: [], mintCode: true },
    openingStock: quantity(12_000),
  });
  goods = { productId: added.productId, batchId: null };
});
afterEach(async () => {
  await till.close();
  rmSync(dir, { recursive: true, force: true });
});

const template = (id: string): LabelTemplate => BUILT_IN_TEMPLATES.find((one) => one.id === id) as LabelTemplate;
const useLabelPrinter = () => boss.settings.change({ commandId: commandId(), change: { key: 'printer.label', value: LABEL_PRINTER }, validFrom: null, legalReference: null });
const print = (id = 'roll-40x30', copies = 20) => boss.labels.print({ commandId: commandId(), template: template(id), lines: [{ ...goods, copies }] });
async function stateOf(jobId: string, wanted: string): Promise<void> {
  for (;;) {
    const job = (await boss.prints.list()).find((one) => one.jobId === jobId);
    if (job?.state === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a run of labels', () => {
  test('goes to the label printer, or to the receipt printer where the template is of receipt paper, with what the catalogue says', async () => {
    await useLabelPrinter();
    const job = await print();
    expect(job).toMatchObject({ kind: 'label', labels: { count: 20, what: 'Kopi Sigi 200 g' }, total: null });
    await stateOf(job.jobId, 'printed');
    const onReceipt = await print('receipt-58', 1);
    await stateOf(onReceipt.jobId, 'printed');
    expect(runs.map((run) => [run.template.id, run.lines])).toMatchObject([
      ['roll-40x30', [{ copies: 20, facts: { name: 'Kopi Sigi 200 g', price: 35_000, workshop: 'Boga', producer: 'Lapas Uji' } }]],
      ['receipt-58', [{ copies: 1 }]],
    ]);
    expect((await boss.prints.overview()).labelPrinter).toEqual({ state: 'ready' });
  });
  test('is frozen when it is asked for: a price changed while it waits changes nothing', async () => {
    answers = [{ state: 'not-sent', cause: 'paper-out' }];
    await useLabelPrinter();
    const job = await print();
    await boss.catalog.changeProduct({ commandId: commandId(), productId: goods.productId, change: { price: rupiah(99_000) } });
    await boss.prints.retry();
    await stateOf(job.jobId, 'printed');
    expect(runs.map((run) => run.lines[0]?.facts.price)).toEqual([35_000, 35_000]);
  });
  test('of unknown fate is asked about and never printed again by itself, not after a restart either', async () => {
    answers = [{ state: 'unknown', cause: 'paper-out' }];
    await useLabelPrinter();
    const job = await print();
    await stateOf(job.jobId, 'unknown');
    await till.close();
    till = await start();
    const { people } = await till.as().session.welcome();
    boss = till.as(await signInAs(till, people.find((person) => person.role === 'manager') as never, SECRETS.manager));
    await boss.prints.retry();
    expect(runs).toHaveLength(1);
    await boss.prints.answer({ commandId: commandId(), jobId: job.jobId, printed: false });
    const again = (await boss.prints.list())[0];
    expect(again).toMatchObject({ kind: 'label', copyNumber: 1, labels: { count: 20 } });
    await stateOf(again?.jobId ?? '', 'printed');
    expect(runs).toHaveLength(2);
  });
  test('of which only the first labels came out is printed from there on, as a paper of its own; nothing is printed twice, and the journal says who saw it', async () => {
    const other = await boss.catalog.addProduct({ commandId: commandId(), product: { name: 'Teh melati', kind: 'goods', price: rupiah(8_000), category: 'Minuman', producer: 'Lapas Uji', workshop: 'Boga', unit: 'dus', fractional: false, codes: [], mintCode: true }, openingStock: null });
    answers = [{ state: 'unknown', cause: 'paper-out' }];
    await useLabelPrinter();
    const job = await boss.labels.print({ commandId: commandId(), template: template('roll-40x30'), lines: [{ ...goods, copies: 12 }, { productId: other.productId, batchId: null, copies: 8 }] });
    await stateOf(job.jobId, 'unknown');
    expect(await boss.prints.labelLines({ jobId: job.jobId })).toEqual([{ name: 'Kopi Sigi 200 g', copies: 12 }, { name: 'Teh melati', copies: 8 }]);
    for (const cameOut of [20, 21]) expect(await refusalOf(boss.prints.restOfLabels({ commandId: commandId(), jobId: job.jobId, cameOut }))).toEqual({ code: 'labels.came-out', most: 19 });
    // What it costs now is not what stands on the labels that are out already.
    await boss.catalog.changeProduct({ commandId: commandId(), productId: other.productId, change: { price: rupiah(9_000) } });
    const same = { commandId: commandId(), jobId: job.jobId, cameOut: 15 };
    const rest = await boss.prints.restOfLabels(same);
    expect(await boss.prints.restOfLabels(same)).toEqual(rest);
    expect(rest).toMatchObject({ kind: 'label', copyNumber: 0, labels: { count: 5, what: 'Teh melati', restOf: { printNumber: job.printNumber, after: 15 } } });
    await stateOf(rest.jobId, 'printed');
    expect(runs.map((run) => run.lines.map(({ facts, copies }) => [facts.name, facts.price, copies]))).toEqual([[['Kopi Sigi 200 g', 35_000, 12], ['Teh melati', 8_000, 8]], [['Teh melati', 8_000, 5]]]);
    expect((await boss.prints.list()).map(({ labels, state }) => [labels?.count, state])).toEqual([[5, 'printed'], [15, 'answered-printed']]);
    const { journalReading } = till.service.context.store;
    expect(JSON.parse(journalReading.list(null, 5).find(({ type }) => type === 'print.answered')?.body ?? '')).toEqual({ printNumber: job.printNumber, printed: false, cameOut: 15 });
    expect(verified(till.service.context.store.file).difference).toBeNull();
  });
  test('that a mute printer took, or of which nothing came out, is printed anew as far as somebody says', async () => {
    answers = [{ state: 'handed-over' }, { state: 'handed-over' }];
    await useLabelPrinter();
    const job = await print();
    await stateOf(job.jobId, 'handed-over');
    const rest = await boss.prints.restOfLabels({ commandId: commandId(), jobId: job.jobId, cameOut: 0 });
    expect((await boss.prints.list()).find(({ jobId }) => jobId === job.jobId)?.state).toBe('skipped');
    await stateOf(rest.jobId, 'handed-over');
    const last = await boss.prints.restOfLabels({ commandId: commandId(), jobId: rest.jobId, cameOut: 19 });
    await stateOf(last.jobId, 'printed');
    expect(runs.map((run) => run.lines[0]?.copies)).toEqual([20, 20, 1]);
    expect(await refusalOf(boss.prints.restOfLabels({ commandId: commandId(), jobId: job.jobId, cameOut: 1 }))).toEqual({ code: 'prints.not-possible', state: 'skipped' });
  });
  test('to try the printer needs no goods, fills one row of the roll and tells how the printer is set', async () => {
    expect(await refusalOf(boss.labels.test({ commandId: commandId(), template: template('roll-40x30') }))).toEqual({ code: 'labels.no-printer' });
    await useLabelPrinter();
    for (const id of ['tj-103', 'receipt-58']) expect(await refusalOf(boss.labels.test({ commandId: commandId(), template: template(id) }))).toEqual({ code: 'labels.wrong-medium' });
    const job = await boss.labels.test({ commandId: commandId(), template: template('roll-33x15') });
    await stateOf(job.jobId, 'printed');
    expect(runs).toMatchObject([{ lines: [{ copies: 3 }], test: ['33 x 15 mm', 'TSPL 203 dpi', template('roll-33x15').name, 'Kepekatan 8, kecepatan 4, celah'] }]);
  });
  test('sent twice with one id is one run', async () => {
    await useLabelPrinter();
    const same = { commandId: commandId(), template: template('roll-40x30'), lines: [{ ...goods, copies: 2 }] };
    const [first, second] = [await boss.labels.print(same), await boss.labels.print(same)];
    expect(second).toEqual(first);
  });
  test('that the printer of now cannot set is given up and does not stop those behind it', async () => {
    await useLabelPrinter();
    await boss.catalog.changeProduct({ commandId: commandId(), productId: goods.productId, change: { name: TOO_LONG } });
    const broken = await print();
    await stateOf(broken.jobId, 'skipped');
    await boss.catalog.changeProduct({ commandId: commandId(), productId: goods.productId, change: { name: 'Kopi Sigi 200 g' } });
    const job = await print();
    await stateOf(job.jobId, 'printed');
  });
});

describe('refused with a word, and nothing printed', () => {
  test('no printer, a sheet for a printer, a roll as a file, no labels, too many, a cell that is not there, goods that are gone', async () => {
    expect(await refusalOf(print())).toEqual({ code: 'labels.no-printer' });
    await useLabelPrinter();
    expect(await refusalOf(print('tj-103'))).toEqual({ code: 'labels.wrong-medium' });
    const sheets = (id: string, copies: number, startCell: number) => boss.labels.sheets({ template: template(id), lines: [{ ...goods, copies }], startCell });
    expect(await refusalOf(sheets('roll-40x30', 1, 0))).toEqual({ code: 'labels.wrong-medium' });
    expect(await refusalOf(sheets('tj-103', 0, 0))).toEqual({ code: 'labels.none' });
    expect(await refusalOf(sheets('tj-103', 1, 12))).toEqual({ code: 'labels.no-cell', cells: 12 });
    expect(await refusalOf(boss.labels.print({ commandId: commandId(), template: template('roll-40x30'), lines: [{ ...goods, copies: 5_000 }, { ...goods, copies: 1 }] }))).toEqual({ code: 'labels.too-many', most: 5_000 });
    expect(await refusalOf(boss.labels.print({ commandId: commandId(), template: template('roll-40x30'), lines: [{ productId: commandId() as never, batchId: null, copies: 1 }] }))).toEqual({ code: 'labels.goods-gone' });
    expect(await refusalOf(boss.labels.print({ commandId: commandId(), template: { ...template('roll-25x15'), code: 'bars' }, lines: [{ ...goods, copies: 1 }] }))).toMatchObject({ code: 'label-code-too-wide', needs: 283, has: 250 });
    expect(runs).toEqual([]);
  });
  test('two templates of one name', async () => {
    const [first, second] = BUILT_IN_TEMPLATES as readonly [LabelTemplate, LabelTemplate];
    const change = (templates: readonly LabelTemplate[]) => boss.settings.change({ commandId: commandId(), change: { key: 'labels', value: { templates, cardText: '' } }, validFrom: null, legalReference: null });
    expect(await refusalOf(change([first, { ...second, name: first.name.toUpperCase() }]))).toEqual({ code: 'labels.name-twice', name: first.name.toUpperCase() });
    expect((await change([second])).labels.templates).toEqual([second]);
  });
});

test('a look gives the picture that is printed and says of each line what it is and why it cannot be', async () => {
  const look = await boss.labels.look({ template: template('roll-40x30'), lines: [{ ...goods, copies: 1 }, { productId: commandId() as never, batchId: null, copies: 1 }], shown: 0 });
  expect(look.picture).toMatchObject({ width: 320, height: 240 });
  const bits = Buffer.from(look.picture?.dots ?? '', 'base64');
  const dots = Uint8Array.from({ length: 320 * 240 }, (_, at) => ((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  expect(await readLabel({ width: 320, height: 240, dots })).toEqual(['2000000000015']);
  expect(look.lines).toMatchObject([{ goods: { name: 'Kopi Sigi 200 g', price: 35_000, onHand: 12_000 }, fault: null }, { goods: null, fault: null }]);
  const narrow = await boss.labels.look({ template: { ...template('roll-25x15'), code: 'bars' }, lines: [{ ...goods, copies: 1 }], shown: 0 });
  expect(narrow).toMatchObject({ picture: null, lines: [{ fault: { code: 'label-code-too-wide' } }] });
});

test('the day and batch are those of the goods that are sold next: never of a batch that is gone, and of one past its day only where nothing else lies', async () => {
  const day = (days: number) => addDays(businessDayOf(till.clock.now(), 'Asia/Makassar'), days);
  const receive = (lot: string, expiresOn: string, count: number) =>
    boss.stock.move({ commandId: commandId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Boga', person: '', note: null, reference: null, lines: [{ productId: kopi, quantity: units(count), lot, expiresOn, unitCost: null }] } });
  const take = (lot: string, batchId: string, count: number, kind: 'waste' | 'transfer' = 'waste') =>
    boss.stock.move({ commandId: commandId(), print: false, document: { kind, fromPlace: 'gallery', toPlace: kind === 'waste' ? null : 'store', ownerId: null, party: '', person: '', note: lot, reference: null, lines: [{ productId: kopi, quantity: units(count), batchId, ownerId: null, unitCost: null }] } as never });
  const { productId: kopi } = await boss.catalog.addProduct({
    commandId: commandId(),
    product: { name: 'Nastar 250 g', kind: 'goods', price: rupiah(45_000), category: 'Makanan', producer: 'Lapas Uji', workshop: 'Boga', unit: 'toples', fractional: false, codes: [], mintCode: true },
    openingStock: null,
  });
  const said = async () => {
    const { lines } = await boss.labels.look({ template: template('roll-40x30'), lines: [{ productId: kopi, batchId: null, copies: 1 }], shown: 0 });
    return [lines[0]?.goods?.batch, lines[0]?.goods?.expiresOn];
  };
  expect(await said()).toEqual([null, null]);
  const first = await receive('A', day(10), 2);
  const second = await receive('B', day(30), 2);
  expect(await said()).toEqual(['A', day(10)]);
  await take('A', first.lines[0]?.batchId ?? '', 2);
  expect(await said()).toEqual(['B', day(30)]);
  // In the store it is still there to be labelled.
  await take('B', second.lines[0]?.batchId ?? '', 2, 'transfer');
  expect(await said()).toEqual(['B', day(30)]);
  await receive('C', day(40), 1);
  expect(await said()).toEqual(['C', day(40)]);
});

test('permits, net content, ingredients and variant come from the catalogue', async () => {
  await boss.catalog.changeProduct({
    commandId: commandId(),
    productId: goods.productId,
    change: { details: { permits: [{ kind: 'p-irt', number: 'P-IRT 2067271010045-28', endsOn: null }, { kind: 'bpom-md', number: 'MD 235602169254', endsOn: null }], netContent: '200 g', ingredients: 'kopi robusta', variant: { group: 'Kopi Sigi', axes: ['Gilingan'], values: ['Halus'] } } },
  });
  await useLabelPrinter();
  const job = await print('roll-40x30', 1);
  await stateOf(job.jobId, 'printed');
  expect(runs[0]?.lines[0]?.facts).toMatchObject({
    name: 'Kopi Sigi 200 g, Halus',
    permits: [{ kind: 'P-IRT', number: '2067271010045-28' }, { kind: 'BPOM RI MD', number: '235602169254' }],
    netWeight: '200 g',
    ingredients: 'kopi robusta',
  });
});

test('the card of goods is looked at as it is being typed: its text, its code, and the labels that have no room for it', async () => {
  const of = { name: 'Kopi Sigi 200 g', workshop: 'Boga', producer: 'Lapas Uji', forAll: null } as const;
  const look = await boss.labels.card({ productId: goods.productId, ...of, story: 'Digiling tangan setiap pagi.' });
  expect(look).toMatchObject({ text: `Kopi Sigi 200 g\nBoga, Lapas Uji\nDigiling tangan setiap pagi.\n${SETTING_DEFAULTS.labels.cardText}`, over: 0, dropped: false, unfit: [] });
  expect(look.templates).toBeGreaterThan(0);
  expect(look.rows).toHaveLength(look.rows[0]?.length ?? 0);
  const long = await boss.labels.card({ productId: null, ...of, story: 'Digiling tangan setiap pagi di dapur produksi. '.repeat(4).slice(0, 160) });
  expect(long).toMatchObject({ over: 0, dropped: true });
  const cut = await boss.labels.card({ productId: null, ...of, name: 'Kopi '.repeat(20), story: 'x'.repeat(160), forAll: '' });
  expect(cut.over).toBeGreaterThan(0);
  expect(cut.text).toHaveLength(200);
  // The words for all are looked at as they are being typed, too.
  expect((await boss.labels.card({ productId: null, ...of, story: 'Digiling tangan.', forAll: 'Kata baru untuk semua.' })).text).toMatch(/Kata baru untuk semua\.$/);
  // What is too fine for a small label is told by the label's name.
  const [first] = BUILT_IN_TEMPLATES.filter(({ parts, medium }) => parts.includes('card') && medium.kind === 'roll');
  await boss.settings.change({ commandId: commandId(), change: { key: 'labels', value: { templates: [{ ...(first as LabelTemplate), id: 'small-card', name: 'Kartu kecil', medium: { kind: 'roll', width: 250, height: 150, across: 1, columnGap: 0, rowGap: 20 }, code: 'none' }], cardText: '' } }, validFrom: null, legalReference: null });
  expect((await boss.labels.card({ productId: null, ...of, story: 'x'.repeat(100) })).unfit).toEqual(['Kartu kecil']);
  // Where the code of the goods is the QR code, there is no card.
  await boss.settings.change({ commandId: commandId(), change: { key: 'labels', value: { templates: [{ ...(first as LabelTemplate), id: 'own-qr', name: 'QR sendiri', code: 'qr' }], cardText: '' } }, validFrom: null, legalReference: null });
  expect(await boss.labels.card({ productId: null, ...of, story: 'x'.repeat(100) })).toMatchObject({ templates: 0, unfit: [] });
  // What is stored is what is printed.
  await boss.catalog.changeProduct({ commandId: commandId(), productId: goods.productId, change: { details: { cardText: ' Digiling  tangan. ' } } });
  await useLabelPrinter();
  const job = await print('roll-40x30', 1);
  await stateOf(job.jobId, 'printed');
  expect(runs.at(-1)?.lines[0]?.facts.story).toBe('Digiling tangan.');
});

test('sheets and calibration page come as PDF; templates are among the settings from the start', async () => {
  const file = await boss.labels.sheets({ template: template('tj-121'), lines: [{ ...goods, copies: 20 }], startCell: 5 });
  expect(file).toMatchObject({ name: 'label-tj-121.pdf', pages: 3 });
  expect(Buffer.from(file.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await boss.labels.calibration({ template: template('tj-121') })).name).toBe('kalibrasi-tj-121.pdf');
  expect((await boss.settings.current()).labels).toEqual(SETTING_DEFAULTS.labels);
});
