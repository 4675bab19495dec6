import type { GoodsFile, GoodsFormat } from '../../../../shared/contract/goods-import.ts';
import { saveFile, XLSX } from '../../../app-state/save-file.ts';

const MEDIA: Record<GoodsFormat, string> = { xlsx: XLSX, csv: 'text/csv' };

/** Gives a file of goods to the person. */
export function saveGoodsFile({ name, format, bytes }: GoodsFile): void {
  saveFile(name, bytes, MEDIA[format]);
}
