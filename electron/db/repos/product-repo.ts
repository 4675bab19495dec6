import type { CategoryId, ProducerId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ProductTable, Schema } from '../schema.ts';
import type { Writer } from '../sync-db.ts';
import type { ExpressionBuilder } from 'kysely';

/** A product with the names of where it belongs, sold now or not. */
export interface StoredProduct extends Pick<ProductTable, 'id' | 'name' | 'kind' | 'unit' | 'fractional' | 'price' | 'price_floor' | 'active' | 'category_id' | 'producer_id' | 'workshop_id' | 'picture'> {
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
  /** Thousandths; null when nothing ever moved. */
  readonly on_hand: number | null;
}

/** What can be changed of a product; the ids are those of its places. */
export type ProductUpdate = Pick<ProductTable, 'name' | 'price' | 'price_floor' | 'unit' | 'fractional' | 'active' | 'category_id' | 'producer_id' | 'workshop_id'>;

export interface PlaceRows {
  readonly categories: readonly { readonly categoryId: CategoryId; readonly name: string; readonly active: boolean }[];
  readonly producers: readonly { readonly producerId: ProducerId; readonly name: string; readonly active: boolean }[];
  readonly workshops: readonly { readonly workshopId: WorkshopId; readonly producerId: ProducerId; readonly name: string; readonly active: boolean }[];
}

/** Products whose name holds every one of the (at most three) `words`, small letters, or that carry `code`; `active` null: sold or not. */
export interface ProductFilter {
  readonly words: readonly string[];
  readonly code: string;
  readonly active: 0 | 1 | null;
}

/** Goods as the manager keeps them: all of them, those no longer sold too. */
export interface ProductRepo {
  places(): PlaceRows;
  /** By name. */
  list(filter: ProductFilter, offset: number, limit: number): readonly StoredProduct[];
  count(filter: ProductFilter): number;
  find(productId: string): StoredProduct | null;
  /** Codes of one of a product, the first first; those of its packs are not among them. */
  codes(productId: string): readonly string[];
  /** The product of this name, capitals or not, or null. */
  idOfName(name: string): string | null;
  /** The product that carries this code, or null. */
  ownerOf(code: string): { readonly id: string; readonly name: string } | null;
  update(productId: string, values: ProductUpdate): void;
  /** The place behind all others on the shelf. */
  nextRank(): number;
  nextCategoryPosition(): number;
  /** Highest number that was ever given to goods without a code, 0 before the first. */
  lastMinted(): number;
  mint(sequence: number, at: Instant): void;
  /** The same of the short numbers. */
  lastMintedShort(): number;
  mintShort(sequence: number, at: Instant): void;
}

type Words = { one: string; two: string; three: string; code: string; active: number | null };

const wordsOf = ({ words, code, active }: ProductFilter): Words => ({ one: words[0] ?? '', two: words[1] ?? '', three: words[2] ?? '', code, active });

const isEverything = ({ words, active }: ProductFilter): boolean => words.length === 0 && active === null;

/** True of every product when there are no words and no code. */
const fits = (eb: ExpressionBuilder<Schema, 'product'>, v: Words) => {
  const holds = (word: string) => eb(eb.fn<number>('instr', [eb.fn('lower', ['product.name']), eb.val(word)]), '>', 0);
  const named = eb.or([eb.and([holds(v.one), holds(v.two), holds(v.three)]), eb('product.id', 'in', eb.selectFrom('product_code').select('product_id').where('code', '=', v.code))]);
  return eb.and([named, eb.or([eb(eb.val(v.active), 'is', null), eb('product.active', '=', v.active as never)])]);
};

const columns = (eb: ExpressionBuilder<Schema, 'product'>) => [
  eb.selectFrom('category').select('name').whereRef('category.id', '=', 'product.category_id').as('category'),
  eb.selectFrom('producer').select('name').whereRef('producer.id', '=', 'product.producer_id').as('producer'),
  eb.selectFrom('workshop').select('name').whereRef('workshop.id', '=', 'product.workshop_id').as('workshop'),
  eb.selectFrom('stock').select('on_hand').whereRef('stock.product_id', '=', 'product.id').as('on_hand'),
];

const OWN = ['id', 'name', 'kind', 'unit', 'fractional', 'price', 'price_floor', 'active', 'category_id', 'producer_id', 'workshop_id', 'picture'] as const;

