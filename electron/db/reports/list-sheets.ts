import type { Sheet } from '../../../shared/domain/close-export/export-tables.ts';
import { labelSheets, priceSheets, stockSheets, type ListWanted } from '../../../shared/domain/report/list-sheets.ts';
import { onHandSheets } from '../../../shared/domain/report/on-hand-sheets.ts';
import { LIST_FILE_ROWS } from '../../../shared/domain/report/stock-value.ts';
import type { Reader } from '../sync-db.ts';
import { labelRuns } from './label-runs.ts';
import { priceChanges } from './price-changes.ts';
import { stockReading } from './stock-reading.ts';
import { stockWhole } from './stock-value.ts';

/** A whole list as sheets of a workbook, read on one snapshot. */
export function listSheets(reader: Reader, wanted: ListWanted): Sheet[] {
  return reader.snapshot(() => {
    switch (wanted.list) {
      case 'stock':
        return stockSheets(stockWhole(reader, { goods: LIST_FILE_ROWS, noCost: 0, belowZero: 0 }), wanted);
      case 'on-hand':
        return onHandSheets(stockReading(reader).inSight(wanted.sight, LIST_FILE_ROWS), wanted.words);
      case 'prices':
        return priceSheets(priceChanges(reader, wanted.span, 0, LIST_FILE_ROWS));
      case 'labels':
        return labelSheets(labelRuns(reader, wanted.span, 0, LIST_FILE_ROWS));
    }
  });
}
