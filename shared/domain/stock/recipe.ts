import { ONE, type Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { portionOf } from '../../kernel/rupiah.ts';

/**
 * Thousandths of a material that `made` of a product takes, at `perUnit` for one unit; rounded up, so that what was used is never less than told.
 * Of two quantities that are possible it may be more than one that is.
 */
export function neededMaterial(perUnit: Quantity, made: Quantity): number {
  return Number((BigInt(perUnit) * BigInt(made) + 999n) / 1000n);
}

/** Rupiah of one unit of what cost `total` together, rounded as prices are. */
export function unitCostOf(total: Rupiah, all: Quantity): Rupiah {
  return portionOf(total, ONE, all);
}
