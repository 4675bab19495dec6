import type { GoodsPlanLook } from '../../../shared/contract/goods-import.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { GoodsMapping } from '../../../shared/domain/goods-import/goods-mapping.ts';
import type { PlannedRow } from '../../../shared/domain/goods-import/plan-goods.ts';
import type { GoodsDefaults } from '../../../shared/domain/goods-import/goods-values.ts';
import type { SheetFault } from '../../../shared/domain/sheet/sheet-fault.ts';
import type { SheetTable } from '../../../shared/domain/sheet/sheet.ts';
import type { Result } from '../../../shared/kernel/result.ts';

/** What can be said of a file before anybody decided about its columns; `top` are its first rows. */
export interface ReadFile extends Omit<SheetTable, 'rows'> {
  readonly rowCount: number;
  readonly guessed: GoodsMapping;
  /** Column names below `guessed.headerRow`, or below the row that was asked for. */
  readonly names: readonly string[];
  readonly headerRow: number;
  readonly top: SheetTable['rows'];
}

/** Reads files of goods and holds them against the catalogue, on a thread with a connection that cannot write. It keeps the file of the last call. */
export interface GoodsReader {
  /** `key` names the bytes: the same key again reads nothing. `headerRow` null: where it looks like one. */
  read(key: string, bytes: Uint8Array, sheet: number, headerRow: number | null): Promise<Result<ReadFile, SheetFault>>;
  /** Only of the file read last; null when it is another by now. */
  plan(key: string, mapping: GoodsMapping, defaults: GoodsDefaults, today: BusinessDay): Promise<GoodsPlanLook | null>;
  /** Rows of the plan made last, from `offset`. */
  rows(offset: number, limit: number): Promise<readonly PlannedRow[]>;
  /** Lets the file go. */
  drop(): Promise<void>;
  close(): Promise<void>;
}
