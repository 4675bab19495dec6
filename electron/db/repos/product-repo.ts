import type { CategoryId, ProducerId, WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { NamedProduct } from '../../../shared/domain/catalog/name-list.ts';
import type { ProductTable, Schema } from '../schema.ts';
import type { QueryBuilder, Writer } from '../sync-db.ts';
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

/** A category, producer or workshop. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** Goods as the manager keeps them: all of them, those no longer sold too. */
export interface ProductRepo {
  places(): PlaceRows;
  /** The places of exactly these names, null where there is none. */
  placesNamed(names: { readonly category: string; readonly producer: string; readonly workshop: string }): { readonly [Place in 'category' | 'producer' | 'workshop']: NamedPlace | null };
  /** In the order of name and id, those behind this one. */
  namedAfter(after: { readonly name: string; readonly id: string }, limit: number): readonly NamedProduct[];
  named(productId: string): NamedProduct | null;
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

type PlaceRow = { readonly id: string; readonly name: string; readonly active: number };
type NamedRow = Omit<NamedProduct, 'active'> & { readonly active: 0 | 1 };

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
  const categoryNamed = writer.query<{ name: string }, PlaceRow>((db, v) => db.selectFrom('category').select(['id', 'name', 'active']).where('name', '=', v.name));
  const producerNamed = writer.query<{ name: string }, PlaceRow>((db, v) => db.selectFrom('producer').select(['id', 'name', 'active']).where('name', '=', v.name));
  const workshopNamed = writer.query<{ producerId: string; name: string }, PlaceRow>((db, v) => db.selectFrom('workshop').select(['id', 'name', 'active']).where('producer_id', '=', v.producerId).where('name', '=', v.name));
  const place = (row: PlaceRow | undefined): NamedPlace | null => (row === undefined ? null : { ...row, active: row.active === 1 });
  const named = (db: Pick<QueryBuilder, 'selectFrom'>) => db.selectFrom('product').select(['id', 'name', 'kind', 'active']);
  const namedBehind = writer.query<{ name: string; id: string; limit: number }, NamedRow>((db, v) =>
    named(db)
      .where('name', '>=', v.name)
      .where((eb) => eb.or([eb('name', '>', v.name), eb('id', '>', v.id)]))
      .orderBy('name')
      .orderBy('id')
      .limit(v.limit),
  );
  const namedOne = writer.query<{ id: string }, NamedRow>((db, v) => named(db).where('id', '=', v.id));
  const product = ({ active, ...row }: NamedRow): NamedProduct => ({ ...row, active: active === 1 });
  // The words of places are there for every product: foreign keys see to it.
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
  // Of those that are sold and of the others: asked for both at once, every product would be read.
  const lastRank = (active: 0 | 1) => writer.query((db) => db.selectFrom('product').select((eb) => eb.fn.max('rank').as('n')).where('active', '=', active));
  const [lastSold, lastArchived] = [lastRank(1), lastRank(0)];
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
    placesNamed: ({ category, producer, workshop }) => {
      const owner = producerNamed.get({ name: producer });
      return { category: place(categoryNamed.get({ name: category })), producer: place(owner), workshop: owner === undefined ? null : place(workshopNamed.get({ producerId: owner.id, name: workshop })) };
    },
    namedAfter: ({ name, id }, limit) => namedBehind.all({ name, id, limit }).map(product),
    named: (id) => {
      const row = namedOne.get({ id });
      return row === undefined ? null : product(row);
    },
    find: (id) => byId.get({ id }) ?? null,
    codes: (id) => codes.all({ id }).map((row) => row.code),
    idOfName: (name) => byName.get({ name })?.id ?? null,
    ownerOf: (code) => owner.get({ code }) ?? null,
    update: (id, values) => void update.run({ id, ...values }),
    nextRank: () => Math.max(lastSold.get({})?.n ?? 0, lastArchived.get({})?.n ?? 0) + 1,
    nextCategoryPosition: () => (lastPosition.get({})?.n ?? 0) + 1,
    lastMinted: () => lastMinted.get({})?.n ?? 0,
    mint: (sequence, at) => void mint.run({ sequence, at }),
    lastMintedShort: () => lastShort.get({})?.n ?? 0,
    mintShort: (sequence, at) => void mintShort.run({ sequence, at }),
  };
}
