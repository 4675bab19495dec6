import type { GoodsFile, GoodsFormat } from '../../../../shared/contract/goods-import.ts';
import { saveFile } from '../../../app-state/save-file.ts';

const MEDIA: Record<GoodsFormat, string> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

/** Gives a file of goods to the person. */
export function saveGoodsFile({ name, format, bytes }: GoodsFile): void {
  saveFile(name, bytes, MEDIA[format]);
}
