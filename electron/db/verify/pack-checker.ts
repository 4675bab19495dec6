import { packFrom, productIdAt, type PackedProduct } from '../../../shared/domain/report/product-pack.ts';
import type { Reader } from '../sync-db.ts';
import type { ProductTotalDifference } from './product-total-checker.ts';

type Row = PackedProduct & { readonly costed: number; readonly cost: number };
type Month = { month: string; parts: number; costed: number; cost: number };

/** Holds what the reports read of packed months against the kept totals, which are held against the journal before. */
export function packChecker(reader: Reader): ProductTotalDifference | null {
  const months = reader.query<Record<never, never>, Month>((db) => db.selectFrom('packed_month').select(['month', 'parts', 'costed', 'cost']).where('whole', '=', 1).orderBy('month'));
  const bodies = reader.query<{ month: string; parts: number }, { body: Uint8Array }>((db, v) => db.selectFrom('product_pack').select('body').where('month', '=', v.month).where('part', '<=', v.parts).orderBy('part'));
  const rows = reader.query<{ month: string }, Row>((db, v) =>
    db
      .selectFrom('product_total')
      .select((eb) => ['product_id as productId', eb(eb('gross', '-', eb.ref('discount')), '+', eb.ref('back')).as('net'), eb('quantity', '-', eb.ref('back_quantity')).as('sold'), 'costed', 'cost'])
      .where('month', '=', v.month)
      .orderBy('product_id'),
  );
  const wrongIn = ({ month, parts, costed, cost }: Month): ProductTotalDifference | null => {
    const pack = packFrom(bodies.all({ month, parts }).map(({ body }) => body));
    const sums = { costed: 0, cost: 0 };
    let at = 0;
    for (const row of rows.iterate({ month })) {
      const stored = at < pack.length ? `${productIdAt(pack, at)} ${pack.net[at]} ${pack.sold[at]}` : '0';
      const computed = `${row.productId} ${row.net} ${row.sold}`;
      if (stored !== computed) return { key: `${month}/${row.productId}`, stored, computed };
      sums.costed += row.costed;
      sums.cost += row.cost;
      at += 1;
    }
    if (at < pack.length) return { key: `${month}/${productIdAt(pack, at)}`, stored: String(pack.net[at]), computed: '0' };
    return costed === sums.costed && cost === sums.cost ? null : { key: month, stored: `${costed} ${cost}`, computed: `${sums.costed} ${sums.cost}` };
  };
  for (const month of months.all({})) {
    const wrong = wrongIn(month);
    if (wrong !== null) return wrong;
  }
  return null;
}
