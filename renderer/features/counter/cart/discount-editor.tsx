import { lineGross, lineTotal, type Cart, type CartLine } from '../../../../shared/domain/sale/cart.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { addRupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import type { Counter } from '../state/counter.ts';
import { useCartState } from '../use-counter.ts';
import { AllowDiscount } from './allow-discount.tsx';
import { DiscountForm } from './discount-form.tsx';
import { sizeWords } from './discount-words.ts';
import { useDiscount } from './use-discount.ts';

/** A discount on the chosen line, inside it. */
export function DiscountEditor({ counter, line }: { readonly counter: Counter; readonly line: CartLine }) {
  const t = useWords();
  const saleId = useCartState(counter, ({ cart }) => cart?.saleId ?? null);
  const discount = useDiscount(counter, line.lineId, lineGross(line));
  if (discount.asking !== null && saleId !== null) {
    const { value } = discount.asking;
    return <AllowDiscount act={{ type: 'discount', saleId, lineId: line.lineId, value }} title={t('sale.allowDiscount', { size: sizeWords(value), price: formatRupiah(lineGross(line)) })} discount={discount} />;
  }
  return <DiscountForm counter={counter} given={line.discount} base={lineGross(line)} discount={discount} />;
}

/** A discount on the whole sale, in the place of its keys. */
export function CartDiscountEditor({ counter, cart }: { readonly counter: Counter; readonly cart: Cart }) {
  const t = useWords();
  const base = addRupiah(...cart.lines.map(lineTotal).filter((total) => total > 0));
  const discount = useDiscount(counter, null, base);
  if (discount.asking !== null) {
    const { value } = discount.asking;
    return <AllowDiscount act={{ type: 'discount', saleId: cart.saleId, lineId: null, value }} title={t('sale.allowDiscount', { size: sizeWords(value), price: formatRupiah(base) })} discount={discount} />;
  }
  return <DiscountForm counter={counter} given={cart.discount} base={base} discount={discount} />;
}