export function productRepo(writer: Writer): ProductRepo {
  const categories = writer.query((db) => db.selectFrom('category').select(['id', 'name', 'active']).orderBy('position'));
  const producers = writer.query((db) => db.selectFrom('producer').select(['id', 'name', 'active']).orderBy('name'));
  const workshops = writer.query((db) => db.selectFrom('workshop').select(['id', 'producer_id', 'name', 'active']).orderBy('name'));
  // The words of places are there for every product: foreign keys see to it.
  const all = writer.query<{ offset: number; limit: number }, StoredProduct>(
    (db, v) => db.selectFrom('product').select(OWN).select(columns).orderBy('name').orderBy('id').limit(v.limit).offset(v.offset) as never,
  );
  const some = writer.query<Words & { offset: number; limit: number }, StoredProduct>(
    (db, v) =>
      db
        .selectFrom('product')
        .select(OWN)
        .select(columns)
        .where((eb) => fits(eb, v))
        .orderBy('name')
        .orderBy('id')
        .limit(v.limit)
        .offset(v.offset) as never,
  );
  const countAll = writer.query((db) => db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')));
  const countSome = writer.query<Words, { n: number }>((db, v) => db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')).where((eb) => fits(eb, v)));
  const byId = writer.query<{ id: string }, StoredProduct>((db, v) => db.selectFrom('product').select(OWN).select(columns).where('id', '=', v.id) as never);
  const codes = writer.query<{ id: string }, { code: string }>((db, v) => db.selectFrom('product_code').select('code').where('product_id', '=', v.id).where('unit_id', 'is', null).orderBy('position'));
  const byName = writer.query<{ name: string }, { id: string }>((db, v) =>
    db.selectFrom('product').select('id').where('name', '=', v.name).limit(1),
  );
  const owner = writer.query<{ code: string }, { id: string; name: string }>((db, v) =>
    db
      .selectFrom('product')
      .select(['id', 'name'])
      .where('id', '=', (eb) => eb.selectFrom('product_code').select('product_id').where('code', '=', v.code)),
  );
  const update = writer.command<ProductUpdate & { id: string }>((db, v) =>
    db
      .updateTable('product')
      .set({ name: v.name, price: v.price, price_floor: v.price_floor, unit: v.unit, fractional: v.fractional, active: v.active, category_id: v.category_id, producer_id: v.producer_id, workshop_id: v.workshop_id })
      .where('id', '=', v.id),
  );
  const lastRank = writer.query((db) => db.selectFrom('product').select((eb) => eb.fn.max('rank').as('n')));
  const lastPosition = writer.query((db) => db.selectFrom('category').select((eb) => eb.fn.max('position').as('n')));
  const lastMinted = writer.query((db) => db.selectFrom('minted_code').select((eb) => eb.fn.max('sequence').as('n')));
  const mint = writer.command<{ sequence: number; at: number }>((db, v) => db.insertInto('minted_code').values({ sequence: v.sequence, at: v.at }));

  const lastShort = writer.query((db) => db.selectFrom('minted_short_code').select((eb) => eb.fn.max('sequence').as('n')));
  const mintShort = writer.command<{ sequence: number; at: number }>((db, v) => db.insertInto('minted_short_code').values({ sequence: v.sequence, at: v.at }));

  return {
    places: () => ({
      categories: categories.all({}).map((row) => ({ categoryId: row.id as CategoryId, name: row.name, active: row.active === 1 })),
      producers: producers.all({}).map((row) => ({ producerId: row.id as ProducerId, name: row.name, active: row.active === 1 })),
      workshops: workshops.all({}).map((row) => ({ workshopId: row.id as WorkshopId, producerId: row.producer_id as ProducerId, name: row.name, active: row.active === 1 })),
    }),
    list: (filter, offset, limit) => (isEverything(filter) ? all.all({ offset, limit }) : some.all({ ...wordsOf(filter), offset, limit })),
    count: (filter) => (isEverything(filter) ? countAll.get({}) : countSome.get(wordsOf(filter)))?.n ?? 0,
    find: (id) => byId.get({ id }) ?? null,
    codes: (id) => codes.all({ id }).map((row) => row.code),
    idOfName: (name) => byName.get({ name })?.id ?? null,
    ownerOf: (code) => owner.get({ code }) ?? null,
    update: (id, values) => void update.run({ id, ...values }),
    nextRank: () => (lastRank.get({})?.n ?? 0) + 1,
    nextCategoryPosition: () => (lastPosition.get({})?.n ?? 0) + 1,
    lastMinted: () => lastMinted.get({})?.n ?? 0,
    mint: (sequence, at) => void mint.run({ sequence, at }),
    lastMintedShort: () => lastShort.get({})?.n ?? 0,
    mintShort: (sequence, at) => void mintShort.run({ sequence, at }),
  };
}
