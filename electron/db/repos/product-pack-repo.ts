import { packBytes, packOf, type PackedProduct } from '../../../shared/domain/report/product-pack.ts';
import { packedColumns } from '../packed-columns.ts';
import type { Writer } from '../sync-db.ts';

/** Products of one part: a transaction of 1 to 2 ms. */
const PRODUCTS_A_PART = 512;

/** Packs of the months that are over; a sale of a packed month makes it one that is not (`packForgetter`). */
export interface ProductPackRepo {
  /** The earliest month before `current` (`YYYY-MM`) with anything sold that is not packed whole, or null. */
  next(current: string): string | null;
  /** Packs the next `most` products of a month; answers whether it is whole now. Only inside a transaction. */
  pack(month: string, most?: number): boolean;
}

type Progress = { parts: number; lastProduct: string; costed: number; cost: number };
type Row = PackedProduct & { readonly costed: number; readonly cost: number };

export function productPackRepo(writer: Writer): ProductPackRepo {
  const monthAfter = writer.query<{ after: string; current: string }, { month: string | null }>((db, v) =>
    db.selectFrom('product_total').select((eb) => eb.fn.min<string | null>('month').as('month')).where('month', '>', v.after).where('month', '<', v.current),
  );
  const isWhole = writer.query<{ month: string }, { month: string }>((db, v) => db.selectFrom('packed_month').select('month').where('month', '=', v.month).where('whole', '=', 1));
  const progressOf = writer.query<{ month: string }, Progress>((db, v) => db.selectFrom('packed_month').select(['parts', 'last_product as lastProduct', 'costed', 'cost']).where('month', '=', v.month));
  const following = writer.query<{ month: string; after: string; most: number }, Row>((db, v) =>
    db
      .selectFrom('product_total')
      .select(packedColumns)
      .select(['costed', 'cost'])
      .where('month', '=', v.month)
      .where('product_id', '>', v.after)
      .orderBy('product_id')
      .limit(v.most),
  );
  const put = writer.command<{ month: string; part: number; body: Uint8Array }>((db, v) =>
    db
      .insertInto('product_pack')
      .values({ month: v.month, part: v.part, body: v.body })
      .onConflict((conflict) => conflict.columns(['month', 'part']).doUpdateSet((eb) => ({ body: eb.ref('excluded.body') }))),
  );
  // What an earlier packing of the month left behind its last part.
  const dropBehind = writer.command<{ month: string; part: number }>((db, v) => db.deleteFrom('product_pack').where('month', '=', v.month).where('part', '>', v.part));
  const note = writer.command<Progress & { month: string; whole: number }>((db, v) =>
    db
      .insertInto('packed_month')
      .values({ month: v.month, parts: v.parts, last_product: v.lastProduct, costed: v.costed, cost: v.cost, whole: v.whole as 0 | 1 })
      .onConflict((conflict) =>
        conflict.columns(['month']).doUpdateSet((eb) => ({ parts: eb.ref('excluded.parts'), last_product: eb.ref('excluded.last_product'), costed: eb.ref('excluded.costed'), cost: eb.ref('excluded.cost'), whole: eb.ref('excluded.whole') })),
      ),
  );
  return {
    next(current) {
      for (let after = ''; ; ) {
        const month = monthAfter.get({ after, current })?.month ?? null;
        if (month === null || isWhole.get({ month }) === undefined) return month;
        after = month;
      }
    },
    pack(month, most = PRODUCTS_A_PART) {
      const before = progressOf.get({ month }) ?? { parts: 0, lastProduct: '', costed: 0, cost: 0 };
      const rows = following.all({ month, after: before.lastProduct, most });
      const whole = rows.length < most;
      const parts = before.parts + (rows.length === 0 ? 0 : 1);
      if (rows.length > 0) put.run({ month, part: parts, body: Buffer.from(packBytes(packOf(rows))) });
      if (whole) dropBehind.run({ month, part: parts });
      note.run({
        month,
        parts,
        lastProduct: rows.at(-1)?.productId ?? before.lastProduct,
        costed: rows.reduce((sum, { costed }) => sum + costed, before.costed),
        cost: rows.reduce((sum, { cost }) => sum + cost, before.cost),
        whole: whole ? 1 : 0,
      });
      return whole;
    },
  };
}
