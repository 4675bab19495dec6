import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ClosedShift } from '../../shared/contract/shift.ts';
import type { BillingView, HandoverView } from '../../shared/contract/treasury.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import { countOfSum } from '../../shared/domain/cash/cash-count.ts';
import { DEFAULT_REVENUE_ACCOUNTS } from '../../shared/domain/close/revenue-account.ts';
import { PLACES } from '../../shared/domain/ledger/place.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { ProductId, SaleId, ShiftId } from '../../shared/kernel/ids.ts';
import { businessDayOf } from '../../shared/kernel/instant.ts';
import { rupiah, type Rupiah } from '../../shared/kernel/rupiah.ts';
import { commandId, foundTestGallery, SECRETS, signInAs, startTestService, TEST_UNIT, type ServiceClient, type TestService } from './test-service.ts';

/** Rp 10.000 under 425119, and Rp 5.000 under 425112. */
export type Goods = 'craft' | 'farm';
const GOODS = { craft: { name: 'Keset', price: 10_000, category: 'Kerajinan' }, farm: { name: 'Selada', price: 5_000, category: 'Hasil tani' } } as const;

/** A gallery with goods of two revenue accounts, and everybody who has a part in the way from the drawer to the treasury. */
export interface TreasuryDesk {
  readonly test: TestService;
  readonly people: Record<Role, Person>;
  /** Signs in anew: screens lock while a test lets days go by. */
  as(role: Role): Promise<ServiceClient>;
  open(float?: number): Promise<void>;
  sell(goods: Partial<Record<Goods, number>>, tender?: 'cash' | 'qris'): Promise<SaleReceipt>;
  /** Brings one line of a sale back, whole, in cash. */
  takeBack(sale: SaleReceipt): Promise<SaleReceipt>;
  /** Counts `off` rupiah more (less) than there should be and leaves `left` in the drawer. */
  close(options?: { readonly off?: number; readonly left?: number; readonly by?: Role }): Promise<ClosedShift>;
  /** The treasurer takes over what these closes left, the cashier signs. */
  handOver(shiftIds: readonly ShiftId[], counted: number, reason?: string | null): Promise<HandoverView>;
  /** Everything that is due into one billing. */
  billing(code: string, change?: { readonly sourceIds?: readonly string[]; readonly lines?: readonly { readonly account: string; readonly amount: Rupiah }[]; readonly replaces?: BillingView; readonly expiresAt?: number }): Promise<BillingView>;
  pay(billing: BillingView, ntpn: string, from?: 'treasurer' | 'bank', paidOn?: string): Promise<BillingView>;
  today(): string;
  /** The same people and goods at a service that was opened anew over the same data. */
  at(test: TestService): TreasuryDesk;
  /** Drawer + safe + treasurer + bank + clearing + state. */
  everywhere(): number;
}

/** @param folder holds `data` and `secrets`; a new one when left out */
export async function treasuryDesk(options: Parameters<typeof startTestService>[0] = {}, folder?: string): Promise<TreasuryDesk> {
  const test = await startTestService(options, folder);
  const people = await foundTestGallery(test);
  const as = async (role: Role): Promise<ServiceClient> => test.as(await signInAs(test, people[role], SECRETS[role]));
  const manager = await as('manager');
  const products = {} as Record<Goods, ProductId>;
  for (const [key, { name, price, category }] of Object.entries(GOODS) as [Goods, (typeof GOODS)[Goods]][]) {
    const made = await manager.catalog.addProduct({
      commandId: commandId(),
      product: { name, kind: 'goods', price: rupiah(price), category, producer: 'Lapas Uji', workshop: 'Bengkel', unit: 'buah', fractional: false, codes: [], mintCode: true },
      openingStock: null,
    });
    products[key] = made.productId;
  }
  const categories = await manager.catalog.categories();
  const farm = categories.find((category) => category.name === GOODS.farm.category);
  await manager.settings.change({
    commandId: commandId(),
    change: { key: 'revenue.accounts', value: { ...DEFAULT_REVENUE_ACCOUNTS, list: [...DEFAULT_REVENUE_ACCOUNTS.list], byCategory: { [farm?.categoryId ?? '']: '425112' } } },
    validFrom: null,
    legalReference: 'uji',
  });
  return deskAt(test, people, products);
}

