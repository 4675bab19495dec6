import type { ProducerKind } from '../../../shared/domain/catalog/product.ts';
import type { QueryBuilder, Writer } from '../sync-db.ts';

export interface ListedCategory {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly active: boolean;
  /** Products that are sold now. */
  readonly sold: number;
}

export interface ListedProducer {
  readonly id: string;
  readonly name: string;
  readonly kind: ProducerKind;
  readonly active: boolean;
  readonly sold: number;
}

export interface ListedWorkshop {
  readonly id: string;
  readonly producerId: string;
  readonly name: string;
  readonly active: boolean;
  readonly sold: number;
}

/** What goods belong to, as the manager keeps it: categories in the order of the counter, producers, workshops. */
export interface GoodsListRepo {
  categories(): readonly ListedCategory[];
  producers(): readonly ListedProducer[];
  workshops(): readonly ListedWorkshop[];
  putCategory(entry: Omit<ListedCategory, 'sold'>): void;
  putProducer(entry: Omit<ListedProducer, 'sold'>): void;
  putWorkshop(entry: Omit<ListedWorkshop, 'sold'>): void;
  /** True while consigned goods of this producer lie anywhere. */
  isConsigning(producerId: string): boolean;
}

type Row = { id: string; name: string; active: number };
type Counted = { key: string; n: number };

export function goodsListRepo(writer: Writer): GoodsListRepo {
  const categories = writer.query<Record<never, never>, Row & { position: number }>((db) => db.selectFrom('category').select(['id', 'name', 'position', 'active']).orderBy('position').orderBy('name'));
  const producers = writer.query<Record<never, never>, Row & { kind: ProducerKind }>((db) => db.selectFrom('producer').select(['id', 'name', 'kind', 'active']).orderBy('name'));
  const workshops = writer.query<Record<never, never>, Row & { producer_id: string }>((db) => db.selectFrom('workshop').select(['id', 'name', 'producer_id', 'active']).orderBy('name'));
  const soldBy = (column: 'category_id' | 'producer_id' | 'workshop_id') => {
    const counted = (db: Pick<QueryBuilder, 'selectFrom'>) => db.selectFrom('product').select((eb) => [eb.ref(column).as('key'), eb.fn.countAll<number>().as('n')]).groupBy(column);
    // All from the index alone, less the few that are archived: asked for those that are sold, every product would be read.
    const all = writer.query<Record<never, never>, Counted>((db) => counted(db) as never);
    const archived = writer.query<Record<never, never>, Counted>((db) => counted(db).where('active', '=', 0) as never);
    return (): ReadonlyMap<string, number> => {
      const gone = new Map(archived.all({}).map(({ key, n }) => [key, n]));
      return new Map(all.all({}).map(({ key, n }) => [key, n - (gone.get(key) ?? 0)]));
    };
  };
  const ofCategory = soldBy('category_id');
  const ofProducer = soldBy('producer_id');
  const ofWorkshop = soldBy('workshop_id');
  const putCategory = writer.command<{ id: string; name: string; position: number; active: number }>((db, v) =>
    db
      .insertInto('category')
      .values({ id: v.id, name: v.name, position: v.position, active: v.active as 0 | 1 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: v.name, position: v.position, active: v.active as 0 | 1 })),
  );
  const putProducer = writer.command<{ id: string; name: string; kind: string; active: number }>((db, v) =>
    db
      .insertInto('producer')
      .values({ id: v.id, name: v.name, kind: v.kind as ProducerKind, active: v.active as 0 | 1 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: v.name, kind: v.kind as ProducerKind, active: v.active as 0 | 1 })),
  );
  const putWorkshop = writer.command<{ id: string; producerId: string; name: string; active: number }>((db, v) =>
    db
      .insertInto('workshop')
      .values({ id: v.id, producer_id: v.producerId, name: v.name, active: v.active as 0 | 1 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: v.name, active: v.active as 0 | 1 })),
  );
  const consigned = writer.query<{ id: string }, { product_id: string }>((db, v) => db.selectFrom('stock_place').select('product_id').where('owner_id', '=', v.id).where('on_hand', '<>', 0).limit(1));
  const listed = <R extends Row>({ active, ...row }: R, sold: ReadonlyMap<string, number>) => ({ ...row, active: active === 1, sold: sold.get(row.id) ?? 0 });
  return {
    categories: () => {
      const sold = ofCategory();
      return categories.all({}).map((row) => listed(row, sold));
    },
    producers: () => {
      const sold = ofProducer();
      return producers.all({}).map((row) => listed(row, sold));
    },
    workshops: () => {
      const sold = ofWorkshop();
      return workshops.all({}).map(({ producer_id: producerId, ...row }) => ({ ...listed(row, sold), producerId }));
    },
    putCategory: ({ active, ...row }) => void putCategory.run({ ...row, active: active ? 1 : 0 }),
    putProducer: ({ active, ...row }) => void putProducer.run({ ...row, active: active ? 1 : 0 }),
    putWorkshop: ({ active, ...row }) => void putWorkshop.run({ ...row, active: active ? 1 : 0 }),
    isConsigning: (id) => consigned.get({ id }) !== undefined,
  };
}
