import { type } from '@orpc/contract';
import * as z from 'zod';
import { GOODS_FIELDS } from '../domain/goods-import/goods-fields.ts';
import type { GoodsMapping, HeaderNotes } from '../domain/goods-import/goods-mapping.ts';
import type { GoodsDefaults, GoodsRowFault } from '../domain/goods-import/goods-values.ts';
import type { PlannedRow } from '../domain/goods-import/plan-goods.ts';
import type { RowRange } from '../domain/goods-import/row-ranges.ts';
import type { SheetTable } from '../domain/sheet/sheet.ts';
import type { GoodsImportId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { id, nothing, procedure, words } from './base.ts';
import { productSight } from './catalog.ts';
import type { Refusal } from './refusal.ts';

/** What a file would do; nothing of it is kept. */
export interface GoodsFileLook extends Pick<SheetTable, 'kind' | 'sheets' | 'sheet' | 'encoding' | 'delimiter' | 'formulas' | 'merged'> {
  readonly rowCount: number;
  /** Names of the columns (empty without a header), and the first rows below them. */
  readonly columns: readonly string[];
  readonly header: HeaderNotes;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly mapping: GoodsMapping;
  readonly defaults: GoodsDefaults;
  /** A file of the same columns was imported before: mapping and defaults are those of then. */
  readonly remembered: boolean;
  /** Null: no column is the name or the code yet. */
  readonly plan: GoodsPlanLook | null;
}

/** The first of a list, and how many rows or names are in it altogether. */
export interface FirstOf<Told> {
  readonly count: number;
  readonly first: readonly Told[];
}

export interface GoodsPlanLook {
  readonly add: number;
  readonly change: number;
  readonly same: number;
  readonly faulty: number;
  readonly stockLeft: number;
  /** Rows that sum up, number the columns or sign the table, and are left out. */
  readonly noGoods: FirstOf<RowRange>;
  /** Rows whose price is so low that thousands may be meant. */
  readonly lowPrices: FirstOf<RowRange>;
  readonly example: readonly PlannedRow[];
  readonly faults: readonly GoodsRowFault[];
  /** Names of categories, producers and workshops that would be new. */
  readonly newPlaces: FirstOf<string>;
}

/** An import under way or the last one. */
export interface GoodsImportStatus {
  readonly importId: GoodsImportId;
  readonly fileName: string;
  readonly running: boolean;
  /** It should be going on and is not: the disk took no more. What is done stays; `goOn` or the next start does the rest. */
  readonly stalled: boolean;
  /** Rows to carry out, and how many are. */
  readonly total: number;
  readonly done: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly leftOut: number;
  /** The first of the rows that something else came in the way of after they were looked at; all of them are done − added − changed. */
  readonly refused: readonly { readonly row: number; readonly refusal: Refusal }[];
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
}

export const GOODS_FILES = ['goods', 'template', 'e-katalog'] as const;
/** goods: all of them, as the import takes them; template: the empty form; e-katalog: what e-Katalog asks. */
export type GoodsFileKind = (typeof GOODS_FILES)[number];
export const GOODS_FORMATS = ['xlsx', 'csv'] as const;
export type GoodsFormat = (typeof GOODS_FORMATS)[number];

/** A file of goods that goes out: its name with ending, its bytes in base64. */
export interface GoodsFile {
  readonly name: string;
  readonly format: GoodsFormat;
  /** Goods in it; none in the form. */
  readonly rows: number;
  readonly bytes: string;
}

/** Everything the database holds as open files, in a folder of the PC. */
export interface EverythingWritten {
  readonly folder: string;
  readonly tables: number;
  readonly rows: number;
}

const mapping: z.ZodType<GoodsMapping, GoodsMapping> = z.strictObject({
  headerRow: z.int().min(0).max(1_100_000),
  roles: z.array(z.enum([...GOODS_FIELDS, 'ignore'])).max(200),
});
/** Left blank: a row must say it. */
const defaults: z.ZodType<GoodsDefaults, GoodsDefaults> = z.strictObject({ category: words(60), producer: words(80), workshop: words(60), unit: words(20) });
const sheet = z.int().min(0).max(200);

export const goodsImport = {
  /** Reads an uploaded file and holds it against the catalogue. `mapping`, `defaults` null: those of the last file of its kind, else a proposal. */
  look: procedure.input(z.strictObject({ uploadId: id<'upload'>(), sheet, mapping: mapping.nullable(), defaults: defaults.nullable() })).output(type<GoodsFileLook>()),
  /**
   * Begins to carry the file out beside the till. `rest`: with `refuse`, one row with a fault keeps everything out; with `skip`, the good rows come in.
   * `mintCodes`: new goods without a code get the gallery's own. What was begun is finished, after a power cut too.
   */
  start: procedure
    .input(z.strictObject({ commandId: id<'command'>(), uploadId: id<'upload'>(), sheet, mapping, defaults, rest: z.enum(['refuse', 'skip']), mintCodes: z.boolean() }))
    .output(type<GoodsImportStatus>()),
  /** Goes on with an import that stopped half way. */
  goOn: procedure.input(nothing).output(type<GoodsImportStatus | null>()),
  /** Goods as a file, from the report worker: all of them, or those of a list, on all its pages and in its order (`sight`). */
  file: procedure.input(z.strictObject({ kind: z.enum(GOODS_FILES), format: z.enum(GOODS_FORMATS), sight: productSight.optional() })).output(type<GoodsFile>()),
  /** Everything as open files (a copy of the database and a CSV of each table) into a new folder beside the exports. */
  everything: procedure.input(nothing).output(type<EverythingWritten>()),
  /** The import under way, else the last one, else null. */
  status: procedure.input(nothing).output(type<GoodsImportStatus | null>()),
};
