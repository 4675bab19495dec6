import { cutText } from '../../../shared/kernel/cut-text.ts';
import { mintInternalEan } from '../../../shared/domain/barcode/mint-internal-ean.ts';
import { mintShortCode } from '../../../shared/domain/barcode/mint-short-code.ts';
import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** One blank between words and none around them: so that the same name is the same name. */
export function tidyWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The name as it is stored. `ownId`: the product that may have it already. @throws Refused product.name-taken, product.name-archived */
export function freeName(context: ServiceContext, text: string, ownId: string | null): string {
  const name = tidyWords(text);
  const holder = context.store.products.idOfName(name);
  if (holder !== null && holder !== ownId) {
    const other = archived(context, holder);
    refuse(other === null ? { code: 'product.name-taken', name } : { code: 'product.name-archived', name: other });
  }
  return name;
}

/** The name of a product that is not sold any more, null of any other. */
function archived({ store }: ServiceContext, productId: string): string | null {
  const stored = store.products.find(productId);
  return stored === null || stored.active === 1 ? null : stored.name;
}

/** @throws Refused product.price-out-of-range */
export function sellablePrice(price: Rupiah): Rupiah {
  if (price < 1 || price > PRICE_MAX) refuse({ code: 'product.price-out-of-range', limit: PRICE_MAX });
  return price;
}

/** The lowest open price, when it is one: at least Rp 1 and not above the usual price. @throws Refused product.floor-above-price */
export function sellableFloor(floor: Rupiah | null | undefined, price: Rupiah): Rupiah | null {
  if (floor === null || floor === undefined) return null;
  if (floor > price) refuse({ code: 'product.floor-above-price', limit: price });
  return sellablePrice(floor);
}

/**
 * The codes as they are stored, each once. What the product carries already is taken as it is: it may have come with an import.
 * @throws Refused product.code-used, product.code-archived, product.code-check-digit, product.code-qris, product.code-unreadable
 */
export function freeCodes(context: ServiceContext, texts: readonly string[], own: { readonly id: string; readonly codes: readonly string[] } | null): readonly string[] {
  const codes: string[] = [];
  const now = context.clock.now();
  const today = businessDayOf(now, currentSettings(context.store, now).unit.timeZone);
  for (const text of texts) {
    const kept = own?.codes.find((code) => sameCode(code, text.trim()));
    const code = kept ?? readableCode(text, today);
    const owner = context.store.products.ownerOf(code);
    if (owner !== null && owner.id !== own?.id) refuse({ code: archived(context, owner.id) === null ? 'product.code-used' : 'product.code-archived', text: code, name: owner.name });
    if (!codes.some((other) => sameCode(other, code))) codes.push(code);
  }
  return codes;
}

/** The next internal EAN-13 that nobody carries, nor `typed` beside it, never one that was given before; inside a transaction. */
export function mintedCode(context: ServiceContext, typed: readonly string[]): string {
  const { products } = context.store;
  let sequence = products.lastMinted() + 1;
  while (products.ownerOf(mintInternalEan(sequence)) !== null || typed.includes(mintInternalEan(sequence))) sequence += 1;
  products.mint(sequence, context.clock.now());
  return mintInternalEan(sequence);
}

/** The next short code for Code 128, as {@link mintedCode}. */
export function mintedShortCode(context: ServiceContext, typed: readonly string[]): string {
  const { products } = context.store;
  for (let sequence = products.lastMintedShort() + 1; ; sequence += 1) {
    const code = mintShortCode(sequence);
    if (code === null || products.ownerOf(code) !== null || typed.includes(code)) continue;
    products.mintShort(sequence, context.clock.now());
    return code;
  }
}

/** The code under which goods are kept; of a GS1 code the article number in it, which every piece of these goods carries. */
function readableCode(text: string, today: BusinessDay): string {
  const scan = readScan(text, { patterns: [], today });
  if (scan.kind === 'piece' && scan.exact === null) return scan.piece.candidates[0] ?? refuse({ code: 'product.code-unreadable', text: cutText(text, 40) });
  if (scan.kind === 'fault' && scan.exact === null) return refuse({ code: scan.fault.code === 'code.check-digit' ? 'product.code-check-digit' : 'product.code-unreadable', text: cutText(text, 40) });
  const reading = readCode(text);
  if (reading.kind === 'gtin' || reading.kind === 'internal') return reading.code;
  if (reading.kind === 'qris') return refuse({ code: 'product.code-qris' });
  return refuse(reading.reason === 'check-digit' ? { code: 'product.code-check-digit', text: reading.text } : { code: 'product.code-unreadable', text: cutText(text, 40) });
}

/** Without case, as the database compares them. */
function sameCode(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
