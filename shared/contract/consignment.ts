import { type } from '@orpc/contract';
import * as z from 'zod';
import { BUNDLE_TEXT_MAX, type BundleLine } from '../domain/consignment/bundle.ts';
import type { GoodsView } from './stock.ts';
import type { ProductId } from '../kernel/ids.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { Rupiah } from '../kernel/rupiah.ts';
import type { GoodsAge } from '../domain/consignment/age.ts';
import type { StatementLine, StatementSums } from '../domain/consignment/statement.ts';
import type { BusinessDay } from '../kernel/instant.ts';
import { businessDay, id, procedure } from './base.ts';
import type { PaperFile } from './paper.ts';

/** An owner of consigned goods with what the period comes to. */
export interface ConsignmentOwner {
  readonly ownerId: string;
  readonly name: string;
  /** Kinds of goods that are left. */
  readonly goods: number;
  readonly sums: StatementSums;
  /** Days the oldest unsold goods have lain; null when nothing is left. */
  readonly oldestDays: number | null;
}

/** A product of a statement with the age of what is left; null when nothing is. */
export interface ConsignmentLine extends StatementLine {
  readonly age: GoodsAge | null;
}

export interface ConsignmentStatement {
  readonly ownerId: string;
  readonly owner: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly lines: readonly ConsignmentLine[];
  readonly sums: StatementSums;
}

/** An owner's goods of one kind that lie at one place now. */
export interface GoodsLeft {
  readonly placeId: string;
  readonly place: string;
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  /** Above zero: what can go back from there. */
  readonly quantity: Quantity;
}

/** A consignment file: its name, its bytes in base64. */
export interface BundleFile {
  readonly name: string;
  readonly json: string;
}

/** Goods of a consignment file beside what the gallery knows: `known` the name of the product it is, null = it will be made. */
export interface BundleLookLine extends Omit<BundleLine, 'quantity' | 'unitCost' | 'price'> {
  readonly quantity: Quantity;
  readonly unitCost: Rupiah | null;
  readonly price: Rupiah;
  readonly known: string | null;
  /** The unit the gallery has for it when that is another one: then it cannot be taken. */
  readonly otherUnit: string | null;
  /** It is not sold here any more: then it cannot be taken either. */
  readonly archived: boolean;
}

/** What was read: the codes that are there, or the whole. `taken`: number of the document it came by already. */
export type BundleLook =
  | { readonly whole: false; readonly have: readonly number[]; readonly total: number }
  | { readonly whole: true; readonly from: string; readonly number: string; readonly day: string; readonly person: string; readonly lines: readonly BundleLookLine[]; readonly taken: string | null };

const period = { from: businessDay, to: businessDay };
const ofOwner = z.strictObject({ ownerId: id<'producer'>(), ...period });

const texts = z.array(z.string().min(1).max(BUNDLE_TEXT_MAX)).min(1).max(200);
const ofDocument = z.strictObject({ documentId: id<'goods-document'>() });

export const consignment = {
  /** Everybody who ever left goods here, by name. */
  owners: procedure.input(z.strictObject(period)).output(type<readonly ConsignmentOwner[]>()),
  statement: procedure.input(ofOwner).output(type<ConsignmentStatement>()),
  /** What of an owner lies here now, place by place, then by name. */
  left: procedure.input(z.strictObject({ ownerId: id<'producer'>() })).output(type<readonly GoodsLeft[]>()),
  /** Laporan penjualan titipan. */
  report: procedure.input(ofOwner).output(type<PaperFile>()),
  /** Berita acara perhitungan, signed by gallery and owner. */
  settlement: procedure.input(ofOwner).output(type<PaperFile>()),
  /** What a consignment file (one text), or the codes of its sheet scanned so far, would bring. */
  bundleLook: procedure.input(z.strictObject({ texts })).output(type<BundleLook>()),
  /** Takes it in by one document, once. */
  bundleTake: procedure.input(z.strictObject({ commandId: id<'command'>(), texts, toPlace: z.string().min(1).max(40), print: z.boolean() })).output(type<GoodsView>()),
  /** The consignment file of goods that left by a document. */
  bundleFile: procedure.input(ofDocument).output(type<BundleFile>()),
  /** The same as an A4 sheet with QR codes. */
  bundleSheet: procedure.input(ofDocument).output(type<PaperFile>()),
};
