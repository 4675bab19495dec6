import type { ProductKind } from '../catalog/product.ts';
import type { ProductDetails } from '../catalog/product-details.ts';
import { incomingDay, incomingDayFault } from '../stock/incoming-day.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { ProductFacts } from '../journal/entry.ts';
import { seenOf, type SeenGoods } from './changed-meanwhile.ts';
import { detailDifferences, PERMIT_FIELDS, withDetails, type KnownDetails } from './goods-details.ts';
import type { PermitKind } from '../catalog/permit.ts';
import { isWholeUnits, ONE } from '../../kernel/quantity.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { isUsableGoodsMapping, type GoodsMapping } from './goods-mapping.ts';
import { headingRows, isSum, numbersColumns } from './no-goods.ts';
import { readGoodsRow } from './read-goods-row.ts';
import { givesFigures, isSigned } from './signature.ts';
import { unitOfRow } from './unit-of-row.ts';
import type { GoodsDefaults, GoodsRowFault, GoodsValues } from './goods-values.ts';

/** Hardly anything is sold for less (rupiah). */
const LOW_PRICE = 100;

/** A product that is there. */
export interface KnownGoods extends Omit<ProductFacts, 'details'> {
  readonly productId: string;
  readonly details: KnownDetails;
}

/** The goods that are there, by code and by name, capitals or not. */
export interface GoodsLookup {
  byCode(code: string): KnownGoods | null;
  byName(name: string): KnownGoods | null;
}

/** What a row will do. `changes` names what becomes different. */
export type PlannedRow =
  | { readonly row: number; readonly act: 'add'; readonly values: GoodsValues & { readonly name: string } }
  | { readonly row: number; readonly act: 'change'; readonly productId: string; readonly name: string; readonly values: GoodsValues; readonly changes: readonly string[]; /** Left out by rows that were put down before it was kept. */ readonly seen?: SeenGoods };

export interface GoodsPlan {
  readonly rows: readonly PlannedRow[];
  readonly same: number;
  readonly faults: readonly GoodsRowFault[];
  /** Rows with a fault: a row may have several. */
  readonly faulty: number;
  /** Rows of goods that are there whose stock column was left alone: stock moves by receiving and counting. */
  readonly stockLeft: number;
  /** Rows that sum up, number the columns, head the goods below them or sign the table, as those made by hand have them: no goods, and left out. */
  readonly noGoods: readonly number[];
  /** Rows that give a price so low that thousands may be meant: `25` for 25.000. */
  readonly lowPrices: readonly number[];
}

/**
 * Every row below the header against the goods that are there: known by a code of it, else by the name. What a row leaves blank stays as it is;
 * a new product takes it from `defaults`. The same file again finds nothing to do. `today`: what keeps only so long is not put there without its day.
 */
