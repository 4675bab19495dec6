import type { BusinessDay } from '../../kernel/instant.ts';
import type { BookedEntry } from './book-words.ts';

/**
 * The day a book gives an entry: that of the document it rests on, where there is one outside the register (the day of payment of a
 * deposit, of the bank's slip, of the line of the bank), else the day it was recorded. Never later than `recorded`.
 */
export function bookDay(entry: BookedEntry, recorded: BusinessDay): BusinessDay {
  const documented = dayOfDocument(entry);
  return documented !== null && documented < recorded ? documented : recorded;
}

function dayOfDocument(entry: BookedEntry): BusinessDay | null {
  switch (entry.type) {
    case 'deposit.paid':
      return entry.body.paidOn;
    case 'bank.moved':
      return entry.body.day;
    case 'payment.matched':
      return entry.body.line?.day ?? null;
    default:
      return null;
  }
}
