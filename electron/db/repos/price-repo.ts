import type { BasisPoints } from '../../../shared/kernel/basis-points.ts';
import type { CategoryId, PriceListId, PriceRuleId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { GENERAL_LIST, type PriceList } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceRule } from '../../../shared/domain/pricing/price-rule.ts';
import type { PriceListTable, PriceRuleTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

export interface StoredPriceList extends PriceList {
  readonly active: boolean;
}

/** A rule with the words of what it is about. */
export interface StoredPriceRule extends PriceRule {
  /** Name of the product or category; null = everything. */
  readonly about: string | null;
}

/** Price lists and their rules. They are few: all are kept in memory and read anew after a change. */
export interface PriceRepo {
  /** In their order, everybody's first; those no longer in use too. */
  lists(): readonly StoredPriceList[];
  list(listId: string): StoredPriceList | null;
  /** Everybody's list, by its name of today. */
  general(): PriceList;
  /** Rules of the lists in use. */
  rules(): readonly PriceRule[];
  rulesOf(listId: string): readonly StoredPriceRule[];
  rule(ruleId: string): StoredPriceRule | null;
  /** Adds the list at the end, or changes the one of this id. */
  putList(list: StoredPriceList): void;
  putRule(rule: PriceRule): void;
  removeRule(ruleId: string): void;
}

type RuleRow = PriceRuleTable & { product: string | null; category: string | null };

export function priceRepo(writer: Writer): PriceRepo {
  const allLists = writer.query<Record<never, never>, PriceListTable>((db) => db.selectFrom('price_list').selectAll().orderBy('position'));
  const allRules = writer.query<Record<never, never>, RuleRow>((db) =>
    db
      .selectFrom('price_rule')
      .selectAll()
      .select((eb) => [
        eb.selectFrom('product').select('name').whereRef('product.id', '=', 'price_rule.product_id').as('product'),
        eb.selectFrom('category').select('name').whereRef('category.id', '=', 'price_rule.category_id').as('category'),
      ])
      .orderBy('id'),
  );
  const addList = writer.command<{ [K in keyof PriceListTable]: PriceListTable[K] }>((db, v) => db.insertInto('price_list').values({ id: v.id, name: v.name, position: v.position, active: v.active }));
  const setList = writer.command<{ id: string; name: string; active: 0 | 1 }>((db, v) => db.updateTable('price_list').set({ name: v.name, active: v.active }).where('id', '=', v.id));
  const dropRule = writer.command<{ id: string }>((db, v) => db.deleteFrom('price_rule').where('id', '=', v.id));
  const addRule = writer.command<{ [K in keyof PriceRuleTable]: PriceRuleTable[K] }>((db, v) =>
    db.insertInto('price_rule').values({
      id: v.id,
      list_id: v.list_id,
      product_id: v.product_id,
      category_id: v.category_id,
      price: v.price,
      share: v.share,
      from_quantity: v.from_quantity,
      since: v.since,
      until: v.until,
    }),
  );

  // Read once: a scan looks at every rule. The file has one writer, and whatever it changes here forgets the copy.
  let known: { readonly lists: readonly StoredPriceList[]; readonly rules: readonly PriceRule[] } | null = null;
  const all = () => {
    known ??= load();
    return known;
  };
  const load = () => {
    const lists = allLists.all({}).map((row) => ({ listId: row.id as PriceListId, name: row.name, active: row.active === 1 }));
    const inUse = new Set(lists.filter((list) => list.active).map((list) => list.listId));
    return { lists, rules: allRules.all({}).map(ruleOf).filter((rule) => inUse.has(rule.listId)) };
  };
  const stored = (): readonly StoredPriceRule[] => allRules.all({}).map((row) => ({ ...ruleOf(row), about: row.product ?? row.category }));

  return {
    lists: () => all().lists,
    list: (listId) => all().lists.find((list) => list.listId === listId) ?? null,
    general: () => {
      const { listId, name } = all().lists.find((list) => list.listId === GENERAL_LIST.listId) ?? GENERAL_LIST;
      return { listId, name };
    },
    rules: () => all().rules,
    rulesOf: (listId) => stored().filter((rule) => rule.listId === listId),
    rule: (ruleId) => stored().find((rule) => rule.ruleId === ruleId) ?? null,
    putList: ({ listId, name, active }) => {
      const { lists } = all();
      known = null;
      if (lists.some((list) => list.listId === listId)) setList.run({ id: listId, name, active: active ? 1 : 0 });
      else addList.run({ id: listId, name, position: lists.length + 1, active: active ? 1 : 0 });
    },
    putRule: ({ ruleId, listId, target, effect, from, since, until }) => {
      known = null;
      dropRule.run({ id: ruleId });
      addRule.run({
        id: ruleId,
        list_id: listId,
        product_id: target.kind === 'product' ? target.productId : null,
        category_id: target.kind === 'category' ? target.categoryId : null,
        price: effect.kind === 'price' ? effect.price : null,
        share: effect.kind === 'percent' ? effect.share : null,
        from_quantity: from,
        since,
        until,
      });
    },
    removeRule: (ruleId) => {
      known = null;
      dropRule.run({ id: ruleId });
    },
  };
}

function ruleOf(row: PriceRuleTable): PriceRule {
  return {
    ruleId: row.id as PriceRuleId,
    listId: row.list_id as PriceListId,
    target:
      row.product_id !== null
        ? { kind: 'product', productId: row.product_id as ProductId }
        : row.category_id !== null
          ? { kind: 'category', categoryId: row.category_id as CategoryId }
          : { kind: 'all' },
    effect: row.price !== null ? { kind: 'price', price: row.price as Rupiah } : { kind: 'percent', share: (row.share ?? 0) as BasisPoints },
    from: row.from_quantity as Quantity,
    since: row.since,
    until: row.until,
  };
}