export function planGoods(rows: readonly SheetRow[], mapping: GoodsMapping, defaults: GoodsDefaults, known: GoodsLookup, today: BusinessDay): GoodsPlan {
  const planned: PlannedRow[] = [];
  const faults: GoodsRowFault[] = [];
  const codeRows = new Map<string, number>();
  const nameRows = new Map<string, number>();
  const productRows = new Map<string, number>();
  let same = 0;
  let faulty = 0;
  let stockLeft = 0;
  /** Below the table, among what those who made it wrote there. */
  let signed = false;
  const noGoods: number[] = [];
  if (!isUsableGoodsMapping(mapping)) return { rows: [], same, faults, faulty, stockLeft, noGoods, lowPrices: [] };
  const headings = headingRows(rows, mapping);
  const numbered = rows.find(({ row }) => row > mapping.headerRow)?.row;
  for (const sheetRow of rows) {
    const { row } = sheetRow;
    if (row <= mapping.headerRow) continue;
    const read = readGoodsRow(sheetRow, mapping);
    signed = (signed || isSigned(sheetRow)) && !givesFigures(sheetRow, mapping) && !isKnown(read.values, known);
    if (signed || (mapping.headerRow > 0 && row === numbered && numbersColumns(sheetRow)) || ((isSum(sheetRow, mapping) || headings.has(row)) && known.byName(read.values.name ?? '') === null)) {
      noGoods.push(row);
      continue;
    }
    if (read.faults.length === 0 && Object.keys(read.values).length === 0) continue;
    const own: GoodsRowFault[] = [...read.faults];
    const say = (fault: Omit<GoodsRowFault, 'row'>): void => void own.push({ row, ...fault });
    const { name, codes = [] } = read.values;
    for (const code of codes) {
      const before = codeRows.get(code.toLowerCase());
      if (before === undefined) codeRows.set(code.toLowerCase(), row);
      else say({ field: 'code', fault: 'code-twice', text: code, other: String(before) });
    }
    if (name !== undefined) {
      const before = nameRows.get(name.toLowerCase());
      if (before === undefined) nameRows.set(name.toLowerCase(), row);
      else say({ field: 'name', fault: 'name-twice', text: name, other: String(before) });
    }
    const owners = new Map(codes.flatMap((code) => known.byCode(code) ?? []).map((owner) => [owner.productId, owner]));
    if (owners.size > 1) say({ field: 'code', fault: 'codes-of-two', text: [...owners.values()].map((owner) => owner.name).join(', ').slice(0, 80) });
    const namesake = name === undefined ? null : known.byName(name);
    const [coded] = owners.values();
    const product = coded ?? namesake;
    const { unit, faults: unitFaults } = unitOfRow(row, read.units, read.values.unit ?? product?.unit, defaults.unit);
    // What stands beside a figure of new goods is their unit; of goods that are there it changes nothing.
    const values: GoodsValues = product === null && read.units.length > 0 ? { ...read.values, unit } : read.values;
    own.push(...unitFaults);
    if (product === null && read.faults.length === 0) own.push(...missing(row, values, defaults));
    if (coded !== undefined && namesake !== null && namesake.productId !== coded.productId) say({ field: 'name', fault: 'name-taken', text: namesake.name });
    if (product !== null) {
      const before = productRows.get(product.productId);
      if (before !== undefined && own.length === 0) say({ field: null, fault: 'code-twice', text: product.name, other: String(before) });
      productRows.set(product.productId, row);
    }
    own.push(...clashes(row, values, product));
    const keeping = product === null ? keepingOf(values) : null;
    if (keeping !== null && read.faults.length === 0) own.push(...dayFaults(row, values, keeping, today));
    if (own.length > 0) {
      faults.push(...own);
      faulty += 1;
    } else if (product === null) planned.push({ row, act: 'add', values: { ...defaults, ...values, name: values.name ?? '', ...(keeping?.tracksExpiry === true ? { details: { ...values.details, tracksExpiry: true } } : {}) } });
    else {
      if ((values.stock ?? 0) !== 0) stockLeft += 1;
      const changes = differences(values, product);
      if (changes.length === 0) same += 1;
      else planned.push({ row, act: 'change', productId: product.productId, name: product.name, values, changes, seen: seenOf(product, changes) });
    }
  }
  return { rows: planned, same, faults, faulty, stockLeft, noGoods, lowPrices: planned.filter(givesLowPrice).map(({ row }) => row) };
}

function isKnown({ name, codes = [] }: GoodsValues, known: GoodsLookup): boolean {
  return (name !== undefined && known.byName(name) !== null) || codes.some((code) => known.byCode(code) !== null);
}

function givesLowPrice(row: PlannedRow): boolean {
  return row.values.price !== undefined && row.values.price < LOW_PRICE && (row.act === 'add' || row.changes.includes('price'));
}

/** Whether the stock of a new product keeps only so long: whoever writes until when says so. */
function keepingOf({ kind, stock, expiresOn, details }: GoodsValues): Pick<ProductDetails, 'tracksExpiry' | 'shelfLifeDays'> | null {
  if (kind === 'service' || stock === undefined || stock === 0) return null;
  return { tracksExpiry: details?.tracksExpiry ?? (details?.shelfLifeDays !== undefined || expiresOn !== undefined), shelfLifeDays: details?.shelfLifeDays ?? null };
}

