import { DAY_MS } from '../../kernel/add-days.ts';
import type { PermitKind } from '../catalog/permit.ts';
import { CARD_STORY_MAX } from '../label/card-text.ts';
import { readBankDay } from '../reconciliation/read-bank-day.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { GoodsDetailValues } from './goods-details.ts';
import { fault, readPrice, readWords, readYesNo, type Reading } from './read-goods-cell.ts';

type Draft = { -readonly [Key in keyof GoodsDetailValues]: GoodsDetailValues[Key] };
export type DetailField = 'cost' | 'netContent' | 'ingredients' | 'pirt' | 'pirtEnd' | 'bpomMd' | 'bpomMl' | 'halal' | 'halalEnd' | 'tracksExpiry' | 'shelfLifeDays' | 'tracksBatch' | 'brand' | 'kbki' | 'weightGrams' | 'description' | 'cardText';

/** What one cell says of the details, put beside what others of the row said. */
export function readGoodsDetail(before: GoodsDetailValues, field: DetailField, cell: string | number): Reading<GoodsDetailValues> {
  const text = String(cell);
  const put = <Key extends keyof Draft>(key: Key, reading: Reading<NonNullable<Draft[Key]>>): Reading<GoodsDetailValues> => (reading.ok ? { ok: true, value: { ...before, [key]: reading.value } } : reading);
  const permit = <Value>(kind: PermitKind, part: 'number' | 'endsOn', reading: Reading<Value>): Reading<GoodsDetailValues> =>
    reading.ok ? { ok: true, value: { ...before, permits: { ...before.permits, [kind]: { ...before.permits?.[kind], [part]: reading.value } } } } : reading;
  const shop = <Value>(part: 'brand' | 'kbki' | 'weightGrams' | 'description', reading: Reading<Value>): Reading<GoodsDetailValues> => (reading.ok ? { ok: true, value: { ...before, eKatalog: { ...before.eKatalog, [part]: reading.value } } } : reading);
  switch (field) {
    case 'cost':
      return put('cost', readPrice(cell));
    case 'netContent':
      return put('netContent', readWords(text, 30));
    case 'ingredients':
      return put('ingredients', readWords(text, 1_000));
    case 'cardText':
      return put('cardText', readWords(text, CARD_STORY_MAX));
    case 'tracksExpiry':
      return put('tracksExpiry', readYesNo(text));
    case 'tracksBatch':
      return put('tracksBatch', readYesNo(text));
    case 'shelfLifeDays':
      return put('shelfLifeDays', readWhole(text.replace(/ ?(?:hari|days?)$/i, ''), 3_650));
    case 'pirt':
      return permit('p-irt', 'number', readWords(text, 40));
    case 'pirtEnd':
      return permit('p-irt', 'endsOn', readDay(cell));
    case 'bpomMd':
      return permit('bpom-md', 'number', readWords(text, 40));
    case 'bpomMl':
      return permit('bpom-ml', 'number', readWords(text, 40));
    case 'halal':
      return permit('halal', 'number', readWords(text, 40));
    case 'halalEnd':
      return permit('halal', 'endsOn', readDay(cell));
    case 'brand':
      return shop('brand', readWords(text, 60));
    case 'kbki':
      return shop<string>('kbki', /^\d{5,10}$/.test(text) ? { ok: true, value: text } : fault('number-unreadable'));
    case 'weightGrams':
      return shop('weightGrams', readWhole(text.replace(/ ?(?:g|gr|gram)$/i, ''), 10_000_000));
    case 'description':
      return shop('description', readWords(text, 2_000));
  }
}

function readWhole(text: string, most: number): Reading<number> {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= most ? { ok: true, value: number } : fault('number-unreadable');
}

/** A day with its year, as a spreadsheet or a person writes it; a bare number is a spreadsheet's day. */
export function readDay(cell: string | number): Reading<BusinessDay> {
  if (typeof cell === 'number') {
    if (!(cell >= 30_000 && cell <= 90_000)) return fault('day-unreadable');
    return { ok: true, value: new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * DAY_MS).toISOString().slice(0, 10) };
  }
  const read = /\d{4}/.test(cell) ? readBankDay(cell, 'dmy', '2000-01-01') : null;
  return read === null ? fault('day-unreadable') : { ok: true, value: read.day };
}