function deskAt(test: TestService, people: Record<Role, Person>, products: Record<Goods, ProductId>): TreasuryDesk {
  const as = async (role: Role): Promise<ServiceClient> => test.as(await signInAs(test, people[role], SECRETS[role]));
  const { store } = test.service.context;
  const today = (): string => businessDayOf(test.clock.now(), TEST_UNIT.timeZone);
  const complete = async (calls: ServiceClient, saleId: SaleId, tender: string, approvalId: string | null): Promise<SaleReceipt> => {
    const { lines } = await calls.cart.current();
    const total = lines.reduce((sum, line) => sum + (line.quantity < 0 ? -1 : 1) * line.unitPrice * Math.abs(line.quantity / 1000), 0) as Rupiah;
    return calls.sale.complete({ commandId: commandId(), saleId, expectedTotal: total, payments: [{ tender, received: total, reference: tender === 'cash' ? null : '4815' }], approvalId });
  };
  return {
    test,
    people,
    as,
    today,
    at: (next) => deskAt(next, people, products),
    async open(float = 500_000) {
      await (await as('cashier')).shift.open({ commandId: commandId(), count: countOfSum(rupiah(float)), reason: store.ledger.balance('drawer') === float ? null : 'uji' });
    },
    async sell(goods, tender = 'cash') {
      const calls = await as('cashier');
      const { saleId } = await calls.cart.current();
      for (const [key, count] of Object.entries(goods) as [Goods, number][]) {
        await calls.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-product', lineId: test.service.context.ids.next(), productId: products[key], quantity: (count * 1000) as never } });
      }
      return complete(calls, saleId, tender, null);
    },
    async takeBack(sale) {
      const calls = await as('cashier');
      const { saleId } = await calls.cart.current();
      const found = await calls.sale.returnable({ text: sale.receiptNumber });
      const line = found.lines[0];
      if (line === undefined) throw new Error('nothing to bring back');
      await calls.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-return', lineId: test.service.context.ids.next(), saleId: sale.saleId, lineNumber: line.lineNumber, quantity: line.quantity, place: 'shelf' } });
      const { approvalId } = await calls.session.approve({ userId: people.manager.userId, secret: SECRETS.manager, act: { type: 'refund', saleId, tender: 'cash' } });
      return complete(calls, saleId, 'cash', approvalId);
    },
    async close({ off = 0, left = 500_000, by = 'cashier' } = {}) {
      const calls = await as(by);
      const count = countOfSum(rupiah(store.ledger.balance('drawer') + off));
      return calls.shift.close({ commandId: commandId(), count, floatLeft: rupiah(left), reason: off === 0 ? null : 'salah kembalian' });
    },
    async handOver(shiftIds, counted, reason = null) {
      const calls = await as('treasurer');
      const act = { type: 'handover', giverId: people.cashier.userId, shiftIds: [...shiftIds], counted: rupiah(counted) } as const;
      const { approvalId } = await calls.session.approve({ userId: people.cashier.userId, secret: SECRETS.cashier, act });
      return calls.treasury.handOver({ commandId: commandId(), giverId: people.cashier.userId, shiftIds: [...shiftIds], counted: rupiah(counted), reason, approvalId });
    },
    async billing(code, change = {}) {
      const calls = await as('treasurer');
      const { items } = await calls.treasury.today();
      return calls.treasury.makeBilling({
        commandId: commandId(),
        code,
        sourceIds: [...(change.sourceIds ?? items.map(({ sourceId }) => sourceId))],
        lines: change.lines === undefined ? null : [...change.lines],
        createdAt: null,
        expiresAt: change.expiresAt ?? null,
        replaces: (change.replaces?.billingId ?? null) as never,
      });
    },
    async pay(billing, ntpn, from = 'treasurer', paidOn = today()) {
      const calls = await as('treasurer');
      return calls.treasury.payDeposit({ commandId: commandId(), billingId: billing.billingId as never, ntpn, bankReference: '012345678901', bank: 'BRI', paidOn, from, slip: null });
    },
    everywhere: () => PLACES.reduce((sum, place) => sum + store.ledger.balance(place), 0),
  };
}
