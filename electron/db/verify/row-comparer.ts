import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';
import type { ProjectedRow, ProjectedTable } from '../journal/rows.ts';
import type { Reader, Statement } from '../sync-db.ts';

type Values = Record<string, string | number | null>;

/** Columns that name a row of each projected table. */
const KEYS: Record<ProjectedTable, readonly string[]> = {
  setting: ['seq'],
  shift: ['id'],
  cash_count: ['seq'],
  cash_move: ['seq'],
  seal_key: ['seq'],
  shift_close: ['shift_id'],
  sale: ['id'],
  sale_line: ['sale_id', 'line_number'],
  payment: ['sale_id', 'payment_number'],
  money_movement: ['seq', 'part'],
  stock_movement: ['seq', 'part'],
  goods_document: ['id'],
  goods_line: ['document_id', 'line_number'],
  stock_count: ['id'],
  stock_count_entry: ['seq'],
  stock_count_step: ['count_id', 'kind'],
  stock_count_line: ['count_id', 'line_number'],
  receipt_copy: ['sale_id', 'copy_number'],
  kuitansi: ['sale_id', 'copy_number'],
  cash_examination: ['number'],
  handover: ['id'],
  handover_close: ['shift_id'],
  bank_move: ['id'],
  made_good: ['id'],
  due_correction: ['id'],
  due_source: ['id'],
  due_step: ['seq', 'part'],
  billing: ['id'],
  billing_part: ['billing_id', 'source_id', 'account'],
  billing_close: ['billing_id'],
  deposit: ['id'],
  statement: ['id'],
  statement_line: ['statement_id', 'row'],
  statement_match: ['id'],
  statement_match_part: ['match_id', 'sale_id', 'payment_number'],
  statement_unmatch: ['match_id'],
  price_change: ['id'],
  product_price: ['seq', 'part'],
  price_withdrawal: ['change_id'],
};

export interface RowComparer {
  /** The first difference between a row of the journal and the stored one, or null. */
  compare(seq: number, projected: ProjectedRow): JournalDifference | null;
  /** Stored rows that no entry makes, or null; call after every entry was compared. */
  extra(): JournalDifference | null;
}

export function rowComparer(reader: Reader, rowsAgain: () => Iterable<ProjectedRow>): RowComparer {
  const find = new Map<ProjectedTable, Statement<Values, Values>>();
  const counted = new Map<ProjectedTable, number>();

  const statement = (table: ProjectedTable): Statement<Values, Values> => {
    const known = find.get(table);
    if (known !== undefined) return known;
    const made = reader.query<Values, Values>((db, values) =>
      KEYS[table].reduce(
        (query, key) => query.where(key as never, '=', values[key] as never),
        db.selectFrom(table).selectAll() as never as { where(key: never, operator: '=', value: never): never } & ReturnType<typeof db.selectFrom>,
      ) as never,
    );
    find.set(table, made);
    return made;
  };

  return {
    compare: (seq, { table, row }) => {
      counted.set(table, (counted.get(table) ?? 0) + 1);
      const values = row as Values;
      const key = keyOf(table, values);
      const stored = statement(table).get(values);
      if (stored === undefined) return { kind: 'row-missing', seq, table, key };
      for (const [column, journalled] of Object.entries(values)) {
        if (stored[column] !== journalled) {
          return { kind: 'row-differs', seq, table, key, column, stored: String(stored[column]), journalled: String(journalled) };
        }
      }
      return null;
    },
    extra: () => {
      for (const table of Object.keys(KEYS) as ProjectedTable[]) {
        const count = reader.query<Record<never, never>, { n: number }>((db) => db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')));
        if ((count.get({})?.n ?? 0) === (counted.get(table) ?? 0)) continue;
        // Only now, in the broken case, are all keys of this one table held in memory.
        const known = new Set<string>();
        for (const row of rowsAgain()) if (row.table === table) known.add(keyOf(table, row.row as Values));
        const all = reader.query<Record<never, never>, Values>((db) => db.selectFrom(table).selectAll() as never);
        for (const row of all.iterate({})) {
          const key = keyOf(table, row);
          if (!known.has(key)) return { kind: 'row-extra', table, key };
        }
      }
      return null;
    },
  };
}

function keyOf(table: ProjectedTable, row: Values): string {
  return KEYS[table].map((column) => String(row[column])).join('/');
}
