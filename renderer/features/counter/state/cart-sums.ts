import { cartDiscount, lineDiscount, lineGross, lineTotal, type Cart } from '../../../../shared/domain/sale/cart.ts';
import { addRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';

/** How the total comes about: sold − lineDiscounts − cartDiscount + returned. */
export interface CartFigures {
  /** Pieces sold, a kilogram or a square metre counting as one. */
  readonly pieces: number;
  /** Price times quantity of what is sold. */
  readonly sold: Rupiah;
  readonly lineDiscounts: Rupiah;
  readonly cartDiscount: Rupiah;
  /** Lines that bring something back, and what they are worth: zero or less. */
  readonly returns: number;
  readonly returned: Rupiah;
}

export function cartFigures(cart: Cart): CartFigures {
  const sells = cart.lines.filter((line) => line.returnOf === null);
  const back = cart.lines.filter((line) => line.returnOf !== null);
  return {
    pieces: sells.reduce((sum, line) => sum + (line.fractional ? 1 : line.quantity / 1000), 0),
    sold: addRupiah(...sells.map(lineGross)),
    lineDiscounts: addRupiah(...sells.map(lineDiscount)),
    cartDiscount: cartDiscount(cart),
    returns: back.length,
    returned: addRupiah(...back.map(lineTotal)),
  };
}
