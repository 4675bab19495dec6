import { isQuantity, ONE, type Quantity } from '../../kernel/quantity.ts';
import { priceOf, type Rupiah } from '../../kernel/rupiah.ts';
import { PRICE_MAX } from '../catalog/product.ts';

/** Price per unit and quantity whose product is what the label says. */
export interface LabelPrice {
  readonly unitPrice: Rupiah;
  readonly quantity: Quantity;
}

/** The quantity may be bent by this share, one part in so many, where no whole price per unit meets the amount. */
const BEND = 100;

/**
 * Makes `amount` into quantity and price per unit so that they give it back to the rupiah. The shelf's price stays where it fits: the scale
 * reckoned with it. Otherwise the unit costs what the label says it costs, and only above one unit, where a whole price cannot
 * always meet the amount, the quantity moves, by one part in a hundred at most.
 * @param shelf price of a unit on the shelf; 0 when it has none.
 * @param quantity what the label weighs or counts; null when it names the amount only.
 * @param divisible parts of a unit are sold. Undefined when nothing fits: such a label is wrong.
 */
export function labelPrice(amount: Rupiah, shelf: Rupiah, quantity: Quantity | null, divisible: boolean): LabelPrice | undefined {
  const wanted = quantity ?? (divisible && shelf > 0 ? Math.round((amount * ONE) / shelf) : ONE);
  if (!isQuantity(wanted) || wanted <= 0) return undefined;
  const meets = (unitPrice: number, units: Quantity): LabelPrice | undefined =>
    unitPrice > 0 && unitPrice <= PRICE_MAX && priceOf(unitPrice as Rupiah, units) === amount ? { unitPrice: unitPrice as Rupiah, quantity: units } : undefined;
  const own = (units: Quantity): LabelPrice | undefined => meets(Math.round((amount * ONE) / units), units);
  const first = meets(shelf, wanted) ?? own(wanted);
  if (first !== undefined || !divisible) return first;
  for (let bend = 1; bend <= wanted / BEND; bend += 1) {
    const found = own((wanted - bend) as Quantity) ?? own((wanted + bend) as Quantity);
    if (found !== undefined) return found;
  }
  return undefined;
}
