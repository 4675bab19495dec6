import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { DEFAULT_TENDERS, type Tender } from '../../../shared/domain/payment/tender.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { settingsAt } from '../../../electron/services/settings/settings-at.ts';
import { renderEscpos } from '../../support/escpos-render.ts';
import { FakePrinter } from '../../support/fake-printer.ts';
import { readQr } from '../../support/read-qr.ts';
import { whyNoProgram } from '../../support/why-no-program.ts';
import { zbarRead } from '../../support/zbar-read.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';

/** The fictional code of domain tests and its golden payload for Rp 25.000. */
const OWN =
  '00020101021126670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605802ID5914NamaMerchantC16009NamaKota16110123456789062070703K196304B22E';
const FOR_25000 =
  '00020101021226670018ID.CO.EXAMPLE2.WWW01159360001404567890215MIDCONTOH1234560303UMI51370014ID.CO.QRIS.WWW0215ID10191234567815204123453033605405250005802ID5914NamaMerchantC16009NamaKota16110123456789062070703K1963045BF1';

const noZbar = whyNoProgram('zbarimg', 'zbar-tools', 'codes on paper read by a second reader');

let it: TestService;
let people: Record<Role, Person>;
let manager: ServiceClient;
let cashier: ServiceClient;
let printer: FakePrinter | null = null;

async function begin(address: string | null = null): Promise<void> {
  it = await startTestService();
  people = await foundTestGallery(it, address);
  manager = it.as(await signInAs(it, people.manager, SECRETS.manager));
  cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
}
beforeEach(() => begin());
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
  await printer?.stop();
  printer = null;
});

const setCode = (payload: string | null) => manager.settings.change({ commandId: commandId(), change: { key: 'qris', value: { payload } }, validFrom: null, legalReference: null });
const setTenders = (list: readonly Tender[]) => manager.settings.change({ commandId: commandId(), change: { key: 'tenders', value: { list: [...list] } }, validFrom: null, legalReference: null });
const tender = (change: Partial<Tender>, code = 'cash') => DEFAULT_TENDERS.map((one) => (one.code === code ? { ...one, ...change } : one));

function picture(rows: readonly string[]) {
  const scale = 4;
  const width = (rows[0]?.length ?? 0) * scale;
  return { width, height: rows.length * scale, dots: Uint8Array.from({ length: width * rows.length * scale }, (_, index) => Number(rows[Math.floor(index / width / scale)]?.[Math.floor((index % width) / scale)])) };
}

describe('the code on the payment screen', () => {
  test('asks for exactly the amount, byte for byte, and its drawing reads back', async () => {
    await setCode(OWN);
    const code = await cashier.qris.code({ amount: rupiah(25_000) });
    expect(code).toMatchObject({ payload: FOR_25000, merchantName: 'NamaMerchantC1', city: 'NamaKota1', amount: 25_000 });
    expect(code.rows.every((row) => row.length === code.rows.length && /^[01]+$/.test(row))).toBe(true);
    expect(await readQr(picture(code.rows))).toEqual([FOR_25000]);
  });

  test('is the gallery’s own one when the payer types the amount', async () => {
    await setCode(OWN);
    const code = await cashier.qris.code({ amount: null });
    expect(code).toMatchObject({ payload: OWN, amount: null });
    expect(await readQr(picture(code.rows))).toEqual([OWN]);
  });

  test('without a code of the gallery, and for an amount nobody can pay, is refused', async () => {
    expect(await refusalOf(cashier.qris.code({ amount: rupiah(25_000) }))).toEqual({ code: 'qris.none' });
    await setCode(OWN);
    for (const amount of [0, 10_000_000_000]) expect(await refusalOf(cashier.qris.code({ amount: amount as Rupiah }))).toEqual({ code: 'qris.unusable', reason: 'qris.amount-range' });
  });
});

