import { fail, ok, type Result } from '../../kernel/result.ts';

/** One kind of goods in a consignment file. Quantities in thousandths, money in rupiah per unit. */
export interface BundleLine {
  readonly name: string;
  readonly code: string | null;
  readonly category: string;
  readonly workshop: string;
  readonly unit: string;
  readonly kind: 'goods' | 'unique';
  readonly fractional: boolean;
  readonly quantity: number;
  readonly lot: string | null;
  readonly expiresOn: string | null;
  /** What the owner wants for it; null: to be agreed. */
  readonly unitCost: number | null;
  /** What buyers pay, as a proposal for goods that the gallery does not know. */
  readonly price: number;
}

/** Goods that a producing unit leaves at a gallery (docs/consignment-file.md). Never a name of whoever made them. */
export interface ConsignmentBundle {
  readonly version: 1;
  /** The producing unit: whose goods they stay. */
  readonly from: string;
  /** Number of its own paper. */
  readonly number: string;
  readonly day: string;
  readonly person: string;
  readonly lines: readonly BundleLine[];
}

export type BundleRefusal =
  | { readonly code: 'bundle.unreadable' }
  | { readonly code: 'bundle.version'; readonly version: string }
  /** A character of one code is not what was printed. */
  | { readonly code: 'bundle.part-damaged'; readonly part: number }
  /** Codes of two papers. */
  | { readonly code: 'bundle.mixed' }
  /** The whole is not what its own fingerprint says. */
  | { readonly code: 'bundle.damaged' };

const LINES_MAX = 500;
/** Characters of a file: so many lines have fewer. */
export const BUNDLE_TEXT_MAX = 400_000;
/** Characters of the content in one QR code: with its head it is a code of version 13 at most, whose modules are 0.7 mm wide on the sheet. */
const PART_LENGTH = 290;
const PARTS_MAX = 99;
const MAX = 999_999_999;

/** The content in its shortest order, for codes and fingerprint; {@link bundleOfCompact} reads it. */
export function compactOf({ version, from, number, day, person, lines }: ConsignmentBundle): readonly unknown[] {
  return [version, from, number, day, person, lines.map((line) => [line.name, line.code, line.category, line.workshop, line.unit, line.kind === 'unique' ? 1 : 0, line.fractional ? 1 : 0, line.quantity, line.lot, line.expiresOn, line.unitCost, line.price])];
}

export function bundleOfCompact(value: unknown): Result<ConsignmentBundle, BundleRefusal> {
  if (!Array.isArray(value) || value.length !== 6) return fail({ code: 'bundle.unreadable' });
  const [version, from, number, day, person, lines] = value as readonly unknown[];
  if (!Array.isArray(lines)) return fail({ code: 'bundle.unreadable' });
  return bundleOf({
    version,
    from,
    number,
    day,
    person,
    lines: lines.map((line: unknown) => {
      if (!Array.isArray(line)) return null;
      const [name, code, category, workshop, unit, unique, fractional, quantity, lot, expiresOn, unitCost, price] = line as readonly unknown[];
      return { name, code, category, workshop, unit, kind: unique === 1 ? 'unique' : 'goods', fractional: fractional === 1, quantity, lot, expiresOn, unitCost, price };
    }),
  });
}

/** What a stranger's file says, checked field by field. */
export function bundleOf(value: unknown): Result<ConsignmentBundle, BundleRefusal> {
  const unreadable = fail({ code: 'bundle.unreadable' } as const);
  if (!isRecord(value)) return unreadable;
  const { version, from, number, day, person, lines } = value;
  if (version !== 1) return typeof version === 'number' ? fail({ code: 'bundle.version', version: String(version) }) : unreadable;
  if (!isWords(from, 1, 80) || !isWords(number, 0, 60) || !isWords(person, 0, 80) || !isDay(day) || !Array.isArray(lines) || lines.length < 1 || lines.length > LINES_MAX) return unreadable;
  const read = lines.map(lineOf);
  const whole = read.filter((line) => line !== null);
  return whole.length < read.length ? unreadable : ok({ version, from, number, day, person, lines: whole });
}

function lineOf(value: unknown): BundleLine | null {
  if (!isRecord(value)) return null;
  const { name, code, category, workshop, unit, kind, fractional, quantity, lot, expiresOn, unitCost, price } = value;
  if (!isWords(name, 1, 120) || !isWords(category, 1, 60) || !isWords(workshop, 1, 60) || !isWords(unit, 1, 20)) return null;
  if ((kind !== 'goods' && kind !== 'unique') || typeof fractional !== 'boolean' || !isWhole(quantity, 1) || !isWhole(price, 1)) return null;
  if ((code !== null && !isWords(code, 1, 60)) || (lot !== null && !isWords(lot, 1, 40)) || (expiresOn !== null && !isDay(expiresOn)) || (unitCost !== null && !isWhole(unitCost, 0))) return null;
  return { name, code, category, workshop, unit, kind, fractional, quantity, lot, expiresOn, unitCost, price };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isWords = (value: unknown, least: number, most: number): value is string => typeof value === 'string' && value.trim().length >= least && value.length <= most && !/\p{Cc}/u.test(value) && value.isWellFormed();
const isWhole = (value: unknown, least: number): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= MAX;
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value);

/** The parts of a printed sheet. `checksum` over everything else of a part; `id`: the beginning of the fingerprint of the whole. */
export function splitBundle(id: string, content: string, checksum: (text: string) => string): readonly string[] {
  const pieces = content.match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? [];
  if (pieces.length > PARTS_MAX) return [];
  return pieces.map((piece, index) => {
    const head = `${id}.${index + 1}.${pieces.length}`;
    return `ETT1.${head}.${checksum(`${head}.${piece}`)}.${piece}`;
  });
}

/** Parts in any order and as often as somebody scans them. `content` once all are there. */
export function joinBundle(texts: readonly string[], checksum: (text: string) => string): Result<{ readonly id: string; readonly total: number; readonly have: readonly number[]; readonly content: string | null }, BundleRefusal> {
  const pieces = new Map<number, string>();
  let first: { readonly id: string; readonly total: number } | null = null;
  for (const text of texts) {
    const read = /^ETT1\.(([0-9a-f]{12})\.(\d{1,2})\.(\d{1,2}))\.([0-9A-F]{4})\.([A-Za-z0-9_-]{1,440})$/.exec(text.trim());
    if (read === null) return fail(/^ETT(?!1\.)\d/.test(text) ? { code: 'bundle.version', version: text.slice(3, 6).replace(/\D.*/, '') } : { code: 'bundle.unreadable' });
    const [, head = '', id = '', part = '', total = '', sum = '', piece = ''] = read;
    const number = Number(part);
    if (checksum(`${head}.${piece}`) !== sum || number < 1 || number > Number(total)) return fail({ code: 'bundle.part-damaged', part: number });
    first ??= { id, total: Number(total) };
    if (first.id !== id || first.total !== Number(total) || (pieces.get(number) ?? piece) !== piece) return fail({ code: 'bundle.mixed' });
    pieces.set(number, piece);
  }
  if (first === null) return fail({ code: 'bundle.unreadable' });
  const have = [...pieces.keys()].toSorted((one, other) => one - other);
  return ok({ ...first, have, content: have.length < first.total ? null : have.map((number) => pieces.get(number)).join('') });
}
