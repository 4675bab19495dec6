import type { ExpiringGoods, PlacedGoods, StockLine, StockPage } from '../../../shared/contract/stock.ts';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { daysBetween } from '../../../shared/domain/reconciliation/days-between.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ListedStock, PlacedStock, StockFilter } from '../../db/repos/stock-list-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { ownerNames } from './owner-names.ts';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

const DAY_MS = 86_400_000;
/** More batches than a person looks at in one go. */
const EXPIRING_MAX = 500;

export interface ListStockInput {
  readonly text: string;
  readonly filter: StockFilter;
  readonly placeId: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** A page of goods with what lies where. */
export function listStock(context: Context, input: ListStockInput): StockPage {
  const { stockList } = context.store;
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const created = at - settings['stock.rules'].slowDays * DAY_MS;
  const cutoff =
    input.filter === 'slow' ? (stockList.firstSaleSince(businessDayOf(created, settings.unit.timeZone)) ?? Number.MAX_SAFE_INTEGER) : input.filter === 'ageing' ? stockList.firstEntrySince(created) : 0;
  const text = input.text.trim();
  const wanted = { word: text.toLowerCase(), code: text, place: input.placeId ?? '', cutoff, created };
  const names = namesOf(context);
  return {
    lines: stockList.list(input.filter, wanted, input.offset, input.limit).map((row) => lineOf(context, row, names)),
    total: stockList.count(input.filter, wanted),
  };
}

/** The goods that a scanned code or an id means, or null. */
export function findStock(context: Context, { text }: { readonly text: string }): StockLine | null {
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const reading = readScan(text, { patterns: settings['barcode.patterns'].list, today: businessDayOf(at, settings.unit.timeZone) });
  const codes = [text.trim(), ...(reading.kind === 'piece' ? reading.piece.candidates : reading.kind === 'plain' && 'code' in reading.reading ? [reading.reading.code] : [])];
  const owner = codes.map((code) => context.store.products.ownerOf(code)).find((one) => one !== null);
  const stored = context.store.products.find(owner?.id ?? text.trim());
  if (stored === null || stored.kind === 'service') return null;
  const { id, name, unit, price } = stored;
  return lineOf(context, { id, name, unit, price, kind: stored.kind, minimum: context.store.stock.minimum(id), last_in: null, last_sold: null }, namesOf(context));
}

/** Batches past their day or near it. */
export function listExpiring(context: Context): readonly ExpiringGoods[] {
  const at = context.clock.now();
  const settings = currentSettings(context.store, at);
  const today = businessDayOf(at, settings.unit.timeZone);
  const until = businessDayOf(at + settings['stock.rules'].warnDays * DAY_MS, settings.unit.timeZone);
  const names = namesOf(context);
  return context.store.stockList.expiring(until, EXPIRING_MAX).map((row) => ({
    productId: row.product_id as ProductId,
    name: row.name,
    unit: row.unit,
    daysLeft: daysBetween(today, row.expires_on ?? today),
    ...placedGoods(row, names),
  }));
}

interface Names {
  readonly place: (placeId: string) => string;
  readonly owner: (ownerId: ProducerId) => string;
}

export function namesOf(context: Pick<ServiceContext, 'store'>): Names {
  const places = new Map(context.store.stock.places().map(({ placeId, name }) => [placeId, name]));
  return { place: (placeId) => places.get(placeId) ?? placeId, owner: ownerNames(context) };
}

function lineOf(context: Context, row: ListedStock, names: Names): StockLine {
  const placed = context.store.stockList.placed(row.id).map((one) => placedGoods(one, names));
  return {
    productId: row.id as ProductId,
    name: row.name,
    unit: row.unit,
    price: row.price as Rupiah,
    onHand: placed.reduce((sum, one) => sum + one.onHand, 0) as Quantity,
    minimum: row.minimum as Quantity | null,
    lastIn: row.last_in,
    lastSold: row.last_sold,
    placed,
  };
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