describe('the gallery’s own code', () => {
  test('is stored without what copying added to it', async () => {
    const settings = await setCode(`  ]Q1${OWN.slice(0, 60)}\n${OWN.slice(60).replace(/B22E$/, 'b22e')}\u200b `);
    expect(settings.qris.payload).toBe(OWN);
    expect(settingsAt(it.service.context.store, it.clock.now()).qris.payload).toBe(OWN);
  });

  test.each([
    ['empty', ' ', 'qris.empty'],
    ['some other QR code', 'https://example.id', 'qris.not-qris'],
    ['cut', OWN.slice(0, -9), 'qris.structure'],
    ['copied with one digit wrong', OWN.replace('12345678906207', '12345678916207'), 'qris.checksum'],
    ['made for one sale', FOR_25000, 'qris.foreign-amount'],
    ['of another currency', OWN.replace('5303360', '5303840'), 'qris.currency'],
  ])('%s is refused, told why, and nothing is stored', async (_what, payload, reason) => {
    await setCode(OWN);
    const before = it.changes();
    expect(await refusalOf(setCode(payload))).toEqual({ code: 'qris.unusable', reason });
    expect(it.changes()).toBe(before);
    expect((await cashier.settings.current()).qris.payload).toBe(OWN);
    const told = await cashier.qris.explain({ text: payload });
    expect(told.verdict === 'unreadable' ? told.error.code : told.verdict === 'unusable' ? told.reason?.code : 'usable').toBe(reason);
  });

  test('can be taken away again', async () => {
    await setCode(OWN);
    await setCode(null);
    expect((await refusalOf(cashier.qris.code({ amount: rupiah(25_000) }))).code).toBe('qris.none');
  });

  test('is explained field by field, for a person who only looks', async () => {
    const auditor = it.as(await signInAs(it, people.auditor, SECRETS.auditor));
    const told = await auditor.qris.explain({ text: OWN });
    expect(told).toMatchObject({ verdict: 'usable', reason: null, payload: OWN, initiation: 'static', nmid: 'ID1019123456781', merchantName: 'NamaMerchantC1', city: 'NamaKota1', amount: null });
    if (told.verdict === 'unreadable') return;
    expect(told.lines.map((line) => line.tag)).toEqual(['00', '01', '26', '26.00', '26.01', '26.02', '26.03', '51', '51.00', '51.02', '52', '53', '58', '59', '60', '61', '62', '62.07', '63']);
    expect(told.lines.at(-1)).toMatchObject({ name: 'checksum', meaning: 'checksum.right' });
  });
});

