import type { PieceReading } from '../../../shared/domain/barcode/piece-reading.ts';
import { readScan } from '../../../shared/domain/barcode/read-scan.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { StoredProduct } from '../../db/repos/product-repo.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

export interface ScannedProduct {
  readonly stored: StoredProduct;
  /** The stored code that was read; null: it was asked for by its id. */
  readonly code: string | null;
  /** What the label says of its piece beside the code: weight, price, lot, day. */
  readonly piece: PieceReading | null;
}

/** The product that a scanned code means, also one whose label says more than the code, or an id; one that is not sold any more too. */
export function scannedProduct({ store, clock }: Pick<ServiceContext, 'store' | 'clock'>, scanned: string): ScannedProduct | null {
  const at = clock.now();
  const settings = currentSettings(store, at);
  const reading = readScan(scanned, { patterns: settings['barcode.patterns'].list, today: businessDayOf(at, settings.unit.timeZone) });
  const text = scanned.trim();
  const codes = [text, ...(reading.kind === 'piece' ? reading.piece.candidates : reading.kind === 'plain' && 'code' in reading.reading ? [reading.reading.code] : [])];
  const code = codes.find((one) => store.products.ownerOf(one) !== null) ?? null;
  const stored = store.products.find((code === null ? null : store.products.ownerOf(code)?.id) ?? text);
  return stored === null ? null : { stored, code, piece: reading.kind === 'piece' && code !== text ? reading.piece : null };
}
