import { wallClock } from '../../kernel/instant.ts';
import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { paperText } from './paper-text.ts';
import type { ReceiptSale } from './receipt-sale.ts';

const OFFSET: Readonly<Record<TimeZone, string>> = { 'Asia/Jakarta': '+0700', 'Asia/Makassar': '+0800', 'Asia/Jayapura': '+0900' };

/** `20261120T143612+0800`: the wall clock of the unit, ISO 8601 basic with its offset. */
export function localStamp(at: Instant, zone: TimeZone): string {
  const clock = wallClock(at, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${clock.year}${two(clock.month)}${two(clock.day)}`;
  return `${day}T${two(clock.hour)}${two(clock.minute)}${two(clock.second)}${OFFSET[zone]}`;
}

/** Keeps one field free of the separator. */
function field(value: string): string {
  return paperText(value).replaceAll('|', '/');
}

/**
 * The verification text in the QR code of a receipt, ASCII on one line:
 *
 *     ETL1|receipt number|unit|local date-time, ISO 8601 basic with offset|total in rupiah|journal seq|first 8 hex of its hash
 *     ETL1|K1-0147|Galeri Karya Mandiri|20261120T143612+0800|282500|18205|3fa9c2d1
 *
 * Whoever holds the paper can hold it against the journal later. The unit is cut at 32 characters so that the code stays
 * readable on 58 mm paper. A copy carries the same text as its original.
 */
export function qrText(sale: ReceiptSale): string {
  return [
    'ETL1',
    field(sale.receiptNumber),
    field(sale.unit.name).slice(0, 32).trimEnd(),
    localStamp(sale.at, sale.zone),
    String(sale.total),
    String(sale.anchor.seq),
    field(sale.anchor.head8),
  ].join('|');
}
