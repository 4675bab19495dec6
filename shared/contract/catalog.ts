import { type } from '@orpc/contract';
import * as z from 'zod';
import type { PictureMime } from '../domain/catalog/picture.ts';
import { PERMIT_KINDS } from '../domain/catalog/permit.ts';
import type { ProductDetails } from '../domain/catalog/product-details.ts';
import { PRICE_MAX, PRODUCER_KINDS, PRODUCT_KINDS, PRODUCT_SHOWS, type Category, type ProducerKind, type ProductKind, type ProductOffer } from '../domain/catalog/product.ts';
import { PRODUCT_ORDERS } from '../domain/catalog/product-list.ts';
import { CARD_STORY_MAX } from '../domain/label/card-text.ts';
import type { BasisPoints } from '../kernel/basis-points.ts';
import type { CategoryId, ProducerId, ProductId, WorkshopId } from '../kernel/ids.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import { businessDay, id, money, nothing, procedure, shortText, thousandths, words } from './base.ts';

/** One page of the shelf. */
export interface ShelfPage {
  readonly products: readonly ProductOffer[];
  /** Products in this category in all. */
  readonly total: number;
}

/** Where a product can belong; a new name given with a product makes a new one. */
export interface Places {
  readonly categories: readonly { readonly categoryId: CategoryId; readonly name: string }[];
  readonly producers: readonly { readonly producerId: ProducerId; readonly name: string }[];
  readonly workshops: readonly { readonly workshopId: WorkshopId; readonly producerId: ProducerId; readonly name: string }[];
}

/** A product as the manager keeps it, sold now or not. */
export interface ProductRow {
  readonly productId: ProductId;
  readonly name: string;
  readonly kind: ProductKind;
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly price: Rupiah;
  /** Lowest open price, null where the price is fixed. */
  readonly priceFloor: Rupiah | null;
  readonly active: boolean;
  /** In the order in which they are shown; the first is printed on labels. */
  readonly codes: readonly string[];
  readonly details: ProductDetails;
  /** Name of a drawing of the program, or `sha256:` and the hash of a stored picture. */
  readonly picture: string | null;
  /** Null for services. */
  readonly onHand: Quantity | null;
}

export interface ProductPage {
  readonly products: readonly ProductRow[];
  /** Products that fit in all. */
  readonly total: number;
}

interface OfGoodsList {
  readonly name: string;
  /** False: what belongs to it stays, new goods no longer do. */
  readonly active: boolean;
  /** Products of it that are sold now. */
  readonly sold: number;
}

/** What goods belong to, switched off or not. */
export interface GoodsLists {
  /** In the order of the counter. */
  readonly categories: readonly (OfGoodsList & { readonly id: CategoryId; readonly position: number })[];
  readonly producers: readonly (OfGoodsList & { readonly id: ProducerId; readonly kind: ProducerKind })[];
  readonly workshops: readonly (OfGoodsList & { readonly id: WorkshopId; readonly producerId: ProducerId; readonly producer: string })[];
}

/** A stored picture of goods. */
export interface PictureFile {
  readonly sha256: string;
  readonly mime: PictureMime;
  readonly base64: string;
}

/** Which product a file is of, by its name. */
export interface PictureMatch {
  readonly name: string;
  readonly product: {
    readonly productId: ProductId;
    readonly name: string;
    readonly by: 'code' | 'name';
    /** It shows another picture now. */
    readonly replaces: boolean;
    /** A file before this one is of the same product. */
    readonly twice: boolean;
  } | null;
}

/** So many at once that a page of tiles takes a few calls. */
export const pictureHashes = z.strictObject({ sha256s: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1).max(12).readonly() });

/** More characters than a picture may have: the rule, not the schema, says how large it may be. */
const PICTURE_TEXT_MAX = 800_000;

const basisPoints = z.custom<BasisPoints>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000);
/** Something to read. */
const named = (max: number) => words(max).min(1);
const namedOrNone = (max: number) => named(max).nullable();

/** Of the details, each part as a whole; what is left out stays as it is. */
const details = z
  .strictObject({
    variant: z.strictObject({ group: named(120), axes: z.array(named(30)).min(1).max(4).readonly(), values: z.array(named(40)).min(1).max(4).readonly() }).nullable(),
    units: z.array(z.strictObject({ name: named(20), factor: thousandths, codes: z.array(shortText(600)).max(4).readonly() })).max(6).readonly(),
    permits: z.array(z.strictObject({ kind: z.enum(PERMIT_KINDS), number: named(40), endsOn: businessDay.nullable() })).max(8).readonly(),
    cost: z.custom<Rupiah>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= PRICE_MAX).nullable(),
    tracksBatch: z.boolean(),
    tracksExpiry: z.boolean(),
    shelfLifeDays: z.int().min(1).max(3650).nullable(),
    ingredients: words(1000).nullable(),
    netContent: words(30).nullable(),
    cardText: words(CARD_STORY_MAX).nullable(),
    eKatalog: z
      .strictObject({
        brand: namedOrNone(60),
        kbki: z.string().regex(/^\d{5,10}$/).nullable(),
        tkdn: basisPoints.nullable(),
        tkdnCertificate: namedOrNone(60),
        sni: namedOrNone(60),
        weightGrams: z.int().min(1).max(10_000_000).nullable(),
        size: z.tuple([z.int().min(1).max(100_000), z.int().min(1).max(100_000), z.int().min(1).max(100_000)]).readonly().nullable(),
        description: namedOrNone(2000),
        link: z.url({ protocol: /^https?$/ }).max(300).nullable(),
      })
      .nullable(),
  })
  .partial();

