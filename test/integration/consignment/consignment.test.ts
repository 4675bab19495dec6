import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import type { LineId, ProducerId } from '../../../shared/kernel/ids.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import { goodsDesk, type GoodsDesk } from '../../support/goods-desk.ts';
import { commandId, refusalOf, SECRETS, signInAs, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

let desk: GoodsDesk;
let app: TestService;
let manager: ServiceClient;
let cashier: ServiceClient;
let tas: ProductRow;
let bapas: ProducerId;

const DAY = { from: '2026-11-20', to: '2026-11-20' } as const;

beforeEach(async () => {
  desk = await goodsDesk();
  ({ test: app, manager } = desk);
  cashier = await desk.as('cashier');
  await cashier.shift.open({ commandId: commandId(), openingFloat: rupiah(0) });
  tas = await desk.add('Tas rajut', { price: rupiah(50_000), producer: 'Bapas Palu', unit: 'pcs' });
  bapas = (await manager.catalog.places()).producers.find(({ name }) => name === 'Bapas Palu')?.producerId as ProducerId;
});
afterEach(() => desk.close());

const document = (kind: 'consigned' | 'to-producer' | 'waste', quantity: number, unitCost: number | null = null) =>
  manager.stock.move({
    commandId: commandId(),
    print: false,
    document: {
      kind,
      fromPlace: kind === 'consigned' ? null : 'gallery',
      toPlace: kind === 'consigned' ? 'gallery' : null,
      ownerId: kind === 'waste' ? null : bapas,
      party: 'Bapas Palu',
      person: '',
      note: null,
      reference: null,
      lines: [{ productId: tas.productId, quantity: units(quantity), ...(kind === 'consigned' ? { unitCost: unitCost === null ? null : rupiah(unitCost) } : { ownerId: bapas }) }],
    },
  });

async function sell(quantity: number): Promise<void> {
  const { saleId } = await cashier.cart.current();
  await cashier.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: uuidv7() as LineId, productId: tas.productId, quantity: units(quantity) } });
  const total = rupiah(50_000 * quantity);
  await cashier.sale.complete({ commandId: commandId(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null });
}

const statement = () => manager.consignment.statement({ ownerId: bapas, ...DAY });

describe('consigned goods', () => {
  test('have a statement that adds up, with what their owner gets, through coming, selling, waste, count and going back', async () => {
    await document('consigned', 10, 40_000);
    await sell(3);
    await document('waste', 1);
    await document('to-producer', 2);
    const { countId } = await manager.counting.start({ commandId: commandId(), placeId: 'gallery', scope: { kind: 'owner', ownerId: bapas }, blind: true });
    await manager.counting.enter({ commandId: commandId(), countId, goods: { productId: tas.productId, batchId: null, ownerId: bapas }, kind: 'recount', quantity: units(3), means: 'typed' });
    await manager.counting.finish({ commandId: commandId(), countId });
    await manager.counting.approve({ commandId: commandId(), countId, leaveOut: [], approvalId: null });
    const { lines, sums, owner } = await statement();
    expect(owner).toBe('Bapas Palu');
    expect(lines).toMatchObject([{ name: 'Tas rajut', opening: 0, came: 10_000, sold: 3_000, returned: 0, back: 2_000, waste: 1_000, adjusted: -1_000, closing: 3_000, gross: 150_000, due: 120_000 }]);
    expect(sums).toEqual({ gross: 150_000, due: 120_000, commission: 30_000, unpriced: 0 });
    expect(await manager.consignment.owners(DAY)).toMatchObject([{ name: 'Bapas Palu', goods: 1, oldestDays: 0, sums: { due: 120_000 } }]);
    expect(verified(app.service.context.store.file)).toMatchObject({ sound: true, difference: null });
  });

  test('without a price of their owner are told apart, grow older day by day, and have their papers', async () => {
    await document('consigned', 5);
    await sell(1);
    app.clock.advance(100 * 86_400_000);
    const later = { from: '2027-02-28', to: '2027-02-28' } as const;
    manager = app.as(await signInAs(app, (await app.as().session.welcome()).people.find(({ name }) => name === 'Bambang') ?? { userId: '' as never }, SECRETS.manager));
    expect((await statement()).sums).toEqual({ gross: 50_000, due: 0, commission: 0, unpriced: 50_000 });
    const { lines } = await manager.consignment.statement({ ownerId: bapas, ...later });
    expect(lines).toMatchObject([{ opening: 4_000, closing: 4_000, age: { oldestDays: 100, parts: [0, 0, 0, 4_000] } }]);
    // Another place makes nothing younger, and on the day they came they were new.
    await manager.stock.move({ commandId: commandId(), print: false, document: { kind: 'transfer', fromPlace: 'gallery', toPlace: 'store', ownerId: null, party: '', person: '', note: null, reference: null, lines: [{ productId: tas.productId, quantity: units(3), ownerId: bapas }] } });
    expect((await manager.consignment.statement({ ownerId: bapas, ...later })).lines).toMatchObject([{ closing: 4_000, age: { oldestDays: 100, parts: [0, 0, 0, 4_000] } }]);
    expect((await statement()).lines).toMatchObject([{ closing: 4_000, age: { oldestDays: 0, parts: [4_000, 0, 0, 0] } }]);
    expect((await manager.consignment.report({ ownerId: bapas, ...DAY })).name).toBe('laporan-penjualan-titipan-bapas-palu-2026-11-20.pdf');
    expect((await manager.consignment.settlement({ ownerId: bapas, ...DAY })).name).toBe('berita-acara-perhitungan-titipan-bapas-palu-2026-11-20.pdf');
    expect(await refusalOf(manager.consignment.statement({ ownerId: bapas, from: '2026-11-21', to: '2026-11-20' }))).toMatchObject({ code: 'period.backwards' });
    expect(await refusalOf(manager.consignment.statement({ ownerId: uuidv7() as ProducerId, ...DAY }))).toMatchObject({ code: 'consignment.no-owner' });
  });
});
