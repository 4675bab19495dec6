import type { GoodsImportStatus } from '../../../shared/contract/goods-import.ts';
import type { GoodsImportId } from '../../../shared/kernel/ids.ts';
import type { GoodsImportTable } from '../../db/goods-import-table.ts';

export type RefusedRow = GoodsImportStatus['refused'][number];

/** An import as windows see it; `left`: rows that are still to be carried out. */
export function importStatus(row: GoodsImportTable, left: number, stalled: boolean): GoodsImportStatus {
  const refused = JSON.parse(row.refused) as readonly RefusedRow[];
  return {
    importId: row.id as GoodsImportId,
    fileName: row.file_name,
    running: row.state !== 'done',
    stalled,
    total: row.total,
    done: row.state === 'writing' ? 0 : row.total - left,
    added: row.added,
    changed: row.changed,
    same: row.same,
    leftOut: row.left_out,
    refused,
    begunAt: row.begun_at,
    endedAt: row.ended_at,
  };
}
