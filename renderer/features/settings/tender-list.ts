import { CASH, type Tender } from '../../../shared/domain/payment/tender.ts';

/** Most ways to pay that a gallery can have; more would not fit the payment screen. */
export const TENDERS_MAX = 12;

/** Moves the way to pay at `place` by one; at the end nothing changes. */
export function moveTender(list: readonly Tender[], place: number, by: 1 | -1): readonly Tender[] {
  const moved = list[place];
  const other = list[place + by];
  if (moved === undefined || other === undefined) return list;
  return list.map((tender, index) => (index === place ? other : index === place + by ? moved : tender));
}

/** A new way to pay at the end. Its code is made once and stays, whatever it is called later: payments name it. */
export function withTender(list: readonly Tender[], name: string): readonly Tender[] {
  const codes = new Set(list.map((tender) => tender.code));
  let number = list.length + 1;
  while (codes.has(`cara-${number}`)) number += 1;
  return [...list, { code: `cara-${number}`, name, kind: 'other', needsReference: true, opensDrawer: false, active: true }];
}

/** What is wrong with a name, or null; people choose by it. */
export function nameFault(list: readonly Tender[], place: number): 'empty' | 'twice' | null {
  const name = list[place]?.name.trim().toLowerCase() ?? '';
  if (name === '') return 'empty';
  return list.some((tender, index) => index !== place && tender.name.trim().toLowerCase() === name) ? 'twice' : null;
}

export function isCash(tender: Tender): boolean {
  return tender.code === CASH;
}
