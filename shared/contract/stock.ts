import { type } from '@orpc/contract';
import * as z from 'zod';
import type { GoodsDocument } from '../domain/stock/goods-document.ts';
import { GOODS_KINDS, GOODS_LINES_MAX, type GoodsKind } from '../domain/stock/goods-document.ts';
import { PLACE_KINDS, type Place } from '../domain/stock/place.ts';
import { STOCK_FILTERS, STOCK_ORDERS, type StockFilter } from '../domain/stock/stock-list.ts';
import type { StockReason } from '../domain/stock/stock-reason.ts';
import type { BatchId, ProducerId, ProductId } from '../kernel/ids.ts';
import type { BusinessDay, Instant, TimeZone } from '../kernel/instant.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import type { PaperFile } from './paper.ts';
import type { SheetFile } from './report.ts';
import { businessDay, id, money, nothing, procedure, rowsWish, thousandths, words, type RowsOf } from './base.ts';

/** A document of goods with its place in the journal. */
export interface GoodsView extends GoodsDocument {
  /** As printed: TB-0012. */
  readonly numberText: string;
  readonly at: Instant;
  readonly seq: number;
}

/** A document in the list. */
export interface GoodsRow {
  readonly documentId: string;
  readonly kind: GoodsKind;
  readonly numberText: string;
  readonly day: string;
  readonly at: Instant;
  readonly party: string;
  readonly owner: string | null;
  readonly lines: number;
  /** Rupiah of the lines whose cost is known. */
  readonly total: Rupiah;
}

const placeId = z.string().min(1).max(40);
const goodsLine = z.strictObject({
  productId: id<'product'>(),
  quantity: thousandths,
  /** Of goods that leave: the batch, null = goods without one; left out: first expired first. */
  batchId: id<'batch'>().nullable().optional(),
  /** Of goods that leave: whose, null = own; left out where it is clear. */
  ownerId: id<'producer'>().nullable().optional(),
  /** Of goods that come in. */
  lot: words(40).nullable().optional(),
  expiresOn: businessDay.nullable().optional(),
  unitCost: money.nullable().optional(),
});

/** What a person writes of a document of goods; the service adds number, batches, owners and materials. */
const goodsDraft = z.strictObject({
  kind: z.enum(GOODS_KINDS),
  fromPlace: placeId.nullable(),
  toPlace: placeId.nullable(),
  /** Of a consignment: whose goods they stay. */
  ownerId: id<'producer'>().nullable(),
  party: words(120),
  person: words(80),
  note: words(300).nullable(),
  reference: words(60).nullable(),
  lines: z.array(goodsLine).min(1).max(GOODS_LINES_MAX),
});

export type GoodsDraft = z.output<typeof goodsDraft>;

/** So much of a material in one unit of a product. */
export interface RecipeLine {
  readonly materialId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly quantity: Quantity;
}

/** A product that has a recipe. */
export interface RecipeOf {
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly materials: number;
}

/** What lies at one place, of one batch and owner. */
export interface PlacedGoods {
  readonly placeId: string;
  readonly place: string;
  readonly batchId: BatchId | null;
  readonly lot: string | null;
  readonly expiresOn: BusinessDay | null;
  readonly ownerId: ProducerId | null;
  /** Empty: own goods. */
  readonly owner: string;
  readonly onHand: Quantity;
  readonly unitCost: Rupiah | null;
}

export interface StockLine {
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly price: Rupiah;
  /** False: not sold any more; what is left of it can leave, none comes in. */
  readonly active: boolean;
  /** Over all places. */
  readonly onHand: Quantity;
  readonly minimum: Quantity | null;
  readonly lastIn: Instant | null;
  readonly lastSold: Instant | null;
  readonly placed: readonly PlacedGoods[];
}

/** The goods that a code names. */
export interface FoundStock extends StockLine {
  /** How much of their unit the code means: one, all that is in a pack, or what its label weighs; thousandths. */
  readonly means: Quantity;
  /** The batch that the label names and the day it says; nulls where it says nothing. */
  readonly batch: LabelledBatch;
}

/** What a label says of the batch of its goods. */
export interface LabelledBatch {
  readonly lot: string | null;
  readonly expiresOn: BusinessDay | null;
}

/** How many goods each filter of the list holds. */
export type StockCounts = Readonly<Record<StockFilter, number>>;

export interface StockPage {
  readonly lines: readonly StockLine[];
  readonly total: number;
}

