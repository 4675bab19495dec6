import type { BusinessDay } from '../../../kernel/instant.ts';
import { isQuantity, type Quantity } from '../../../kernel/quantity.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { isRupiah, type Rupiah } from '../../../kernel/rupiah.ts';
import type { CodeFault } from '../code-fault.ts';
import { gtinCandidates } from '../gtin-candidates.ts';
import type { Dimension, Measure, PieceReading } from '../piece-reading.ts';
import { bracketedElements, isBracketed } from './bracketed-elements.ts';
import { linkElements } from './digital-link.ts';
import { elementDate } from './element-date.ts';
import { ruleOf } from './element-rule.ts';
import { withSeparators } from './separators.ts';
import { elementFault, splitElements, type Element } from './split-elements.ts';

/** Indonesia's currency in ISO 4217. */
const RUPIAH_NUMBER = '360';
const MEASURED: Readonly<Record<string, Dimension>> = { '310': 'kg', '315': 'l', '311': 'm', '314': 'm2' };

/** Reads the element string of a GS1 code, with separators in any spelling, or the bracketed line under it. */
export function readElementString(text: string, today: BusinessDay): Result<PieceReading, CodeFault> {
  const separated = withSeparators(text);
  const elements = isBracketed(separated) ? checked(bracketedElements(separated), today) : splitElements(separated, today);
  return elements.ok ? pieceOf(elements.value, { type: 'gs1' }, today) : elements;
}

/** Reads a GS1 Digital Link. */
export function readLink(text: string, today: BusinessDay): Result<PieceReading, CodeFault> {
  const elements = checked(linkElements(text), today);
  return elements.ok ? pieceOf(elements.value, { type: 'link' }, today) : elements;
}

function checked(elements: Result<readonly Element[], CodeFault>, today: BusinessDay): Result<readonly Element[], CodeFault> {
  if (!elements.ok) return elements;
  for (const { ai, value } of elements.value) {
    const rule = ruleOf(ai);
    if (rule === undefined) return fail({ code: 'code.unknown-field', ai });
    const fault = elementFault(rule, value, today);
    if (fault !== null) return fail(fault);
  }
  return elements;
}

function pieceOf(elements: readonly Element[], source: PieceReading['source'], today: BusinessDay): Result<PieceReading, CodeFault> {
  const fields = new Map<string, string>();
  for (const { ai, value } of elements) {
    if ((fields.get(ai) ?? value) !== value) return fail({ code: 'code.field-twice', ai });
    fields.set(ai, value);
  }
  // 02 names what is inside a parcel and 37 how many; beside a number of its own that is another parcel.
  const inside = fields.get('02');
  const gtin = fields.get('01') ?? inside;
  if (gtin === undefined) return fail({ code: 'code.no-product' });
  if (inside !== undefined && (fields.has('01') || !fields.has('37'))) return fail({ code: 'code.bad-value', ai: '02' });
  const measures = measuresOf(fields, inside !== undefined);
  if (!measures.ok) return measures;
  const price = priceOf(fields);
  if (!price.ok) return price;
  const day = (...ais: readonly string[]): BusinessDay | null => ais.map((ai) => elementDate(fields.get(ai) ?? '', today)).find((date) => date !== undefined) ?? null;
  return ok({
    source,
    candidates: gtinCandidates(gtin),
    measures: measures.value,
    price: price.value,
    lot: fields.get('10') ?? null,
    serial: fields.get('21') ?? null,
    madeOn: day('11', '13'),
    expiresOn: day('17', '15', '16'),
  });
}

function measuresOf(fields: ReadonlyMap<string, string>, parcel: boolean): Result<readonly Measure[], CodeFault> {
  const measures = new Map<Dimension, Quantity>();
  for (const [ai, value] of fields) {
    const dimension = ai === (parcel ? '37' : '30') ? 'count' : ai.length === 4 ? MEASURED[ai.slice(0, 3)] : undefined;
    if (dimension === undefined) continue;
    // Whole thousandths: what a scale says finer than that is rounded to the nearest.
    const amount = Math.round((Number(value) * 1000) / 10 ** (dimension === 'count' ? 0 : Number(ai.slice(3))));
    if (amount <= 0 || !isQuantity(amount)) return fail({ code: 'code.bad-value', ai });
    if ((measures.get(dimension) ?? amount) !== amount) return fail({ code: 'code.field-twice', ai });
    measures.set(dimension, amount);
  }
  return ok([...measures].map(([dimension, amount]) => ({ dimension, amount })));
}

function priceOf(fields: ReadonlyMap<string, string>): Result<Rupiah | null, CodeFault> {
  let price: Rupiah | null = null;
  for (const [ai, value] of fields) {
    const withCurrency = ai.startsWith('393');
    if (ai.length !== 4 || !(withCurrency || ai.startsWith('392'))) continue;
    if (withCurrency && !value.startsWith(RUPIAH_NUMBER)) return fail({ code: 'code.currency' });
    const figures = withCurrency ? value.slice(3) : value;
    const decimals = Number(ai.slice(3));
    const amount = Number(figures) / 10 ** decimals;
    // Half a rupiah is no price.
    if (!isRupiah(amount) || amount <= 0) return fail({ code: 'code.bad-value', ai });
    if (price !== null && price !== amount) return fail({ code: 'code.field-twice', ai });
    price = amount;
  }
  return ok(price);
}
