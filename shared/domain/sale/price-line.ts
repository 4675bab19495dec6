import type { PriceList } from '../pricing/price-list.ts';
import { bestTier } from '../pricing/price-rule.ts';
import type { CartLine } from './cart.ts';

/** The line at what `list` makes of its price and quantity; the same object when nothing changes. What is brought back keeps its price. */
export function pricedLine(line: CartLine, list: PriceList): CartLine {
  if (line.returnOf !== null) return line;
  const best = bestTier(line.basePrice, line.tiers, list.listId, line.quantity);
  const unitPrice = best?.price ?? line.basePrice;
  const listPrice = best === null ? null : { list: list.name, from: best.tier.from };
  if (unitPrice === line.unitPrice && listPrice?.list === line.listPrice?.list && listPrice?.from === line.listPrice?.from) return line;
  return { ...line, unitPrice, listPrice };
}
