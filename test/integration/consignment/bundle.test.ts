import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleParts, readBundle } from '../../../electron/services/consignment/bundle-text.ts';
import type { ConsignmentBundle } from '../../../shared/domain/consignment/bundle.ts';
import type { GoodsView } from '../../../shared/contract/stock.ts';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { readQr } from '../../support/read-qr.ts';
import { qrDots } from '../../../electron/devices/picture/qr-dots.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { commandId, refusalOf, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { whyNoProgram } from '../../support/why-no-program.ts';
import { verified } from '../../support/verified.ts';

const LONG = 'Tas rajut selempang motif anyaman bambu kuning "Sigi" dengan tali kulit sapi asli dan resleting kuningan ukuran besar';
let sender: GoodsDesk;
let desk: GoodsDesk;
let gallery: TestService;
let unit: ServiceClient;
let manager: ServiceClient;
let sent: GoodsView;
let file: string;
let parts: readonly string[];

const look = (texts: readonly string[]) => manager.consignment.bundleLook({ texts: [...texts] });
const take = (texts: readonly string[]) => manager.consignment.bundleTake({ commandId: commandId(), texts: [...texts], toPlace: 'gallery', print: false });
const contents = (text: string): ConsignmentBundle => readBundle([text]).bundle as ConsignmentBundle;

beforeAll(async () => {
  [sender, desk] = [await goodsDesk(), await goodsDesk()];
  unit = sender.manager;
  ({ test: gallery, manager } = desk);
  const tas = await sender.add(LONG, { codes: ['8991234567891'], price: rupiah(99_999_999) }, units(20));
  const ikan = await sender.add('Ikan asin', { unit: 'kg', fractional: true, price: rupiah(60_000) }, units(5));
  const ukiran = await sender.add('Ukiran jati', { kind: 'unique', price: rupiah(5_000_000) }, units(1));
  await unit.stock.move({ commandId: commandId(), print: false, document: { kind: 'received', fromPlace: null, toPlace: 'gallery', ownerId: null, party: 'Rajut', person: '', note: null, reference: null, lines: [{ productId: tas.productId, quantity: units(4), lot: 'B-7', expiresOn: '2027-03-01', unitCost: rupiah(40_000) }] } });
  sent = await unit.stock.move({ commandId: commandId(), print: false, document: { kind: 'loan-out', fromPlace: 'gallery', toPlace: 'fair', ownerId: null, party: 'Galeri Kanwil', person: '', note: null, reference: null, lines: [{ productId: tas.productId, quantity: units(6) }, { productId: ikan.productId, quantity: 1_250 as never }, { productId: ukiran.productId, quantity: units(1) }] } });
  file = Buffer.from((await unit.consignment.bundleFile({ documentId: sent.documentId as never })).json, 'base64').toString('utf8');
  parts = bundleParts(contents(file));
  // The gallery knows the bag by its code, under another name; the rest is new to it.
  await desk.add('Tas rajut', { codes: ['8991234567891'], price: rupiah(120_000) });
});
afterAll(async () => {
  expect(verified(gallery.service.context.store.file)).toMatchObject({ sound: true, difference: null });
  for (const one of [sender, desk]) await one.close();
});

it('the codes of a printed sheet are read by a reader as they were made, and carry what the file carries', async () => {
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(await readQr(qrDots(part))).toEqual([part]);
  expect(readBundle([...parts].toReversed())).toEqual(readBundle([file]));
  expect((await unit.consignment.bundleSheet({ documentId: sent.documentId as never })).name).toMatch(/^titipan-pm-0001.*\.pdf$/);
});

