import { parse, type Options } from 'csv-parse/sync';
import { DELIMITERS, type Delimiter } from '../../shared/domain/sheet/delimiters.ts';

/** Rows that are looked at to find the delimiter. */
const TASTED_ROWS = 200;
/** Longest row in characters. */
const RECORD_MAX = 200_000;

export interface CsvRows {
  readonly delimiter: Delimiter;
  readonly rows: readonly (readonly string[])[];
}

/** The rows of a text, at most `most`, by the delimiter a person named, else the one it announces or that fits it best; null when no reading fits. */
export function csvRows(text: string, most: number, named: Delimiter | null = null): CsvRows | null {
  const { delimiter, body } = announced(text);
  const chosen = named ?? delimiter ?? guessDelimiter(body);
  const rows = tryRows(body, chosen, most);
  return rows === null ? null : { delimiter: chosen, rows };
}

/** Excel's own first row `sep=;` names the delimiter; it stays a row, so that rows count as in a spreadsheet. */
function announced(text: string): { readonly delimiter: Delimiter | null; readonly body: string } {
  const said = /^"?sep=([;,|\t])"?\r?(?=\n)/i.exec(text);
  return said === null ? { delimiter: null, body: text } : { delimiter: DELIMITERS.find((one) => one === said[1]) ?? null, body: text.slice(said[0].length) };
}

/** The delimiter that cuts most rows into the same, largest number of cells. */
function guessDelimiter(text: string): Delimiter {
  let best = { delimiter: ',' as Delimiter, worth: 0 };
  const taste = text.slice(0, TASTED_ROWS * 2_000).split('\n', TASTED_ROWS).join('\n');
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const row of tryRows(taste, delimiter, TASTED_ROWS) ?? []) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const [width, count] of widths) {
      const worth = count * Math.min(width, 12);
      if (worth > best.worth) best = { delimiter, worth };
    }
  }
  return best.delimiter;
}

/** A quotation mark that is never closed belongs to the text: then marks mean nothing. */
function tryRows(text: string, delimiter: string, most: number): string[][] | null {
  const common = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: most, max_record_size: RECORD_MAX } satisfies Options;
  for (const quote of ['"', null]) {
    try {
      return parse(text, { ...common, quote }) as string[][];
    } catch {
      // Tried without quotation marks, then given up.
    }
  }
  return null;
}
