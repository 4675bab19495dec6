import { type } from '@orpc/contract';
import * as z from 'zod';
import type { GoodsDocument } from '../domain/stock/goods-document.ts';
import { GOODS_KINDS, type GoodsKind } from '../domain/stock/goods-document.ts';
import { PLACE_KINDS, type Place } from '../domain/stock/place.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import type { PaperFile } from './paper.ts';
import { businessDay, id, money, nothing, procedure, thousandths } from './base.ts';

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
const words = (max: number) => z.string().trim().max(max).regex(/^\P{Cc}*$/u);
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
  lines: z.array(goodsLine).min(1).max(500),
});

export type GoodsDraft = z.output<typeof goodsDraft>;

export const stock = {
  places: procedure.input(nothing).output(type<readonly Place[]>()),
  /** A new place, or another name, kind or end of one; the gallery stays the gallery. */
  setPlace: procedure
    .input(z.strictObject({ commandId: id<'command'>(), placeId: placeId.nullable(), name: words(60).min(1), kind: z.enum(PLACE_KINDS), active: z.boolean() }))
    .output(type<readonly Place[]>()),
  /** Writes a document of goods: number, batches, movements and paper in one. Refused as a whole when one line is. */
  move: procedure.input(z.strictObject({ commandId: id<'command'>(), document: goodsDraft, print: z.boolean() })).output(type<GoodsView>()),
  /** Newest first. */
  documents: procedure.input(z.strictObject({ limit: z.int().min(1).max(200) })).output(type<readonly GoodsRow[]>()),
  /** The A4 paper of a document. */
  paper: procedure.input(z.strictObject({ documentId: id<'goods-document'>() })).output(type<PaperFile>()),
  /** Its slip on the receipt printer; a second one is marked as a copy. */
  print: procedure.input(z.strictObject({ commandId: id<'command'>(), documentId: id<'goods-document'>() })).output(type<void>()),
  document: procedure.input(z.strictObject({ documentId: id<'goods-document'>() })).output(type<GoodsView>()),
};