const noReader = whyNoProgram('pdftoppm', 'poppler-utils', 'a printed sheet of consigned goods read back') ?? whyNoProgram('zbarimg', 'zbar-tools', 'a printed sheet of consigned goods read back');
it.skipIf(noReader !== null)('a sheet of thirty goods, set as A4 and seen as a picture, is read code by code and brings them all', async () => {
  const goods: ProductRow[] = [];
  for (let at = 1; at <= 30; at += 1) goods.push(await sender.add(`Kerajinan titipan nomor ${at} dengan nama yang cukup panjang untuk dua baris label`, {}, units(9)));
  const much = await unit.stock.move({ commandId: commandId(), print: false, document: { kind: 'loan-out', fromPlace: 'gallery', toPlace: 'fair', ownerId: null, party: 'Galeri Kanwil', person: '', note: null, reference: null, lines: goods.map(({ productId }) => ({ productId, quantity: units(3) })) } });
  const { pdf } = await unit.consignment.bundleSheet({ documentId: much.documentId as never });
  const folder = mkdtempSync(join(tmpdir(), 'etalase-sheet-'));
  try {
    writeFileSync(join(folder, 'sheet.pdf'), Buffer.from(pdf, 'base64'));
    execFileSync('pdftoppm', ['-r', '300', '-gray', join(folder, 'sheet.pdf'), join(folder, 'page')]);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    const read = pages.flatMap((name) => spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', join(folder, name)], { encoding: 'utf8' }).stdout.split('\n').filter((text) => text !== ''));
    const wanted = bundleParts(contents(Buffer.from((await unit.consignment.bundleFile({ documentId: much.documentId as never })).json, 'base64').toString('utf8')));
    expect(wanted.length).toBeGreaterThan(10);
    expect(read.toSorted()).toEqual(wanted.toSorted());
    expect(await look(read.slice(1))).toMatchObject({ whole: false, total: wanted.length });
    const whole = await look(read);
    expect(whole.whole && whole.lines.map(({ name, quantity }) => ({ name, quantity }))).toEqual(goods.map(({ name }) => ({ name, quantity: 3_000 })));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('hostile files and codes are refused in words and bring nothing: cut, changed, mixed, newer, not one at all', async () => {
  const [one = '', two = ''] = parts;
  const changed = two.slice(0, -3) + (two.endsWith('AAA') ? 'BBB' : 'AAA');
  const other = bundleParts({ ...contents(file), number: 'PM-0002' });
  const digit = file.replace('"quantity": 1250', '"quantity": 9250');
  expect(digit).not.toBe(file);
  const cases: readonly (readonly [readonly string[], string])[] = [
    [[file.slice(0, -40)], 'bundle.unreadable'],
    [[digit], 'bundle.damaged'],
    [[file.replace('"version": 1', '"version": 2')], 'bundle.version'],
    [[file.replace('etalase-titipan', 'lain')], 'bundle.unreadable'],
    [['{"jenis":"etalase-titipan","isi":{"version":1,"lines":[]},"sidik":""}'], 'bundle.unreadable'],
    [['https://contoh.id'], 'bundle.unreadable'],
    [['ETT2.abc'], 'bundle.version'],
    [[one, changed], 'bundle.part-damaged'],
    [[one, two.slice(0, -5)], 'bundle.part-damaged'],
    [[one, other[1] ?? ''], 'bundle.mixed'],
    [[...parts.slice(0, -1), file], 'bundle.unreadable'],
  ];
  const before = gallery.changes();
  for (const [texts, code] of cases) {
    expect([code, await refusalOf(look(texts))]).toEqual([code, expect.objectContaining({ code })]);
    expect([code, await refusalOf(take(texts))]).toEqual([code, expect.objectContaining({ code })]);
  }
  expect(await refusalOf(take([one]))).toEqual({ code: 'bundle.incomplete', missing: parts.length - 1 });
  expect(gallery.changes()).toBe(before);
});

it('scanned in any order and twice, it is looked at, taken in by one document with its tanda terima, once, and nobody else is its owner', async () => {
  const [first = ''] = parts;
  expect(await look([first, first])).toEqual({ whole: false, have: [1], total: parts.length });
  const seen = await look([...parts, first].toReversed());
  expect(seen).toMatchObject({ whole: true, from: 'Lapas Uji', number: 'PM-0001', taken: null });
  expect(seen.whole && seen.lines.map(({ name, quantity, lot, expiresOn, unitCost, known, otherUnit }) => [name, quantity, lot, expiresOn, unitCost, known, otherUnit])).toEqual([
    [LONG, 4_000, 'B-7', '2027-03-01', 40_000, 'Tas rajut', null],
    [LONG, 2_000, null, null, null, 'Tas rajut', null],
    ['Ikan asin', 1_250, null, null, null, null, null],
    ['Ukiran jati', 1_000, null, null, null, null, null],
  ]);
  const taken = await take(parts);
  expect(taken).toMatchObject({ kind: 'consigned', numberText: 'TT-0001', reference: 'PM-0001', owner: { name: 'Lapas Uji' } });
  expect(taken.bundle).toMatch(/^[0-9a-f]{64}$/);
  expect((await manager.stock.paper({ documentId: taken.documentId as never })).name).toContain('tt-0001');
  expect(await refusalOf(take([file]))).toEqual({ code: 'bundle.taken', number: 'TT-0001' });
  expect(await look([file])).toMatchObject({ taken: 'TT-0001' });
  const there = (await manager.stock.list({ text: '', filter: 'all', placeId: null, offset: 0, limit: 50 })).lines;
  expect(there.map(({ name, onHand, price, placed }) => [name, onHand, price, [...new Set(placed.map(({ owner }) => owner))]])).toEqual([
    ['Ikan asin', 1_250, 60_000, ['Lapas Uji']],
    ['Tas rajut', 6_000, 120_000, ['Lapas Uji']],
    ['Ukiran jati', 1_000, 5_000_000, ['Lapas Uji']],
  ]);
});

it('goods that are new by it are found by name at once, in the stock and at the till', async () => {
  const cashier = await desk.as('cashier');
  const named = async (): Promise<readonly number[]> => [(await manager.stock.list({ text: 'sapu ijuk', filter: 'all', placeId: null, offset: 0, limit: 5 })).total, (await cashier.catalog.search({ text: 'sapu ijuk', limit: 5 })).length];
  expect(await named()).toEqual([0, 0]);
  const { lines, ...paper } = contents(file);
  await take(bundleParts({ ...paper, number: 'PM-0011', lines: lines.slice(0, 1).map((line) => ({ ...line, name: 'Sapu ijuk', code: null })) }));
  expect(await named()).toEqual([1, 1]);
});

it('of goods that are not sold here any more nothing is taken, and it is told before', async () => {
  const again = { ...contents(file), number: 'PM-0010', lines: contents(file).lines.slice(0, 1) };
  const { products } = await manager.catalog.list({ text: 'tas rajut', offset: 0, limit: 1 });
  const sell = (active: boolean) => manager.catalog.changeProduct({ commandId: commandId(), productId: products[0]?.productId as never, change: { active } });
  await sell(false);
  expect(await look(bundleParts(again))).toMatchObject({ lines: [{ known: 'Tas rajut', archived: true }] });
  expect(await refusalOf(take(bundleParts(again)))).toEqual({ code: 'product.archived', name: 'Tas rajut' });
  await sell(true);
  expect(await look(bundleParts(again))).toMatchObject({ lines: [{ archived: false }] });
});

it('goods that came in make no file, and a unit that the gallery counts otherwise is told', async () => {
  const came = (await manager.stock.documents({ offset: 0, limit: 1 })).rows[0];
  expect(await refusalOf(manager.consignment.bundleFile({ documentId: came?.documentId as never }))).toEqual({ code: 'bundle.comes-in' });
  const { owner, lines } = await manager.stock.document({ documentId: came?.documentId as never });
  const back = await manager.stock.move({ commandId: commandId(), print: false, document: { kind: 'to-producer', fromPlace: 'gallery', toPlace: null, ownerId: null, party: 'Lapas Uji', person: '', note: null, reference: null, lines: [{ productId: lines[0]?.productId as never, quantity: units(1), ownerId: owner?.ownerId as never }] } });
  expect(await refusalOf(manager.consignment.bundleSheet({ documentId: back.documentId as never }))).toEqual({ code: 'bundle.not-own', owner: 'Lapas Uji' });
  const inDozens = { ...contents(file), number: 'PM-0009', lines: contents(file).lines.slice(0, 1).map((line) => ({ ...line, unit: 'lusin' })) };
  expect(await look(bundleParts(inDozens))).toMatchObject({ lines: [{ otherUnit: 'buah' }] });
  const before = gallery.changes();
  expect(await refusalOf(take(bundleParts(inDozens)))).toEqual({ code: 'bundle.other-unit', name: 'Tas rajut', unit: 'lusin', own: 'buah' });
  expect(gallery.changes()).toBe(before);
});
