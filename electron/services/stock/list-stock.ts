import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import type { ExpiringList, PlacedGoods, StockCounts, StockLine, StockPage } from '../../../shared/contract/stock.ts';
import { GOODS_LINES_MAX } from '../../../shared/domain/stock/goods-document.ts';
import { ownStockOrder, type ListedStock, type PlacedStock, type StockFilter, type StockListOrder, type StockSight } from '../../../shared/domain/stock/stock-list.ts';
import { daysBetween } from '../../../shared/domain/reconciliation/days-between.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay, type Instant } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { wordsAndCode } from '../../../shared/domain/catalog/words-and-code.ts';
import { pageOfNamed, productsNamed } from '../catalog/products-named.ts';
import { ownerNames } from './owner-names.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** A list of stock as somebody makes it. */
export interface StockSightInput {
  readonly text: string;
  readonly filter: StockFilter;
  readonly placeId: string | null;
  readonly order?: StockListOrder | undefined;
}

export interface ListStockInput extends StockSightInput {
  readonly offset: number;
  readonly limit: number;
}

/** A page of goods with what lies where. By name it comes from memory; whatever needs a look at every product is read beside the till. */
export async function listStock(context: Context & Pick<ServiceContext, 'search' | 'reports'>, input: ListStockInput): Promise<StockPage> {
  const { store, reports } = context;
  const names = namesOf(context);
  const { filter, placeId, order = ownStockOrder(filter), offset, limit } = input;
  if (filter === 'all' && placeId === null && order.by === 'name') {
    const goods = await productsNamed(context, input.text, 'goods');
    // What is no longer sold is listed as long as some of it lies somewhere.
    const found = goods.some(({ active }) => !active) ? goods.filter(({ id, active }) => active || store.stockList.isAnywhere(id)) : goods;
    return { lines: pageOfNamed(found, { down: order.down, offset, limit }).flatMap(({ id }) => stockLineOf(context, store.stockList.listed(id), names)), total: found.length };
  }
  const page = await reports.stockPage({ ...stockSightOf(context, input), offset, limit });
  return { lines: page.lines.flatMap((row) => stockLineOf(context, row, names)), total: page.total };
}

/** What a list of stock is asked for beside the till. */
export function stockSightOf(context: Context, { text, filter, placeId, order = ownStockOrder(filter) }: StockSightInput): StockSight {
  return { filter, ...wordsAndCode(text), placeId: placeId ?? '', order, slow: slowFrom(context) };
}

/** How many goods each filter of the list holds. */
export function countStock(context: Context & Pick<ServiceContext, 'reports'>): Promise<StockCounts> {
  return context.reports.stockCounts(slowFrom(context));
}

function slowFrom(context: Context): { readonly at: Instant; readonly day: BusinessDay } {
  const now = context.clock.now();
  const settings = currentSettings(context.store, now);
  const at = now - settings['stock.rules'].slowDays * DAY_MS;
  return { at, day: businessDayOf(at, settings.unit.timeZone) };
}

/** Batches past their day or near it: as many as one document of waste takes. */
export async function listExpiring(context: Context & Pick<ServiceContext, 'reports'>): Promise<ExpiringList> {
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const today = businessDayOf(at, settings.unit.timeZone);
  const until = businessDayOf(at + settings['stock.rules'].warnDays * DAY_MS, settings.unit.timeZone);
  const names = namesOf(context);
  const found = await context.reports.expiring(until, GOODS_LINES_MAX + 1);
  return {
    rows: found.slice(0, GOODS_LINES_MAX).map((row) => ({
      productId: row.product_id as ProductId,
      name: row.name,
      unit: row.unit,
      daysLeft: daysBetween(today, row.expires_on ?? today),
      ...placedGoods(row, names),
    })),
    more: found.length > GOODS_LINES_MAX,
  };
}

interface Names {
  readonly place: (placeId: string) => string;
  readonly owner: (ownerId: ProducerId) => string;
}

export function namesOf(context: Pick<ServiceContext, 'store'>): Names {
  const places = new Map(context.store.stock.places().map(({ placeId, name }) => [placeId, name]));
  return { place: (placeId) => places.get(placeId) ?? placeId, owner: ownerNames(context) };
}

/** Nothing when the product is gone meanwhile. */
export function stockLineOf(context: Pick<ServiceContext, 'store'>, row: ListedStock | null, names: Names): readonly StockLine[] {
  if (row === null) return [];
  const placed = context.store.stockList.placed(row.id).map((one) => placedGoods(one, names));
  return [
    {
      productId: row.id as ProductId,
      name: row.name,
      unit: row.unit,
      price: row.price as Rupiah,
      active: row.active === 1,
      onHand: placed.reduce((sum, one) => sum + one.onHand, 0) as Quantity,
      minimum: row.minimum as Quantity | null,
      lastIn: row.last_in,
      lastSold: row.last_sold,
      placed,
    },
  ];
}

function placedGoods(row: PlacedStock, names: Names): PlacedGoods {
  return {
    placeId: row.place_id,
    place: names.place(row.place_id),
    batchId: row.batch_id === '' ? null : (row.batch_id as BatchId),
    lot: row.lot,
    expiresOn: row.expires_on,
    ownerId: row.owner_id === '' ? null : (row.owner_id as ProducerId),
    owner: row.owner_id === '' ? '' : names.owner(row.owner_id as ProducerId),
    onHand: row.on_hand as Quantity,
    unitCost: row.unit_cost as Rupiah | null,
  };
}
