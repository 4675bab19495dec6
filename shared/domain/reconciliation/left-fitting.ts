import { searchWords } from '../../kernel/search-words.ts';

/** What can be found: a payment by receipt, way to pay, reference and amount; a line by its text, account and amount. */
type Found = { readonly amount: number } & ({ readonly receiptNumber: string; readonly label: string; readonly reference: string | null } | { readonly description: string; readonly reference: string; readonly account: string });

/** Tells whether every word of `find` stands in what is left over; an amount may be typed with dots or without. */
export function leftFitting(find: string): (left: Found) => boolean {
  const words = searchWords(find);
  return (left) => {
    const text = textOf(left);
    return words.every((word) => text.includes(word) || (/^\d{1,3}(\.\d{3})+$/.test(word) && text.includes(word.replaceAll('.', ''))));
  };
}

function textOf(left: Found): string {
  const told = 'receiptNumber' in left ? [left.receiptNumber, left.label] : [left.description, left.account];
  return [...told, left.reference ?? '', String(left.amount)].join(' ').toLowerCase();
}
