import { addRupiah, roundToStep, rupiah, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { changeNotes } from './change-notes.ts';
import { NOTES } from './denominations.ts';

const HUNDRED_THOUSAND = rupiah(100_000);
const FIFTY_THOUSAND = rupiah(50_000);
const FIVE_THOUSAND = rupiah(5_000);

/**
 * What a buyer is likely to hand over for `total` (already rounded for cash): the exact amount and at most two more, rising.
 * Example: 282.500 gives 282.500, 285.000, 300.000. Nothing for a negative total.
 *
 * Large amounts come in hundreds (what cash machines give), so only the part above them is thought about: up to 50.000 it
 * is met by one note, above by a few, never by a note the buyer could have kept in the purse.
 */
export function suggestTender(total: Rupiah): Rupiah[] {
  if (total < 0) return [];
  const hundreds = roundToStep(total, HUNDRED_THOUSAND, 'down');
  const above = subtractRupiah(total, hundreds);
  if (above === 0) return [total];
  const more = above > FIFTY_THOUSAND ? fewNotes(above) : oneNote(above, hundreds > 0);
  return [total, ...more.map((amount) => addRupiah(hundreds, amount))];
}

/** The two smallest single notes above `amount`; beside hundreds the second one is another hundred. */
function oneNote(amount: Rupiah, besideHundreds: boolean): Rupiah[] {
  const larger = NOTES.filter((note) => note > amount).reverse();
  const [first = HUNDRED_THOUSAND, second = HUNDRED_THOUSAND] = larger;
  const last = besideHundreds ? HUNDRED_THOUSAND : second;
  return first === last ? [first] : [first, last];
}

/** The next amount in fives that several notes make without a needless one, then the hundred. */
function fewNotes(amount: Rupiah): Rupiah[] {
  for (let next = roundToStep(addRupiah(amount, rupiah(1)), FIVE_THOUSAND, 'up'); next < HUNDRED_THOUSAND; next = addRupiah(next, FIVE_THOUSAND)) {
    const smallest = changeNotes(next).pieces.at(-1);
    if (smallest && next - smallest.value < amount) return [next, HUNDRED_THOUSAND];
  }
  return [HUNDRED_THOUSAND];
}
