import type { GoodsImportStatus } from '../../../shared/contract/goods-import.ts';
import type { GoodsImportId } from '../../../shared/kernel/ids.ts';
import type { GoodsImportTable } from '../../db/goods-import-table.ts';

export type RefusedRow = GoodsImportStatus['refused'][number];

/** An import as windows see it. */
export function importStatus(row: GoodsImportTable): GoodsImportStatus {
  const refused = JSON.parse(row.refused) as readonly RefusedRow[];
  return {
    importId: row.id as GoodsImportId,
    fileName: row.file_name,
    running: row.state !== 'done',
    total: row.total,
    done: row.added + row.changed + refused.length,
    added: row.added,
    changed: row.changed,
    same: row.same,
    leftOut: row.left_out,
    refused,
    begunAt: row.begun_at,
    endedAt: row.ended_at,
  };
}
