import type { GoodsFile, GoodsFormat } from '../../../../shared/contract/goods-import.ts';
import { XLSX, type FileToGive } from '../../../app-state/save-file.ts';

const MEDIA: Record<GoodsFormat, string> = { xlsx: XLSX, csv: 'text/csv' };

/** A file of goods for the person. */
export const givenGoods = ({ name, format, bytes }: GoodsFile): FileToGive => ({ name, base64: bytes, mediaType: MEDIA[format] });
