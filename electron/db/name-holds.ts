import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema } from './schema.ts';

/** What was typed, as values of a query. */
export type TypedValues = { readonly one: string; readonly two: string; readonly three: string; readonly code: string };

export interface Typed {
  /** Of the name, small letters, at most three. */
  readonly words: readonly string[];
  readonly code: string;
}

export const typedValues = ({ words, code }: Typed): TypedValues => ({ one: words[0] ?? '', two: words[1] ?? '', three: words[2] ?? '', code });

/** Products whose name holds every word, or that carry the code: what the names in memory find (ADR 0009). Nothing typed: no condition, null. */
export function isTyped(eb: ExpressionBuilder<Schema, 'product'>, words: readonly string[], values: Readonly<Record<keyof TypedValues, unknown>>): Expression<SqlBool> | null {
  if (words.length === 0) return null;
  // SQLite's own lower() knows A to Z alone and takes a third of the time.
  const fold = words.every((word) => /^\p{ASCII}*$/u.test(word)) ? 'lower' : 'small_letters';
  const name = eb.fn<string>(fold, ['product.name']);
  const holds = [values.one, values.two, values.three].slice(0, words.length).map((word) => eb(eb.fn<number>('instr', [name, eb.val(word as string)]), '>', 0));
  return eb.or([eb.and(holds), eb('product.id', 'in', eb.selectFrom('product_code').select('product_code.product_id').where('product_code.code', '=', values.code as string))]);
}
