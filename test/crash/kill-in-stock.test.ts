import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { bundleFileText } from '../../electron/services/consignment/bundle-text.ts';
import { listStock } from '../../electron/services/stock/list-stock.ts';
import type { GoodsDraft } from '../../shared/contract/stock.ts';
import type { GoodsKind } from '../../shared/domain/stock/goods-document.ts';
import type { ProducerId, ProductId } from '../../shared/kernel/ids.ts';
import { quantity, units } from '../../shared/kernel/quantity.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { goodsDesk, type GoodsDesk } from '../support/goods-desk.ts';
import { commandId, removeTestDir, startTestService, type TestService } from '../support/test-service.ts';
import { verified } from '../support/verified.ts';
import { storeGoods, type StoredGoods } from './store-goods.ts';

const CHILD = fileURLToPath(new URL('./stock-child.ts', import.meta.url));
const OWNER = 'Lapas Palu';
/** Nastar is made of flour; the bags are a consignor's. */
const BEFORE = { 'Tepung terigu/Galeri/': 10_000, 'Nastar/Galeri/': 8_000, [`Tas rajut/Galeri/${OWNER}`]: 6_000 };
/** What each changes of it, by goods, place and owner. */
const CHANGES = {
  received: { 'Nastar/Galeri/': 5_000 },
  production: { 'Nastar/Galeri/': 6_000, 'Tepung terigu/Galeri/': -1_500 },
  waste: { 'Nastar/Galeri/': -2_000 },
  'to-producer': { [`Tas rajut/Galeri/${OWNER}`]: -2_000 },
  transfer: { 'Nastar/Galeri/': -3_000, 'Nastar/Gudang/': 3_000 },
  bundle: { [`Keranjang pandan/Galeri/${OWNER}`]: 4_000, [`Tas rajut/Galeri/${OWNER}`]: 1_000 },
  count: { 'Nastar/Galeri/': -1_000 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;
type Act = keyof typeof CHANGES;

let desk: GoodsDesk;
afterEach(() => removeTestDir(desk.test.dir));

async function lying({ service }: TestService): Promise<Record<string, number>> {
  const { lines } = await listStock(service.context, { text: '', filter: 'all', placeId: null, offset: 0, limit: 50 });
  const all: Record<string, number> = {};
  for (const { name, placed } of lines) for (const { place, owner, onHand } of placed) all[`${name}/${place}/${owner}`] = (all[`${name}/${place}/${owner}`] ?? 0) + onHand;
  return all;
}

const entries = ({ service }: TestService, type: string): number => service.context.store.journalReading.list(null, 200).filter((one) => one.type === type).length;

/** A gallery with goods and the command that `act` sends. */
async function prepared(act: Act): Promise<StoredGoods> {
  desk = await goodsDesk();
  const { manager } = desk;
  const tepung = (await desk.add('Tepung terigu', { unit: 'kg', fractional: true, price: rupiah(12_000) }, units(10))).productId;
  const nastar = (await desk.add('Nastar', { codes: ['8991234567907'] }, units(8))).productId;
  const tas = (await desk.add('Tas rajut', { producer: OWNER })).productId;
  await manager.stock.setRecipe({ commandId: commandId(), productId: nastar, materials: [{ materialId: tepung, quantity: quantity(250) }] });
  const ownerId = (await manager.catalog.places()).producers.find(({ name }) => name === OWNER)?.producerId as ProducerId;
  const of = (kind: GoodsKind, places: Partial<GoodsDraft>, productId: ProductId, much: number, line: object = {}): StoredGoods => ({
    what: 'document',
    input: { commandId: commandId(), print: false, document: { kind, fromPlace: null, toPlace: null, ownerId: null, party: OWNER, person: '', note: null, reference: null, ...places, lines: [{ productId, quantity: units(much), ...line }] } },
  });
  const consigned = of('consigned', { toPlace: 'gallery', ownerId }, tas, 6, { unitCost: rupiah(40_000) });
  storeGoods(desk.test.service.context, consigned);
  if (act === 'received') return of('received', { toPlace: 'gallery' }, nastar, 5, { lot: 'N1', expiresOn: '2027-03-01' });
  if (act === 'production') return of('production', { fromPlace: 'gallery', toPlace: 'gallery' }, nastar, 6);
  if (act === 'waste') return of('waste', { fromPlace: 'gallery' }, nastar, 2);
  if (act === 'to-producer') return of('to-producer', { fromPlace: 'gallery' }, tas, 2, { ownerId });
  if (act === 'transfer') return of('transfer', { fromPlace: 'gallery', toPlace: 'store' }, nastar, 3);
  if (act === 'bundle') {
    const line = { code: null, category: 'Tas', workshop: 'Rajut', unit: 'buah', kind: 'goods', fractional: false, lot: null, expiresOn: null, unitCost: 40_000, price: 60_000 } as const;
    const file = bundleFileText({ version: 1, from: OWNER, number: 'PM-0007', day: '2026-11-20', person: '', lines: [{ ...line, name: 'Keranjang pandan', quantity: 4_000 }, { ...line, name: 'Tas rajut', quantity: 1_000 }] });
    return { what: 'bundle', input: { commandId: commandId(), texts: [file], toPlace: 'gallery', print: false } };
  }
  const { countId } = await manager.counting.start({ commandId: commandId(), placeId: 'gallery', scope: { kind: 'all' }, blind: true });
  await manager.counting.enter({ commandId: commandId(), countId, goods: { productId: nastar, batchId: null, ownerId: null }, kind: 'recount', quantity: units(7), means: 'typed' });
  await manager.counting.finish({ commandId: commandId(), countId });
  return { what: 'count', input: { commandId: commandId(), countId, leaveOut: [], approvalId: null } };
}

const KILLS = (Object.keys(CHANGES) as Act[]).flatMap((act) => (['before-commit', 'after-commit'] as const).map((step) => [act, step] as const));

test.each(KILLS)('kill -9 while goods are stored (%s, %s): all of it is there or nothing, and sent again it is there once', async (act, step) => {
  const command = await prepared(act);
  const entry = command.what === 'count' ? 'count.approved' : 'goods.moved';
  const { file } = desk.test.service.context.store;
  const known = entries(desk.test, entry);
  expect(await lying(desk.test)).toEqual(BEFORE);
  await desk.test.close();
  const child = spawn(process.execPath, [CHILD, desk.test.dir, step, command.what, JSON.stringify(command.input)], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  expect(verified(file).difference).toBeNull();

  const after = Object.entries<number>(CHANGES[act]).reduce<Record<string, number>>((sums, [key, change]) => ({ ...sums, [key]: (sums[key] ?? 0) + change }), BEFORE);
  const started = await startTestService({}, desk.test.dir);
  const isStored = step === 'after-commit';
  expect([await lying(started), entries(started, entry)]).toEqual([isStored ? after : BEFORE, known + (isStored ? 1 : 0)]);
  for (const _again of [1, 2]) storeGoods(started.service.context, command);
  expect([await lying(started), entries(started, entry)]).toEqual([after, known + 1]);
  await started.close();
  expect(verified(file).difference).toBeNull();
});
