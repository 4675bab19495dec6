import { suggestTender } from '../../../shared/domain/cash/suggest-tender.ts';
import { addRupiah, rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoRandom } from './demo-random.ts';

/** What a buyer puts on the counter for `due`: exactly, the next round amount, a larger note, or a note and the odd coins for round change. */
export function handOverCash(random: DemoRandom, due: Rupiah): Rupiah {
  const [exact = due, next = exact, large = next] = suggestTender(due);
  const isSmallAndRound = due <= 20_000 && due % 1_000 === 0;
  const habit = random.weighted(['exact', 'next', 'large', 'odd'] as const, (one) => ({ exact: isSmallAndRound ? 40 : 14, next: 44, large: 28, odd: 8 })[one]);
  if (habit === 'exact') return exact;
  if (habit === 'large') return large;
  const odd = due % 5_000;
  return habit === 'odd' && odd > 0 && next > due ? addRupiah(next, rupiah(odd)) : next;
}
