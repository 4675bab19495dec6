import type { PermitKind } from '../../../shared/domain/catalog/permit.ts';
import { NO_DETAILS, type EKatalog, type ProductDetails } from '../../../shared/domain/catalog/product-details.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ProductDetailColumns } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  readonly axes: readonly string[];
}

/** Details with the ids under which their parts are stored; `unitIds` beside `units`. */
export interface DetailUpdate {
  readonly details: ProductDetails;
  readonly groupId: string | null;
  readonly unitIds: readonly string[];
}

/** What is said of a product beyond name, price, place and codes. */
export interface ProductDetailRepo {
  of(productId: string): ProductDetails;
  /** Stores the details and all codes of the product: its own first, then those of its units. */
  put(productId: string, update: DetailUpdate, codes: readonly string[]): void;
  /** Thousandths of the product's own unit that a scan of this code means, or null when the code is no unit's. */
  packOf(code: string): Quantity | null;
  group(name: string): StoredGroup | null;
  putGroup(group: StoredGroup): void;
  /** Another product of the group with these values, or null. */
  sameVariant(groupId: string, values: readonly string[], notId: string): { readonly name: string } | null;
  membersBeside(groupId: string, productId: string): number;
}

export function productDetailRepo(writer: Writer): ProductDetailRepo {
  const columns = writer.query<{ id: string }, ProductDetailColumns>((db, v) =>
    db.selectFrom('product').select(['group_id', 'variant', 'cost', 'tracks_batch', 'tracks_expiry', 'shelf_life_days', 'ingredients', 'net_content', 'card_text', 'e_katalog']).where('id', '=', v.id) as never,
  );
  const groupById = writer.query<{ id: string }, { id: string; name: string; axes: string }>((db, v) => db.selectFrom('product_group').selectAll().where('id', '=', v.id));
  const groupByName = writer.query<{ name: string }, { id: string; name: string; axes: string }>((db, v) => db.selectFrom('product_group').selectAll().where('name', '=', v.name));
  const units = writer.query<{ id: string }, { id: string; name: string; factor: number }>((db, v) => db.selectFrom('product_unit').select(['id', 'name', 'factor']).where('product_id', '=', v.id).orderBy('position'));
  const unitCodes = writer.query<{ id: string }, { code: string; unit_id: string | null }>((db, v) => db.selectFrom('product_code').select(['code', 'unit_id']).where('product_id', '=', v.id).where('unit_id', 'is not', null).orderBy('position'));
  const permits = writer.query<{ id: string }, { kind: PermitKind; number: string; ends_on: string | null }>((db, v) => db.selectFrom('product_permit').select(['kind', 'number', 'ends_on']).where('product_id', '=', v.id).orderBy('position'));
  const pack = writer.query<{ code: string }, { factor: number }>((db, v) => db.selectFrom('product_unit').select('factor').where('id', '=', (eb) => eb.selectFrom('product_code').select('unit_id').where('code', '=', v.code)));
  const insertGroup = writer.command<{ id: string; name: string; axes: string }>((db, v) => db.insertInto('product_group').values({ id: v.id, name: v.name, axes: v.axes }));
  const updateGroup = writer.command<{ id: string; name: string; axes: string }>((db, v) => db.updateTable('product_group').set({ name: v.name, axes: v.axes }).where('id', '=', v.id));
  const same = writer.query<{ groupId: string; variant: string; notId: string }, { name: string }>((db, v) =>
    db.selectFrom('product').select('name').where('group_id', '=', v.groupId).where((eb) => eb.fn('lower', ['variant']), '=', v.variant).where('id', '<>', v.notId).limit(1),
  );
  const members = writer.query<{ groupId: string; notId: string }, { n: number }>((db, v) =>
    db.selectFrom('product').select((eb) => eb.fn.countAll<number>().as('n')).where('group_id', '=', v.groupId).where('id', '<>', v.notId),
  );
  const update = writer.command<{ [Key in keyof ProductDetailColumns]: string | number | null } & { id: string }>((db, v) =>
    db
      .updateTable('product')
      .set({ group_id: v.group_id, variant: v.variant, cost: v.cost, tracks_batch: v.tracks_batch, tracks_expiry: v.tracks_expiry, shelf_life_days: v.shelf_life_days, ingredients: v.ingredients, net_content: v.net_content, card_text: v.card_text, e_katalog: v.e_katalog } as never)
      .where('id', '=', v.id),
  );
  const dropCodes = writer.command<{ id: string }>((db, v) => db.deleteFrom('product_code').where('product_id', '=', v.id));
  const dropUnits = writer.command<{ id: string }>((db, v) => db.deleteFrom('product_unit').where('product_id', '=', v.id));
  const dropPermits = writer.command<{ id: string }>((db, v) => db.deleteFrom('product_permit').where('product_id', '=', v.id));
  const addUnit = writer.command<{ id: string; productId: string; name: string; factor: number; position: number }>((db, v) => db.insertInto('product_unit').values({ id: v.id, product_id: v.productId, name: v.name, factor: v.factor, position: v.position }));
  const addPermit = writer.command<{ id: string; kind: string; number: string; endsOn: string | null; position: number }>((db, v) => db.insertInto('product_permit').values({ product_id: v.id, kind: v.kind as PermitKind, number: v.number, ends_on: v.endsOn, position: v.position }));
  const addCode = writer.command<{ code: string; id: string; position: number; unitId: string | null }>((db, v) => db.insertInto('product_code').values({ code: v.code, product_id: v.id, position: v.position, unit_id: v.unitId }));

  const group = (row: { id: string; name: string; axes: string } | undefined): StoredGroup | null => (row === undefined ? null : { ...row, axes: JSON.parse(row.axes) as string[] });
  return {
    of: (id) => {
      const row = columns.get({ id });
      if (row === undefined) return NO_DETAILS;
      const family = row.group_id === null ? null : group(groupById.get({ id: row.group_id }));
      const codes = unitCodes.all({ id });
      return {
        variant: family === null ? null : { group: family.name, axes: family.axes, values: JSON.parse(row.variant ?? '[]') as string[] },
        units: units.all({ id }).map((unit) => ({ name: unit.name, factor: unit.factor as Quantity, codes: codes.filter((code) => code.unit_id === unit.id).map(({ code }) => code) })),
        permits: permits.all({ id }).map((permit) => ({ kind: permit.kind, number: permit.number, endsOn: permit.ends_on })),
        cost: row.cost as Rupiah | null,
        tracksBatch: Number(row.tracks_batch) === 1,
        tracksExpiry: Number(row.tracks_expiry) === 1,
        shelfLifeDays: row.shelf_life_days,
        ingredients: row.ingredients,
        netContent: row.net_content,
        cardText: row.card_text,
        eKatalog: row.e_katalog === null ? null : (JSON.parse(row.e_katalog) as EKatalog),
      };
    },
    put: (id, { details, groupId, unitIds }, codes) => {
      update.run({
        id,
        group_id: groupId,
        variant: details.variant === null ? null : canonicalJson(details.variant.values),
        cost: details.cost,
        tracks_batch: details.tracksBatch ? 1 : 0,
        tracks_expiry: details.tracksExpiry ? 1 : 0,
        shelf_life_days: details.shelfLifeDays,
        ingredients: details.ingredients,
        net_content: details.netContent,
        card_text: details.cardText,
        e_katalog: details.eKatalog === null ? null : canonicalJson(details.eKatalog),
      });
      dropCodes.run({ id });
      dropUnits.run({ id });
      dropPermits.run({ id });
      let position = 0;
      for (const code of codes) addCode.run({ code, id, position: (position += 1), unitId: null });
      for (const [index, unit] of details.units.entries()) {
        const unitId = unitIds[index] ?? '';
        addUnit.run({ id: unitId, productId: id, name: unit.name, factor: unit.factor, position: index + 1 });
        for (const code of unit.codes) addCode.run({ code, id, position: (position += 1), unitId });
      }
      for (const [index, permit] of details.permits.entries()) addPermit.run({ id, kind: permit.kind, number: permit.number, endsOn: permit.endsOn, position: index + 1 });
    },
    packOf: (code) => (pack.get({ code })?.factor ?? null) as Quantity | null,
    group: (name) => group(groupByName.get({ name })),
    putGroup: ({ id, name, axes }) => {
      const values = { id, name, axes: canonicalJson(axes) };
      if (updateGroup.run(values) === 0) insertGroup.run(values);
    },
    sameVariant: (groupId, values, notId) => same.get({ groupId, variant: canonicalJson(values).toLowerCase(), notId }) ?? null,
    membersBeside: (groupId, notId) => members.get({ groupId, notId })?.n ?? 0,
  };
}