/** What can be said of a product and changed later; names of places are matched without case. */
const changeable = z.strictObject({
  name: named(120),
  price: money,
  /** Lowest price that may be typed at the counter; null: the price is fixed. */
  priceFloor: money.nullable().optional(),
  category: named(60),
  producer: named(80),
  workshop: named(60),
  unit: named(20),
  fractional: z.boolean(),
  codes: z.array(shortText(600)).max(8).readonly(),
  /** Gives it the next internal code, before its other codes: true an EAN-13, 'short' six digits for Code 128. */
  mintCode: z.union([z.boolean(), z.literal('short')]),
  details: details.optional(),
});

/** The list of products as a person makes it. */
export const productSight = z.strictObject({
  text: shortText(600),
  show: z.enum(PRODUCT_SHOWS).optional(),
  categoryId: id<'category'>().nullable().optional(),
  producerId: id<'producer'>().nullable().optional(),
  workshopId: id<'workshop'>().nullable().optional(),
  order: z.strictObject({ by: z.enum(PRODUCT_ORDERS), down: z.boolean() }).optional(),
});

export const catalog = {
  categories: procedure.input(nothing).output(type<readonly Category[]>()),
  shelf: procedure
    .input(z.strictObject({ categoryId: id<'category'>().nullable(), offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) }))
    .output(type<ShelfPage>()),
  /** Ranked: the whole name's beginning first, then a word's beginning, then inside; by sales within each. */
  search: procedure.input(z.strictObject({ text: shortText(100), limit: z.int().min(1).max(50) })).output(type<readonly ProductOffer[]>()),
  places: procedure.input(nothing).output(type<Places>()),
  /**
   * Products by name, or in another order; those no longer sold (archived) too, unless `show` says otherwise. `text`: words of the name, or a whole
   * code. Category, producer and workshop: only what belongs to them.
   */
  list: procedure
    .input(productSight.extend({ offset: z.int().min(0).max(1_000_000), limit: z.int().min(1).max(100) }))
    .output(type<ProductPage>()),
  /** One product, also one that is not sold any more, by a scanned code, whatever else its label says, or by its id. */
  find: procedure.input(z.strictObject({ text: shortText(600) })).output(type<ProductRow | null>()),
  /** A product that is sold from now on. `openingStock` (thousandths): what lies there already, good until `openingExpiresOn`; null or left at 0 for services. */
  addProduct: procedure
    .input(z.strictObject({ commandId: id<'command'>(), product: changeable.extend({ kind: z.enum(PRODUCT_KINDS) }), openingStock: thousandths.nullable(), openingExpiresOn: businessDay.nullable().optional() }))
    .output(type<ProductRow>()),
  /** Changes what is named; receipts and open carts keep what they say. `active` false takes it off the shelf. */
  changeProduct: procedure
    .input(z.strictObject({ commandId: id<'command'>(), productId: id<'product'>(), change: changeable.extend({ active: z.boolean() }).partial() }))
    .output(type<ProductRow>()),
  lists: procedure.input(nothing).output(type<GoodsLists>()),
  /** A category, producer or workshop: a new one, another name, order or kind, or its end. */
  setListEntry: procedure
    .input(
      z.strictObject({
        commandId: id<'command'>(),
        entry: z.discriminatedUnion('list', [
          z.strictObject({ list: z.literal('category'), id: id<'category'>().nullable(), name: named(60), active: z.boolean(), place: z.int().min(1).max(10_000).optional() }),
          z.strictObject({ list: z.literal('producer'), id: id<'producer'>().nullable(), name: named(80), active: z.boolean(), kind: z.enum(PRODUCER_KINDS) }),
          z.strictObject({ list: z.literal('workshop'), id: id<'workshop'>().nullable(), name: named(60), active: z.boolean(), producerId: id<'producer'>() }),
        ]),
      }),
    )
    .output(type<GoodsLists>()),
  /** What a product shows; null: nothing. */
  setPicture: procedure.input(z.strictObject({ commandId: id<'command'>(), productId: id<'product'>(), base64: z.base64().max(PICTURE_TEXT_MAX).nullable() })).output(type<ProductRow>()),
  /** Stored pictures by their hashes; what is not there is left out. */
  pictures: procedure.input(pictureHashes).output(type<readonly PictureFile[]>()),
  /** Which products these files are of. */
  matchPictures: procedure.input(z.strictObject({ names: z.array(z.string().min(1).max(300)).min(1).max(500).readonly() })).output(type<readonly PictureMatch[]>()),
};