/** One step on the card of a product, newest first; `balance` after it. */
export interface StockCardStep {
  readonly seq: number;
  readonly at: Instant;
  /** The zone that the unit's clock had then: the day stays that of its paper. */
  readonly zone: TimeZone;
  readonly reason: StockReason;
  readonly quantity: Quantity;
  readonly balance: Quantity;
  readonly place: string;
  readonly lot: string | null;
  /** Empty: own goods. */
  readonly owner: string;
  /** Receipt or document number; empty: an entry without paper. */
  readonly paper: string;
  readonly who: string | null;
}

export interface StockCard {
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly steps: readonly StockCardStep[];
  /** Ask with this to go on, null at the end. */
  readonly before: number | null;
}

/** Goods whose day is near or past. */
export interface ExpiringGoods extends PlacedGoods {
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  /** Days from today; negative: past. */
  readonly daysLeft: number;
}

/** Batches past their day or near it, the oldest first. */
export interface ExpiringList {
  readonly rows: readonly ExpiringGoods[];
  /** There are others behind these: they come up as these go. */
  readonly more: boolean;
}

const sight = { text: z.string().max(100), filter: z.enum(STOCK_FILTERS), placeId: placeId.nullable(), order: z.strictObject({ by: z.enum(STOCK_ORDERS), down: z.boolean() }).optional() };
const ofCard = { productId: id<'product'>(), placeId: placeId.nullable(), batchId: id<'batch'>().nullable() };

export const stock = {
  /** Goods by name (those that lie long by that), or in another order, each with what lies where. `text`: words of the name, or a whole code. */
  list: procedure.input(z.strictObject({ ...sight, offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) })).output(type<StockPage>()),
  /** The same on all its pages as XLSX. */
  file: procedure.input(z.strictObject(sight)).output(type<SheetFile>()),
  counts: procedure.input(nothing).output(type<StockCounts>()),
  /** One product by a scanned code or its id, with what lies where. */
  find: procedure.input(z.strictObject({ text: z.string().max(600) })).output(type<FoundStock | null>()),
  card: procedure.input(z.strictObject({ ...ofCard, before: z.int().min(1).nullable(), limit: z.int().min(1).max(200) })).output(type<StockCard>()),
  /** Kartu stok of a product as A4 paper: its newest 500 steps. */
  cardPaper: procedure.input(z.strictObject(ofCard)).output(type<PaperFile>()),
  /** Batches whose day is past or comes within the days of the setting. */
  expiring: procedure.input(nothing).output(type<ExpiringList>()),
  setMinimum: procedure.input(z.strictObject({ commandId: id<'command'>(), productId: id<'product'>(), least: thousandths.nullable() })).output(type<void>()),
  recipe: procedure.input(z.strictObject({ productId: id<'product'>() })).output(type<readonly RecipeLine[]>()),
  /** Products that have a recipe, by name. */
  recipes: procedure.input(nothing).output(type<readonly RecipeOf[]>()),
  setRecipe: procedure
    .input(z.strictObject({ commandId: id<'command'>(), productId: id<'product'>(), materials: z.array(z.strictObject({ materialId: id<'product'>(), quantity: thousandths })).max(40) }))
    .output(type<readonly RecipeLine[]>()),
  places: procedure.input(nothing).output(type<readonly Place[]>()),
  /** A new place, or another name, kind or end of one; the gallery stays the gallery. */
  setPlace: procedure
    .input(z.strictObject({ commandId: id<'command'>(), placeId: placeId.nullable(), name: words(60).min(1), kind: z.enum(PLACE_KINDS), active: z.boolean() }))
    .output(type<readonly Place[]>()),
  /** Writes a document of goods: number, batches, movements and paper in one. Refused as a whole when one line is. */
  move: procedure.input(z.strictObject({ commandId: id<'command'>(), document: goodsDraft, print: z.boolean() })).output(type<GoodsView>()),
  /** Newest first. */
  documents: procedure.input(rowsWish).output(type<RowsOf<GoodsRow>>()),
  /** The A4 paper of a document. */
  paper: procedure.input(z.strictObject({ documentId: id<'goods-document'>() })).output(type<PaperFile>()),
  /** Its slip on the receipt printer; a second one is marked as a copy. */
  print: procedure.input(z.strictObject({ commandId: id<'command'>(), documentId: id<'goods-document'>() })).output(type<void>()),
  document: procedure.input(z.strictObject({ documentId: id<'goods-document'>() })).output(type<GoodsView>()),
};
