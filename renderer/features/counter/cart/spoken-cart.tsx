import { lineTotal } from '../../../../shared/domain/sale/cart.ts';
import { formatQuantity, formatRupiah } from '../../../../shared/i18n/format.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useSettled } from '../../../app-state/use-settled.ts';
import type { Counter } from '../state/counter.ts';
import { dueInCash } from '../state/pay-math.ts';
import { roundingOf, useCartState, useCounterScreen } from '../use-counter.ts';

/** Whoever scans ten things hears the last of them and the total, not ten sentences (ms). */
const PAUSE_MS = 400;

/** Read out, never seen: the line that the keys act on as it stands now and what all of it comes to; while money is taken, what is to be paid. */
export function SpokenCart({ counter, paying }: { readonly counter: Counter; readonly paying: boolean }) {
  const t = useWords();
  const cart = useCartState(counter, (state) => state.cart);
  useCounterScreen(counter, (screen) => screen.selected);
  const due = dueInCash(cart, roundingOf(useSettings()));
  const line = counter.selectedLine();
  const wholly = t(due.subtotal < 0 ? 'sale.backTotal' : paying ? 'pay.title' : 'general.total');
  const sum = `${wholly} ${formatRupiah(paying ? due.total : due.subtotal)}`;
  const now = line === null ? '' : paying ? sum : `${line.name}, ${formatQuantity(line.quantity)} ${line.unit}, ${formatRupiah(lineTotal(line))}. ${sum}`;
  return (
    <p className="only-spoken" role="status">
      {useSettled(now, PAUSE_MS)}
    </p>
  );
}
