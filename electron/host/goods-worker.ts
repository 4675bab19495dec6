import { parentPort, workerData } from 'node:worker_threads';
import type { FirstOf, GoodsPlanLook } from '../../shared/contract/goods-import.ts';
import { findGoodsHeader, guessGoodsMapping, headerOf } from '../../shared/domain/goods-import/goods-mapping.ts';
import { planGoods, type GoodsPlan, type KnownGoods } from '../../shared/domain/goods-import/plan-goods.ts';
import { rowRanges, type RowRange } from '../../shared/domain/goods-import/row-ranges.ts';
import type { SheetTable } from '../../shared/domain/sheet/sheet.ts';
import { openReader } from '../db/open-reader.ts';
import { knownGoods } from '../db/reports/known-goods.ts';
import type { ReadFile } from '../services/ports/goods-reader.ts';
import { readSheet } from '../sheet-reader/read-sheet.ts';
import { standBack } from './beside-till.ts';
import type { GoodsAsk } from './goods-reader.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The thread that reads files of goods: nothing of them is looked at on the one that sells. */
const { file } = workerData as { readonly file: string };
const TOP_ROWS = 12;
const EXAMPLES = 40;
const FAULTS_TOLD = 200;
const RANGES_TOLD = 500;
const PLACES_TOLD = 500;

let kept: { readonly key: string; readonly sheet: number; readonly table: SheetTable } | null = null;
let plan: GoodsPlan | null = null;

standBack();
parentPort?.on('message', (request: GoodsAsk & { readonly id: number }) => {
  const tell = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);
  try {
    tell({ id: request.id, ok: true, value: answer(request) });
  } catch (error) {
    tell({ id: request.id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(request: GoodsAsk): unknown {
  switch (request.kind) {
    case 'read':
      return read(request);
    case 'plan':
      return planned(request);
    case 'rows':
      return plan?.rows.slice(request.offset, request.offset + request.limit) ?? [];
  }
}

function read({ key, bytes, sheet, headerRow }: Extract<GoodsAsk, { kind: 'read' }>): unknown {
  if (kept === null || kept.key !== key || kept.sheet !== sheet) {
    kept = null;
    plan = null;
    const outcome = readSheet(bytes, sheet);
    if (!outcome.ok) return outcome;
    kept = { key, sheet, table: outcome.value };
  }
  const { rows, ...about } = kept.table;
  const at = headerRow ?? findGoodsHeader(rows);
  const value: ReadFile = { ...about, rowCount: rows.length, guessed: guessGoodsMapping(rows), names: headerOf(rows, at), headerRow: at, top: rows.filter(({ row }) => row > at).slice(0, TOP_ROWS) };
  return { ok: true, value };
}

function planned({ key, mapping, defaults, today }: Extract<GoodsAsk, { kind: 'plan' }>): GoodsPlanLook | null {
  if (kept === null || kept.key !== key) return null;
  const reader = openReader(file);
  try {
    const goods = knownGoods(reader);
    const byCode = new Map<string, KnownGoods>(goods.flatMap((product) => product.codes.map((code) => [code.toLowerCase(), product] as const)));
    const byName = new Map<string, KnownGoods>(goods.map((product) => [product.name.toLowerCase(), product]));
    plan = planGoods(kept.table.rows, mapping, defaults, { byCode: (code) => byCode.get(code.toLowerCase()) ?? null, byName: (name) => byName.get(name.toLowerCase()) ?? null }, today);
    const { rows, faults, ...sums } = plan;
    return { ...sums, faults: faults.slice(0, FAULTS_TOLD), noGoods: firstRanges(sums.noGoods), lowPrices: firstRanges(sums.lowPrices), add: rows.filter(({ act }) => act === 'add').length, change: rows.filter(({ act }) => act === 'change').length, example: rows.slice(0, EXAMPLES), newPlaces: newPlaces(rows, goods) };
  } finally {
    reader.close();
  }
}

function firstRanges(rows: readonly number[]): FirstOf<RowRange> {
  return { count: rows.length, first: rowRanges(rows).slice(0, RANGES_TOLD) };
}

function newPlaces(rows: GoodsPlan['rows'], goods: readonly KnownGoods[]): FirstOf<string> {
  const known = new Set(goods.flatMap(({ category, producer, workshop }) => [category, producer, workshop]).map((name) => name.toLowerCase()));
  const found = new Map<string, string>();
  for (const { values } of rows) for (const name of [values.category, values.producer, values.workshop]) if (name !== undefined && !known.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  return { count: found.size, first: [...found.values()].slice(0, PLACES_TOLD) };
}
