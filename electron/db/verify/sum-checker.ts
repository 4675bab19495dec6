import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';
import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { CompletedSale } from '../../../shared/domain/sale/completed-sale.ts';
import { priceOf } from '../../../shared/kernel/rupiah.ts';
import { dayTotalSteps } from '../journal/day-totals.ts';
import { project } from '../journal/project.ts';
import type { Reader } from '../sync-db.ts';
import { matchChecker, type HeldDifference } from './match-checker.ts';
import { placeChecker } from './place-checker.ts';
import { productTotalChecker } from './product-total-checker.ts';

type SumDifference = Extract<JournalDifference, { kind: 'sum' }>;

export interface SumChecker {
  /** Checks the sums inside an entry and adds it to the totals kept beside the journal. */
  add(entry: JournalContent): SumDifference | null;
  /** Compares the kept totals (stock, day totals) with what the entries add up to. */
  finish(): SumDifference | null;
  readonly sales: () => { readonly count: number; readonly total: number };
}

export function sumChecker(reader: Reader): SumChecker {
  const stock = new Map<string, number>();
  const totals = new Map<string, { count: number; amount: number }>();
  const money = new Map<string, number>();
  const returned = new Map<string, number>();
  const due = new Map<string, number>();
  const matches = matchChecker(reader);
  const places = placeChecker(reader);
  const products = productTotalChecker(reader);
  let nextNumber = 1;
  let count = 0;
  let total = 0;

  const checkSale = (sale: CompletedSale): SumDifference | null => {
    const key = sale.receiptNumber;
    if (sale.number !== nextNumber) return sum('receipt-number', key, sale.number, nextNumber);
    nextNumber += 1;
    for (const line of sale.lines) {
      const gross = priceOf(line.unitPrice, line.quantity);
      const computed = gross < 0 ? gross + line.discountAmount : gross - line.discountAmount - line.cartDiscountAmount;
      if (line.total !== computed) return sum('line-total', `${key}/${line.lineNumber}`, line.total, computed);
    }
    const lines = sale.lines.reduce((added, line) => added + line.total, 0);
    if (sale.subtotal !== lines) return sum('subtotal', key, sale.subtotal, lines);
    if (sale.total !== lines + sale.rounding) return sum('total', key, sale.total, lines + sale.rounding);
    const paid = sale.payments.reduce((added, payment) => added + payment.amount, 0);
    if (sale.total !== paid) return sum('payments', key, paid, sale.total);
    for (const payment of sale.payments) {
      if (payment.change !== payment.received - payment.amount) return sum('change', key, payment.change, payment.received - payment.amount);
    }
    count += 1;
    total += sale.total;
    return null;
  };

  return {
    sales: () => ({ count, total }),
    add: (entry) => {
      if (entry.type === 'shift.opened') {
        const found = money.get('drawer') ?? 0;
        if (entry.body.found !== found) return sum('drawer', entry.body.shiftId, entry.body.found, found);
      }
      if (entry.type === 'cash.counted' || entry.type === 'shift.closed') {
        const expected = money.get('drawer') ?? 0;
        const told = entry.type === 'cash.counted' ? entry.body.expected : entry.body.content.cash.expected;
        if (told !== expected) return sum('expected-cash', String(entry.seq), told, expected);
      }
      products.add(entry);
      for (const step of dayTotalSteps(entry)) {
        const place = `${step.dimension}/${step.businessDay}/${step.key}/${step.shiftId}`;
        const before = totals.get(place);
        totals.set(place, { count: (before?.count ?? 0) + step.count, amount: (before?.amount ?? 0) + step.amount });
      }
      for (const { table, row } of project(entry)) {
        if (table === 'stock_movement') {
          stock.set(row.product_id, (stock.get(row.product_id) ?? 0) + row.quantity);
          places.add(row);
        }
        if (table === 'goods_document') {
          const gap = places.number(row.kind, row.number);
          if (gap !== null) return sum('goods-number', `${row.kind}/${row.number}`, row.number, gap);
        }
        if (table === 'sale_line' && row.return_of_sale !== null) {
          const place = `${row.return_of_sale}/${row.return_of_line}`;
          returned.set(place, (returned.get(place) ?? 0) - row.quantity);
        }
        if (table === 'money_movement') {
          money.set(row.from_account, (money.get(row.from_account) ?? 0) - row.amount);
          money.set(row.to_account, (money.get(row.to_account) ?? 0) + row.amount);
        }
        if (table === 'due_step') {
          const place = `${row.source_id}/${row.account}`;
          due.set(place, (due.get(place) ?? 0) + row.amount);
        }
      }
      const held = matches.add(entry);
      if (held !== null) return matchSum(held);
      return entry.type === 'sale.completed' ? checkSale(entry.body) : null;
    },
    finish: () => {
      const stored = reader.query<Record<never, never>, { product_id: string; on_hand: number }>((db) => db.selectFrom('stock').selectAll());
      for (const row of stored.iterate({})) {
        const computed = stock.get(row.product_id) ?? 0;
        if (row.on_hand !== computed) return sum('stock', row.product_id, row.on_hand, computed);
        stock.delete(row.product_id);
      }
      for (const [product, computed] of stock) if (computed !== 0) return sum('stock', product, 0, computed);
      const placed = places.finish();
      if (placed !== null) return sum('stock-place', placed.key, placed.stored, placed.computed);
      const back = reader.query<Record<never, never>, { sale_id: string; line_number: number; sold: number; returned: number }>((db) => db.selectFrom('line_return').selectAll());
      for (const row of back.iterate({})) {
        const place = `${row.sale_id}/${row.line_number}`;
        const computed = returned.get(place) ?? 0;
        if (row.returned !== computed) return sum('returned', place, row.returned, computed);
        returned.delete(place);
      }
      for (const [place, computed] of returned) return sum('returned', place, 0, computed);
      const held = matches.finish();
      if (held !== null) return matchSum(held);
      const balances = reader.query<Record<never, never>, { account: string; amount: number }>((db) => db.selectFrom('money_balance').selectAll());
      for (const row of balances.iterate({})) {
        const computed = money.get(row.account) ?? 0;
        if (row.amount !== computed) return sum('money', row.account, row.amount, computed);
        money.delete(row.account);
      }
      for (const [account, computed] of money) if (computed !== 0) return sum('money', account, 0, computed);
      const dues = reader.query<Record<never, never>, { source_id: string; account: string; amount: number }>((db) => db.selectFrom('due_balance').selectAll());
      for (const row of dues.iterate({})) {
        const place = `${row.source_id}/${row.account}`;
        const computed = due.get(place) ?? 0;
        if (row.amount !== computed) return sum('due', place, row.amount, computed);
        due.delete(place);
      }
      for (const [place, computed] of due) if (computed !== 0) return sum('due', place, 0, computed);
      const kept = reader.query<Record<never, never>, { dimension: string; business_day: string; key: string; shift_id: string; count: number; amount: number }>((db) =>
        db.selectFrom('day_total').selectAll(),
      );
      for (const row of kept.iterate({})) {
        const place = `${row.dimension}/${row.business_day}/${row.key}/${row.shift_id}`;
        const computed = totals.get(place);
        if (row.amount !== (computed?.amount ?? 0)) return sum('day-total', place, row.amount, computed?.amount ?? 0);
        if (row.count !== (computed?.count ?? 0)) return sum('day-count', place, row.count, computed?.count ?? 0);
        totals.delete(place);
      }
      for (const [place, computed] of totals) return sum('day-total', place, 0, computed.amount);
      const product = products.finish();
      return product === null ? null : { kind: 'sum', rule: 'product-total', ...product };
    },
  };
}

function sum(rule: string, key: string, stored: number, computed: number): SumDifference {
  return { kind: 'sum', rule, key, stored: String(stored), computed: String(computed) };
}

function matchSum(difference: HeldDifference): SumDifference {
  return { kind: 'sum', rule: 'match', ...difference };
}
