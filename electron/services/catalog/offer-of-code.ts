import type { CodeReading } from '../../../shared/domain/barcode/read-code.ts';
import type { CatalogRepo, ListedProduct } from '../../db/repos/catalog-repo.ts';

/**
 * The product that a reading names, or null. What was read is tried as a code of the gallery too: eight or thirteen
 * digits that fail as EAN may be the gallery's own Code 128.
 */
export function offerOfCode(catalog: CatalogRepo, reading: CodeReading): ListedProduct | null {
  if (reading.kind === 'qris') return null;
  if (reading.kind === 'refused') return reading.reason === 'check-digit' ? catalog.offerByCode(reading.text) : null;
  return catalog.offerByCode(reading.code) ?? (reading.text === reading.code ? null : catalog.offerByCode(reading.text));
}