describe('the code on paper', () => {
  test.each([
    ['generic-58', 384, 'cn', 'JUMLAH                 Rp 25.000'],
    ['epson-tm-80', 576, 'epson', 'JUMLAH                                 Rp 25.000'],
  ] as const)('comes out of a %s as large as the roll bears, under its own name in the list', async (profileId, dots, behaviour, amountLine) => {
    await it.close();
    removeTestDir(it.dir);
    printer = await new FakePrinter({}).start();
    await begin(`tcp://127.0.0.1:${printer.port}`);
    await setCode(OWN);
    await manager.settings.change({ commandId: commandId(), change: { key: 'printer.receipt', value: { address: `tcp://127.0.0.1:${printer.port}`, profileId, drawer: false } }, validFrom: null, legalReference: null });
    const command = { commandId: commandId(), amount: rupiah(25_000) };
    const job = await cashier.qris.print(command);
    expect(job).toMatchObject({ kind: 'qris', total: 25_000, saleId: null, receiptNumber: null });
    expect(await cashier.qris.print(command)).toEqual(job);
    await expect.poll(async () => (await cashier.prints.list()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['qris printed']);
    const paper = renderEscpos(printer.jobs.find(({ printed }) => printed.length > 500)?.printed ?? new Uint8Array(), { dots, behaviour });
    const drawn = paper.pictures[0] ?? paper.qrs[0]?.picture ?? { width: 0, height: 0, dots: new Uint8Array() };
    expect(await readQr(drawn)).toEqual([FOR_25000]);
    if (noZbar === null) expect(zbarRead(drawn)).toEqual([FOR_25000]);
    expect(paper.lines.map((line) => line.text)).toContain(amountLine);
    expect(printer.jobs.flatMap(({ drawer }) => drawer)).toEqual([]);
  });

  test('without a code or a printer is refused, and nothing waits', async () => {
    expect((await refusalOf(cashier.qris.print({ commandId: commandId(), amount: rupiah(25_000) }))).code).toBe('qris.none');
    await setCode(OWN);
    expect((await refusalOf(cashier.qris.print({ commandId: commandId(), amount: rupiah(25_000) }))).code).toBe('prints.no-printer');
    expect(await cashier.prints.list()).toEqual([]);
  });

  test('that did not come out is printed again with its amount, and is marked', async () => {
    await setCode(OWN);
    const { store, clock, ids } = it.service.context;
    const id = ids.next<'print-job'>();
    store.prints.add({ id, kind: 'qris', saleId: null, shiftId: null, amount: 25_000, copyNumber: 0, state: 'waiting', at: clock.now() });
    store.prints.setState(id, 'unknown', 'closed', clock.now());
    await cashier.prints.answer({ commandId: commandId(), jobId: id, printed: false });
    expect((await cashier.prints.list())[0]).toMatchObject({ kind: 'qris', total: 25_000, copyNumber: 1 });
  });
});

describe('the ways to pay', () => {
  test('can be added to, renamed, put in another order and switched off', async () => {
    const voucher: Tender = { code: 'koperasi', name: 'Koperasi', kind: 'other', needsReference: true, opensDrawer: false, active: true };
    const { tenders } = await setTenders([voucher, ...tender({ active: false }, 'card')]);
    expect(tenders.list.map(({ code, active }) => `${code} ${active}`)).toEqual(['koperasi true', 'cash true', 'qris true', 'card false', 'transfer true']);
  });

  test.each<[string, readonly Tender[]]>([
    ['left out', DEFAULT_TENDERS.filter((one) => one.code !== 'cash')],
    ['switched off', tender({ active: false })],
    ['made something else', tender({ kind: 'other' })],
    ['under another code', tender({ code: 'tunai' })],
    ['with a reference to type', tender({ needsReference: true })],
    ['twice', [...DEFAULT_TENDERS, { ...(DEFAULT_TENDERS[0] as Tender), code: 'kas-kecil' }]],
  ])('must keep cash: %s is refused', async (_what, list) => {
    const before = it.changes();
    expect(await refusalOf(setTenders(list))).toEqual({ code: 'tenders.cash-missing' });
    expect(it.changes()).toBe(before);
  });

  test('stay what they are: no code ever becomes another kind, not even one that was taken out or is still to come', async () => {
    const fixed = (name: string) => ({ code: 'tenders.kind-fixed', name });
    expect(await refusalOf(setTenders(tender({ kind: 'transfer' }, 'card')))).toEqual(fixed('Kartu'));
    const voucher: Tender = { code: 'koperasi', name: 'Koperasi', kind: 'other', needsReference: true, opensDrawer: false, active: true };
    await setTenders([...DEFAULT_TENDERS, voucher]);
    await setTenders(DEFAULT_TENDERS);
    const before = it.changes();
    expect(await refusalOf(setTenders([...DEFAULT_TENDERS, { ...voucher, kind: 'card' }]))).toEqual(fixed('Koperasi'));
    expect(it.changes()).toBe(before);
    const tomorrow = { ...voucher, code: 'besok', name: 'Besok' };
    await manager.settings.change({ commandId: commandId(), change: { key: 'tenders', value: { list: [...DEFAULT_TENDERS, tomorrow] } }, validFrom: it.clock.now() + 86_400_000, legalReference: null });
    expect(await refusalOf(setTenders([...DEFAULT_TENDERS, { ...tomorrow, kind: 'qris' }]))).toEqual(fixed('Besok'));
  });

  test('have a code each', async () => {
    expect(await refusalOf(setTenders([...DEFAULT_TENDERS, { ...(DEFAULT_TENDERS[1] as Tender), name: 'QRIS kedua' }]))).toEqual({ code: 'tenders.code-twice', text: 'qris' });
  });
});
