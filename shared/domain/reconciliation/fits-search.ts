/** What can be found: a payment by receipt, way to pay, reference and amount; a line by its text, account and amount. */
type Found = { readonly amount: number } & ({ readonly receiptNumber: string; readonly label: string; readonly reference: string | null } | { readonly description: string; readonly reference: string; readonly account: string });

/** Whether every word of `find` stands in what is left over; an amount may be typed with dots or without. */
export function fitsSearch(left: Found, find: string): boolean {
  const told = 'receiptNumber' in left ? [left.receiptNumber, left.label] : [left.description, left.account];
  const text = [...told, left.reference ?? '', String(left.amount)].join(' ').toLowerCase();
  const words = find.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return words.every((word) => text.includes(word) || (/^\d{1,3}(\.\d{3})+$/.test(word) && text.includes(word.replaceAll('.', ''))));
}
