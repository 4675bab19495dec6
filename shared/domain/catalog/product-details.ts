import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { BasisPoints } from '../../kernel/basis-points.ts';
import type { Permit } from './permit.ts';

/** A unit beside the product's own: one of it is `factor` thousandths of that (lusin of buah = 12000). */
export interface ProductUnit {
  readonly name: string;
  readonly factor: Quantity;
  /** Codes that mean one of this unit: scanning the lusin sells 12. */
  readonly codes: readonly string[];
}

/** Which of several alike products this one is: each is a product of its own, with its stock and codes. */
export interface Variant {
  /** Name of them all: Kaos Lapas. */
  readonly group: string;
  /** What they differ in: Ukuran, Warna; the same for all of a group. */
  readonly axes: readonly string[];
  /** One value per axis. */
  readonly values: readonly string[];
}

/** What the government's e-Katalog asks of a product; everything may be left open. */
export interface EKatalog {
  readonly brand: string | null;
  /** Classification of goods (KBKI), 10 digits. */
  readonly kbki: string | null;
  /** Local content (TKDN) in basis points, with its certificate. */
  readonly tkdn: BasisPoints | null;
  readonly tkdnCertificate: string | null;
  readonly sni: string | null;
  /** With its packing, in grams. */
  readonly weightGrams: number | null;
  /** Length, width, height in millimetres. */
  readonly size: readonly [number, number, number] | null;
  readonly description: string | null;
  /** Where it is offered. */
  readonly link: string | null;
}

/** What can be said of a product beyond name, price, place and codes. */
export interface ProductDetails {
  readonly variant: Variant | null;
  readonly units: readonly ProductUnit[];
  readonly permits: readonly Permit[];
  /** What one unit cost, in rupiah; null: not known. */
  readonly cost: Rupiah | null;
  /** What comes in is kept by batch. */
  readonly tracksBatch: boolean;
  /** What comes in has a day until which it is good. */
  readonly tracksExpiry: boolean;
  /** Days from making to that day, as a proposal. */
  readonly shelfLifeDays: number | null;
  readonly ingredients: string | null;
  /** As it stands on the label: 100 g, 250 ml. */
  readonly netContent: string | null;
  /** The product's own words on the QR card of its label; never a person. */
  readonly cardText: string | null;
  readonly eKatalog: EKatalog | null;
}

export const NO_DETAILS: ProductDetails = {
  variant: null,
  units: [],
  permits: [],
  cost: null,
  tracksBatch: false,
  tracksExpiry: false,
  shelfLifeDays: null,
  ingredients: null,
  netContent: null,
  cardText: null,
  eKatalog: null,
};

/** True when nothing was said. */
export function isPlain(details: ProductDetails): boolean {
  const { variant, units, permits, cost, tracksBatch, tracksExpiry, shelfLifeDays, ingredients, netContent, cardText, eKatalog } = details;
  return variant === null && units.length === 0 && permits.length === 0 && cost === null && !tracksBatch && !tracksExpiry && shelfLifeDays === null && ingredients === null && netContent === null && cardText === null && eKatalog === null;
}