function dayFaults(row: number, values: GoodsValues, keeping: Pick<ProductDetails, 'tracksExpiry' | 'shelfLifeDays'>, today: BusinessDay): readonly GoodsRowFault[] {
  const fault = incomingDayFault(keeping, incomingDay(keeping, values.expiresOn ?? null, today), today);
  return fault === null ? [] : [{ row, field: 'expiresOn', fault: fault === 'needed' ? 'day-needed' : 'day-past', text: values.expiresOn ?? '' }];
}

/** What a product that is not there yet cannot do without. */
function missing(row: number, values: GoodsValues, defaults: GoodsDefaults): readonly GoodsRowFault[] {
  const needed = ['name', 'price'] as const;
  const placed = ['category', 'producer', 'workshop', 'unit'] as const;
  return [...needed.filter((field) => values[field] === undefined), ...placed.filter((field) => values[field] === undefined && defaults[field].trim() === '')].map((field) => ({ row, field, fault: 'required', text: '' }));
}

/** What does not fit the kind, unit or price of the product as it would be. */
function clashes(row: number, values: GoodsValues, product: KnownGoods | null): readonly GoodsRowFault[] {
  const faults: GoodsRowFault[] = [];
  const kind: ProductKind = product?.kind ?? values.kind ?? 'goods';
  if (product !== null && values.kind !== undefined && values.kind !== product.kind) faults.push({ row, field: 'kind', fault: 'kind-fixed', text: product.name });
  for (const [permit, parts] of Object.entries(values.details?.permits ?? {})) if (parts.number === undefined && product?.details.permits.every((own) => own.kind !== permit) !== false) faults.push({ row, field: PERMIT_FIELDS[permit as PermitKind], fault: 'permit-number', text: parts.endsOn ?? '' });
  const price = values.price ?? product?.price;
  const floor = values.priceFloor ?? product?.priceFloor ?? undefined;
  if (price !== undefined && floor !== undefined && floor > price && !(values.price !== undefined && values.priceFloor !== undefined)) faults.push({ row, field: 'priceFloor', fault: 'floor-above-price', text: String(floor) });
  if (product === null && values.stock !== undefined && values.stock !== 0) {
    if (values.stock < 0) return [...faults, { row, field: 'stock', fault: 'quantity-out-of-range', text: String(values.stock / 1000).replace('.', ',') }];
    if (kind === 'unique' && values.stock !== ONE) faults.push({ row, field: 'stock', fault: 'one-only', text: String(values.stock / 1000) });
    else if (kind === 'goods' && values.fractional !== true && !isWholeUnits(values.stock)) faults.push({ row, field: 'stock', fault: 'quantity-whole-only', text: String(values.stock / 1000).replace('.', ',') });
  }
  return faults;
}

/** What would become different, by the names of the fields. Names of places are the same whatever their capitals. */
function differences(values: GoodsValues, product: KnownGoods): readonly string[] {
  const places = ['category', 'producer', 'workshop'] as const;
  const plain = ['name', 'price', 'priceFloor', 'unit', 'active'] as const;
  return [
    ...plain.filter((field) => values[field] !== undefined && values[field] !== product[field]),
    ...places.filter((field) => values[field] !== undefined && values[field]?.toLowerCase() !== product[field].toLowerCase()),
    ...(values.fractional !== undefined && product.kind !== 'unique' && values.fractional !== product.fractional ? ['fractional'] : []),
    ...(values.codes ?? []).filter((code) => !product.codes.some((own) => own.toLowerCase() === code.toLowerCase())).slice(0, 1).map(() => 'code'),
    ...(values.details === undefined ? [] : detailDifferences(product.details, withDetails(product.details, values.details, product.kind))),
  ];
}
