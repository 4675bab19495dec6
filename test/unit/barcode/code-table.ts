import { readFileSync } from 'node:fs';
import type { ScanReading, ScanRules } from '../../../shared/domain/barcode/read-scan.ts';

/** One code of fixtures/codes.json, what a scanner sends for it, and what must be read. */
export interface CodeRow {
  readonly name: string;
  readonly scan: string;
  readonly piece?: {
    readonly code: string;
    readonly measures?: readonly (readonly [string, number])[];
    readonly price?: number;
    readonly lot?: string;
    readonly serial?: string;
    readonly madeOn?: string;
    readonly expiresOn?: string;
    readonly pattern?: string;
  };
  readonly expired?: boolean;
  readonly fault?: string;
  readonly ai?: string;
  readonly plain?: 'gtin' | 'internal' | 'qris' | 'refused';
  readonly receipt?: true;
  /** Drawn by bwip-js as this symbol with this text, the scan is what a reader must see. */
  readonly symbol?: string;
  readonly draw?: string;
}

export const CODE_ROWS = JSON.parse(readFileSync(new URL('fixtures/codes.json', import.meta.url), 'utf8')) as readonly CodeRow[];

/** The gallery's patterns and the day of the table. */
export const CODE_RULES: ScanRules = {
  today: '2026-11-20',
  patterns: [
    { name: 'Label berat', pattern: 'PPNNNNNQQQQQC', prefix: '21', content: 'weight', decimals: 0 },
    { name: 'Label harga', pattern: 'PPNNNNNQQQQQC', prefix: '22', content: 'price', decimals: 0 },
    { name: 'Label harga ratusan', pattern: 'PPNNNNNQQQQQC', prefix: '23', content: 'price', decimals: -2 },
    { name: 'Label jumlah', pattern: 'PPNNNNNQQQQQC', prefix: '24', content: 'quantity', decimals: 0 },
    { name: 'Timbangan lama', pattern: 'PPNNNNNQQQQQC', prefix: '02', content: 'weight', decimals: 0 },
    { name: 'Tanpa angka periksa', pattern: 'PPNNNNNQQQQQ', prefix: '99', content: 'weight', decimals: 0 },
  ],
};

/** A reading in the words of the table. */
export function inTableWords(reading: ScanReading): Omit<CodeRow, 'name' | 'scan' | 'symbol' | 'draw' | 'expired'> {
  if (reading.kind === 'receipt') return { receipt: true };
  if (reading.kind === 'plain') return { plain: reading.reading.kind };
  if (reading.kind === 'fault') return { fault: reading.fault.code, ...('ai' in reading.fault && reading.fault.ai !== '' ? { ai: reading.fault.ai } : {}) };
  const { candidates, measures, price, lot, serial, madeOn, expiresOn, source } = reading.piece;
  return {
    piece: {
      code: candidates[0] ?? '',
      ...(measures.length === 0 ? {} : { measures: measures.map(({ dimension, amount }) => [dimension, amount] as const) }),
      ...(price === null ? {} : { price }),
      ...(lot === null ? {} : { lot }),
      ...(serial === null ? {} : { serial }),
      ...(madeOn === null ? {} : { madeOn }),
      ...(expiresOn === null ? {} : { expiresOn }),
      ...(source.type === 'pattern' ? { pattern: source.name } : {}),
    },
  };
}

/** What the table says of a row. */
export function expectedOf({ piece, fault, ai, plain, receipt }: CodeRow): ReturnType<typeof inTableWords> {
  return { ...(piece === undefined ? {} : { piece }), ...(fault === undefined ? {} : { fault }), ...(ai === undefined ? {} : { ai }), ...(plain === undefined ? {} : { plain }), ...(receipt === undefined ? {} : { receipt }) };
}
