import { addRupiah, subtractRupiah, ZERO_RUPIAH, type Rupiah } from '../../kernel/rupiah.ts';
import { countTotal } from '../cash/cash-count.ts';
import type { Tender } from '../payment/tender.ts';
import type { SaleKind } from '../sale/completed-sale.ts';
import { accountOf, type RevenueAccounts } from './revenue-account.ts';
import { CLOSE_SCHEMA, type CloseGroup, type SealedClose } from './sealed-close.ts';
import { totalOf, totalsBy, type ShiftTotals, type TotalDimension } from './shift-totals.ts';

/** What a close says besides its sums. */
export type CloseFacts = Pick<
  SealedClose,
  'zNumber' | 'unit' | 'register' | 'shift' | 'closedAt' | 'closedBy' | 'timeZone' | 'range' | 'previousSeal' | 'parked' | 'unprinted' | 'disagreements'
> & {
  readonly cash: Pick<SealedClose['cash'], 'openingFloat' | 'count' | 'reason' | 'approvedBy' | 'recounts' | 'floatLeft'>;
  /** Rupiah confirmed beside the drawer, by code of the way to pay. */
  readonly confirmed: ReadonlyMap<string, Rupiah>;
  readonly perpetualBefore: SealedClose['perpetual'];
  readonly tenders: readonly Tender[];
  readonly accounts: RevenueAccounts;
  /** What a key was called on that day; the key itself when nobody knows. */
  label(dimension: TotalDimension, key: string): string;
}

/**
 * The content of a close, from the totals of its shift: the same function whether they were kept during the day or counted again from
 * the rows. Adds, subtracts and names; nothing in it can be typed.
 */
export function buildClose(facts: CloseFacts, totals: ShiftTotals): SealedClose {
  const { confirmed, perpetualBefore, tenders, accounts, label, cash, ...told } = facts;
  const groups = (dimension: TotalDimension): CloseGroup[] => totalsBy(totals, dimension).map(({ key, count, amount }) => ({ key, label: label(dimension, key), count, amount }));
  const amount = (dimension: TotalDimension, key?: string): Rupiah => totalOf(totals, dimension, key);

  const category = groups('category');
  const documents = groups('document').map((group) => ({ ...group, label: DOCUMENT_LABELS[group.key as SaleKind] ?? group.key }));
  const rounding = amount('rounding');
  const net = sumOf(documents);
  const moved = {
    sales: amount('cash', 'sale'),
    refunds: amount('cash', 'refund'),
    voids: amount('cash', 'void'),
    paidIn: amount('cash', 'paid-in'),
    paidOut: amount('cash', 'paid-out'),
    drops: amount('cash', 'drop'),
  };
  const expected = addRupiah(cash.openingFloat, ...Object.values(moved));
  const counted = countTotal(cash.count);
  return {
    schema: CLOSE_SCHEMA,
    ...told,
    cash: {
      ...cash,
      ...moved,
      expected,
      counted,
      difference: subtractRupiah(counted, expected),
      handover: subtractRupiah(counted, cash.floatLeft),
    },
    tenders: groups('tender')
      .map((group) => {
        const tender = tenders.find(({ code }) => code === group.key);
        const kind = tender?.kind ?? 'other';
        return { ...group, label: tender?.name ?? group.key, kind, confirmed: kind === 'cash' ? null : (confirmed.get(group.key) ?? null) };
      })
      .sort((a, b) => Number(b.kind === 'cash') - Number(a.kind === 'cash')),
    documents,
    totals: { gross: amount('gross'), discounts: amount('discount'), returns: amount('return'), rounding, net },
    groups: {
      day: groups('day'),
      category,
      producer: groups('producer'),
      workshop: groups('workshop'),
      cashier: groups('cashier'),
      hour: groups('hour'),
      account: byAccount(category, rounding, accounts),
    },
    perpetual: {
      documents: perpetualBefore.documents + documents.reduce((count, group) => count + group.count, 0),
      net: addRupiah(perpetualBefore.net, net),
    },
  };
}

const DOCUMENT_LABELS: Readonly<Record<SaleKind, string>> = { sale: 'Penjualan', refund: 'Retur', exchange: 'Tukar', void: 'Batal' };

/** What is due by account; the rounding goes where most was taken, so that the accounts together are what was paid. */
function byAccount(category: readonly CloseGroup[], rounding: Rupiah, accounts: RevenueAccounts): CloseGroup[] {
  const sums = new Map<string, { count: number; amount: Rupiah }>();
  for (const group of category) {
    const code = accountOf(accounts, group.key);
    const before = sums.get(code);
    sums.set(code, { count: (before?.count ?? 0) + group.count, amount: addRupiah(before?.amount ?? ZERO_RUPIAH, group.amount) });
  }
  const ordered = [...sums.keys()].sort();
  const largest = ordered.reduce<string | null>((best, code) => (best === null || (sums.get(code)?.amount ?? 0) > (sums.get(best)?.amount ?? 0) ? code : best), null);
  return ordered.map((code) => {
    const { count, amount } = sums.get(code) ?? { count: 0, amount: ZERO_RUPIAH };
    return { key: code, label: accounts.list.find((account) => account.code === code)?.name ?? code, count, amount: code === largest ? addRupiah(amount, rounding) : amount };
  });
}

function sumOf(groups: readonly CloseGroup[]): Rupiah {
  return addRupiah(ZERO_RUPIAH, ...groups.map(({ amount }) => amount));
}
