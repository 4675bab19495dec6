import type { ListPriceChange, ListRule, OrdinaryPriceChange, PriceChangeFigure, PriceChangeReport, PriceChangeState, PriceSpan } from '../../../shared/domain/report/price-changes.ts';
import type { PriceRuleFacts } from '../../../shared/domain/journal/entry.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { stockListRepo } from '../repos/stock-list-repo.ts';
import type { QueryBuilder, Reader } from '../sync-db.ts';

type Bounds = { fromSeq: number; toSeq: number; plansFrom: string; plansTo: string };
type Key = { seq: number; part: number; kind: 'ordinary' | 'list' | 'planned' };
type Sums = { dearer: number; cheaper: number; total: number };
type Ordinary = {
  seq: number; part: number; at: number; productId: string; name: string; code: string | null; before: number; after: number; floorBefore: number | null; floorAfter: number | null; from: string | null;
  cause: 'person' | 'undo' | 'plan' | null; note: string | null; together: number | null; undone: string | null; by: string | null; plannedBy: string | null; plannedFor: string | null;
};
type Rule = { seq: number; at: number; body: string; by: string | null };

/** Prices that were changed in a range of days, those of price lists too, and plans whose day has not come. */
export function priceChanges(reader: Reader, span: PriceSpan, offset: number, limit: number): PriceChangeReport {
  const keys = reader.query<Bounds & { offset: number; limit: number }, Key>((db, v) =>
    (db as QueryBuilder)
      .selectFrom(
        counted(db, v).select((eb) => ['product_price.seq as seq', 'part', eb.val('ordinary').as('kind'), eb.lit(0).as('later')])
          .unionAll(rules(db, v).select((eb) => ['seq', eb.lit(0).as('part'), eb.val('list').as('kind'), eb.lit(0).as('later')]) as never)
          .unionAll(planned(db, v).select((eb) => ['product_price.seq', 'part', eb.val('planned').as('kind'), eb.lit(1).as('later')]) as never)
          .as('one'),
      )
      .select(['seq', 'part', 'kind'])
      .orderBy('later', 'desc')
      .orderBy('seq', 'desc')
      .orderBy('part')
      .limit(v.limit)
      .offset(v.offset) as never,
  );
  const sums = reader.query<Bounds, Sums>((db, v) =>
    counted(db, v).select((eb) => {
      const where = (sign: '<' | '>') => eb.fn.coalesce(eb.fn.sum<number>(eb.case().when('price', sign, eb.ref('before_price')).then(eb.lit(1)).else(eb.lit(0)).end()), eb.lit(0));
      return [eb.fn.countAll<number>().as('total'), where('>').as('dearer'), where('<').as('cheaper')];
    }) as never,
  );
  const ruleCount = reader.query<Bounds, { n: number }>((db, v) => rules(db, v).select((eb) => eb.fn.countAll<number>().as('n')) as never);
  const planCount = reader.query<Bounds, { n: number }>((db, v) => planned(db, v).select((eb) => eb.fn.countAll<number>().as('n')) as never);
  const ordinary = reader.query<{ seq: number; part: number }, Ordinary>((db, v) => ordinaryOf(db, v) as never);
  const rule = reader.query<{ seq: number }, Rule>((db, v) => db.selectFrom('journal').leftJoin('user', 'user.id', 'journal.user_id').select(['journal.seq', 'journal.at', 'journal.body', 'user.name as by']).where('journal.seq', '=', v.seq));
  return reader.snapshot(() => {
    const { firstEntrySince } = stockListRepo(reader);
    const bounds: Bounds = { fromSeq: firstEntrySince(span.begin), toSeq: firstEntrySince(span.end), plansFrom: span.from, plansTo: span.plansTo };
    const [of, ofLists, plans] = [sums.get(bounds) ?? { total: 0, dearer: 0, cheaper: 0 }, ruleCount.get(bounds)?.n ?? 0, planCount.get(bounds)?.n ?? 0];
    const rows = keys.all({ ...bounds, offset, limit }).flatMap(({ seq, part, kind }): PriceChangeFigure[] => {
      const [found, ruled] = kind === 'list' ? [undefined, rule.get({ seq })] : [ordinary.get({ seq, part }), undefined];
      return found !== undefined ? [ordinaryFigure(found, kind === 'planned')] : ruled !== undefined ? [listFigure(ruled)] : [];
    });
    return { from: span.from, to: span.to, zones: span.zones, rows, total: of.total + ofLists + plans, dearer: of.dearer, cheaper: of.cheaper, ofLists, planned: plans };
  });
}

