import type { ExpressionBuilder } from 'kysely';
import type { RowsWish } from '../../../shared/contract/base.ts';
import type { CustomerListOrder } from '../../../shared/domain/customer/customer-list.ts';
import type { CustomerTable, SaleTable, Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

/** What a person can set of a customer. */
export type CustomerValues = Pick<CustomerTable, 'name' | 'phone' | 'phone_digits' | 'agency' | 'npwp' | 'list_id'>;

export interface CustomerTotals {
  readonly sales: number;
  readonly total: number;
  /** ms UTC, null before the first. */
  readonly last: number | null;
}

export interface CustomerWish {
  readonly words: readonly string[];
  readonly digits: string;
  readonly order: CustomerListOrder;
  readonly offset: number;
  readonly limit: number;
}

/** Customers; those who were erased are found by id only. */
export interface CustomerRepo {
  find(customerId: string): CustomerTable | null;
  /** Those whose name or agency holds every one of the (at most three) `words`, small letters, or whose number holds `digits` ('' = none). What is alike stands by name. */
  list(wish: CustomerWish): readonly CustomerTable[];
  count(words: readonly string[], digits: string): number;
  /** All of them, in no order. */
  ids(words: readonly string[], digits: string): readonly string[];
  add(id: string, values: CustomerValues, at: number): void;
  update(id: string, values: CustomerValues): void;
  /** Takes everything that names the person out of the row; `name` stands there instead. */
  erase(id: string, name: string, at: number): void;
  /** Sales less what was brought back. */
  totals(customerId: string): CustomerTotals;
  /** Newest first. */
  sales(wish: RowsWish & { readonly customerId: string }): readonly SaleTable[];
  /** True while an open or parked cart is for this customer. */
  inCart(customerId: string): boolean;
}

type Words = { one: string; two: string; three: string; digits: string };

const wordsOf = (words: readonly string[], digits: string): Words => ({ one: words[0] ?? '', two: words[1] ?? '', three: words[2] ?? '', digits });

const fits = (eb: ExpressionBuilder<Schema, 'customer'>, v: Words) => {
  const text = eb.fn<string>('lower', [eb('name', '||', eb(eb.val(' '), '||', eb.fn.coalesce('agency', eb.val(''))))]);
  const holds = (word: string) => eb(eb.fn<number>('instr', [text, eb.val(word)]), '>', 0);
  const byName = eb.and([holds(v.one), holds(v.two), holds(v.three)]);
  const byNumber = eb.and([eb(eb.val(v.digits), '<>', ''), eb(eb.fn<number>('instr', ['phone_digits', eb.val(v.digits)]), '>', 0)]);
  return eb.and([eb('erased_at', 'is', null), eb.or([byName, byNumber])]);
};

const small = (eb: ExpressionBuilder<Schema, 'customer'>, column: 'name' | 'agency') => eb.fn<string | null>('lower', [column]);

const listName = (eb: ExpressionBuilder<Schema, 'customer'>) => eb.selectFrom('price_list').select((list) => list.fn<string | null>('lower', ['price_list.name']).as('name')).whereRef('price_list.id', '=', 'customer.list_id');

export function customerRepo(writer: Writer): CustomerRepo {
  const byId = writer.query<{ id: string }, CustomerTable>((db, v) => db.selectFrom('customer').selectAll().where('id', '=', v.id));
  const someIn = ({ by, down }: CustomerListOrder) =>
    writer.query<Words & { offset: number; limit: number }, CustomerTable>((db, v) =>
      db
        .selectFrom('customer')
        .selectAll()
        .where((eb) => fits(eb, v))
        .orderBy((eb) => (by === 'agency' ? small(eb, 'agency') : by === 'price-list' ? listName(eb) : small(eb, 'name')), (order) => (down ? order.desc() : order.asc()).nullsLast())
        .orderBy((eb) => small(eb, 'name'))
        .orderBy('id')
        .limit(v.limit)
        .offset(v.offset),
    );
  const made = new Map<string, ReturnType<typeof someIn>>();
  // Made once for each order: the till looks for customers by name.
  const some = (order: CustomerListOrder): ReturnType<typeof someIn> => {
    const key = `${order.by} ${String(order.down)}`;
    const found = made.get(key) ?? someIn(order);
    made.set(key, found);
    return found;
  };
  const countSome = writer.query<Words, { n: number }>((db, v) => db.selectFrom('customer').select((eb) => eb.fn.countAll<number>().as('n')).where((eb) => fits(eb, v)));
  const idsOf = writer.query<Words, { id: string }>((db, v) => db.selectFrom('customer').select('id').where((eb) => fits(eb, v)));
  const insert = writer.command<CustomerValues & { id: string; at: number }>((db, v) =>
    db.insertInto('customer').values({
      id: v.id,
      name: v.name,
      phone: v.phone,
      phone_digits: v.phone_digits,
      agency: v.agency,
      npwp: v.npwp,
      list_id: v.list_id,
      created_at: v.at,
      erased_at: null,
    }),
  );
  const set = writer.command<CustomerValues & { id: string; erasedAt: number | null }>((db, v) =>
    db
      .updateTable('customer')
      .set({ name: v.name, phone: v.phone, phone_digits: v.phone_digits, agency: v.agency, npwp: v.npwp, list_id: v.list_id, erased_at: v.erasedAt })
      .where('id', '=', v.id),
  );
  const sums = writer.query<{ id: string }, { sales: number; total: number | null; last: number | null }>((db, v) =>
    db
      .selectFrom('sale')
      .select((eb) => [eb.fn.countAll<number>().as('sales'), eb.fn.sum<number>('total').as('total'), eb.fn.max('completed_at').as('last')])
      .where('customer_id', '=', v.id),
  );
  const bought = writer.query<RowsWish & { customerId: string }, SaleTable>((db, v) =>
    db.selectFrom('sale').selectAll().where('customer_id', '=', v.customerId).orderBy('seq', 'desc').limit(v.limit).offset(v.offset),
  );
  const carts = writer.query<{ id: string }, { n: number }>((db, v) =>
    db
      .selectFrom('cart')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where((eb) => eb(eb.fn<string>('json_extract', ['customer', eb.val('$.customerId')]), '=', v.id)),
  );
  return {
    find: (id) => byId.get({ id }) ?? null,
    list: ({ words, digits, order, offset, limit }) => some(order).all({ ...wordsOf(words, digits), offset, limit }),
    ids: (words, digits) => idsOf.all(wordsOf(words, digits)).map(({ id }) => id),
    count: (words, digits) => countSome.get(wordsOf(words, digits))?.n ?? 0,
    add: (id, values, at) => void insert.run({ ...values, id, at }),
    update: (id, values) => void set.run({ ...values, id, erasedAt: null }),
    erase: (id, name, at) => void set.run({ name, phone: null, phone_digits: '', agency: null, npwp: null, list_id: null, id, erasedAt: at }),
    totals: (id) => {
      const row = sums.get({ id });
      return { sales: row?.sales ?? 0, total: row?.total ?? 0, last: row?.last ?? null };
    },
    sales: ({ customerId, offset, limit }) => bought.all({ customerId, offset, limit }),
    inCart: (id) => (carts.get({ id })?.n ?? 0) > 0,
  };
}