type Db = Parameters<Parameters<Reader['query']>[0]>[0];

/** Ordinary prices that counted: what is planned counts with the entry of its day, and the price a product came with is no change. */
const counted = (db: Db, v: Bounds) =>
  db.selectFrom('product_price').where('product_price.seq', '>=', v.fromSeq).where('product_price.seq', '<', v.toSeq).where('before_price', 'is not', null).where('product_price.from_day', 'is', null);

const rules = (db: Db, v: Bounds) => db.selectFrom('journal').where('type', '=', 'price-rule.set').where('seq', '>=', v.fromSeq).where('seq', '<', v.toSeq);

const planned = (db: Db, v: Bounds) =>
  db.selectFrom('open_price_plan').innerJoin('product_price', 'product_price.change_id', 'open_price_plan.change_id').where('open_price_plan.from_day', '>=', v.plansFrom).where('open_price_plan.from_day', '<=', v.plansTo);

function ordinaryOf(db: Db, v: { seq: number; part: number }) {
  return db
    .selectFrom('product_price')
    .innerJoin('product', 'product.id', 'product_price.product_id')
    .leftJoin('user', 'user.id', 'product_price.user_id')
    .leftJoin('price_change as act', 'act.id', 'product_price.change_id')
    // Of the entry that carries a plan out: who planned it, and for when.
    .leftJoin('price_change as plan', (join) => join.onRef('plan.id', '=', 'act.of_change').on('act.cause', '=', 'plan'))
    .leftJoin('user as planner', 'planner.id', 'plan.user_id')
    .leftJoin('price_change as later', 'later.of_change', 'act.id')
    .select(['product_price.seq', 'product_price.part', 'product_price.at', 'product_price.product_id as productId', 'product.name'])
    .select(['product_price.before_price as before', 'product_price.price as after', 'product_price.before_floor as floorBefore', 'product_price.floor as floorAfter', 'product_price.from_day as from'])
    .select(['act.cause', 'act.note', 'act.lines as together', 'user.name as by', 'planner.name as plannedBy', 'plan.from_day as plannedFor'])
    .select((eb) => [eb.case().when('later.cause', '=', 'undo').then(eb.ref('later.id')).end().as('undone'), eb.selectFrom('product_code').select('code').whereRef('product_code.product_id', '=', 'product_price.product_id').where('unit_id', 'is', null).orderBy('position').limit(1).as('code')])
    .where('product_price.seq', '=', v.seq)
    .where('product_price.part', '=', v.part);
}

function stateOf(row: Ordinary, isPlanned: boolean): PriceChangeState {
  if (isPlanned) return 'planned';
  if (row.undone !== null) return 'undone';
  return row.cause === 'undo' || row.cause === 'plan' ? row.cause : 'done';
}

function ordinaryFigure(row: Ordinary, isPlanned: boolean): OrdinaryPriceChange {
  return {
    kind: 'ordinary',
    seq: row.seq,
    part: row.part,
    at: row.at,
    state: stateOf(row, isPlanned),
    by: row.cause === 'plan' ? row.plannedBy : row.by,
    productId: row.productId as ProductId,
    name: row.name,
    code: row.code,
    before: row.before as Rupiah,
    after: row.after as Rupiah,
    floorBefore: row.floorBefore as Rupiah | null,
    floorAfter: row.floorAfter as Rupiah | null,
    from: row.from ?? row.plannedFor,
    note: row.note,
    together: row.together ?? 1,
  };
}

function listFigure({ seq, at, body, by }: Rule): ListPriceChange {
  const { before, after } = JSON.parse(body) as { readonly before: PriceRuleFacts | null; readonly after: PriceRuleFacts | null };
  const named = after ?? before;
  return { kind: 'list', seq, part: 0, at, state: 'done', by, list: named?.list ?? '', name: named?.about ?? null, before: ruleOf(before), after: ruleOf(after) };
}

function ruleOf(facts: PriceRuleFacts | null): ListRule | null {
  return facts === null ? null : { effect: facts.effect, quantity: facts.from, since: facts.since, until: facts.until };
}
