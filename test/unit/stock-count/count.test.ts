import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredCountEntry } from '../../../shared/domain/stock-count/count-entry.ts';
import { judgeEntry, type EntryFacts } from '../../../shared/domain/stock-count/judge-entry.ts';
import { isCostUnknown, settleCount } from '../../../shared/domain/stock-count/settle-count.ts';
import { countKeyText, isInScope, stockCountNumber, type CountKey } from '../../../shared/domain/stock-count/stock-count.ts';
import { tallyCount } from '../../../shared/domain/stock-count/tally-count.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { testId } from '../../support/test-gallery.ts';

const COUNT = testId<'stock-count'>(1);
const TAS: CountKey = { productId: 'tas', batchId: null, ownerId: null };
const KERIPIK: CountKey = { productId: 'keripik', batchId: 'b1', ownerId: null };
const worth = () => ({ unit: 'pcs', price: rupiah(10_000), cost: rupiah(7_000), onHand: 20_000, onlyOne: false, elsewhere: 0 });

function entry(part: Partial<StoredCountEntry> & { seq: number }): StoredCountEntry {
  return { countId: COUNT, ...TAS, name: 'Tas', kind: 'add', quantity: units(1), means: 'scan', onHand: 5_000, inCarts: 0, by: { id: 'u1', name: 'Bambang' }, at: 0, ...part };
}

describe('what was counted', () => {
  test('is the sum of its entries, against the books at the newest one', () => {
    const [tas, keripik] = tallyCount([entry({ seq: 1 }), entry({ seq: 2, quantity: units(3), by: { id: 'u2', name: 'Dewi' } }), entry({ seq: 3, ...KERIPIK, quantity: units(2), onHand: 2_000 })]);
    expect(tas).toMatchObject({ counted: 4_000, expected: 5_000, difference: -1_000, moved: false, entries: 2, by: ['Bambang', 'Dewi'] });
    expect(keripik).toMatchObject({ counted: 2_000, difference: 0 });
  });

  test('a recount takes the place of everything before it, and what follows adds to it', () => {
    const [tas] = tallyCount([entry({ seq: 1, quantity: units(9) }), entry({ seq: 2, kind: 'recount', quantity: units(4) }), entry({ seq: 3 })]);
    expect(tas).toMatchObject({ counted: 5_000, difference: 0, recounted: true, entries: 2 });
  });

  test('goods that moved between their entries are told, and are right again after a recount', () => {
    const entries = [entry({ seq: 1, quantity: units(3) }), entry({ seq: 3, quantity: units(2), onHand: 4_000 })];
    expect(tallyCount(entries)[0]).toMatchObject({ moved: true });
    expect(tallyCount([...entries, entry({ seq: 4, kind: 'recount', quantity: units(4), onHand: 4_000 })])[0]).toMatchObject({ moved: false, difference: 0 });
  });
});

describe('an entry', () => {
  const facts = (part: Partial<EntryFacts> = {}, goods: Partial<EntryFacts['goods']> = {}): EntryFacts => ({
    state: 'open',
    scope: { kind: 'all' },
    counted: null,
    heldBy: null,
    ...part,
    goods: { name: 'Tas', kind: 'goods', categoryId: 'k1', ownerId: null, fractional: false, price: 1_000_000, sold: false, elsewhere: null, ...goods },
  });
  const codeOf = (...args: Parameters<typeof judgeEntry>) => {
    const result = judgeEntry(...args);
    return result.ok ? result.value.counted : result.error.code;
  };
  const one = { kind: 'add', quantity: units(1) } as const;

  test('adds up, and never comes to less than nothing', () => {
    expect(codeOf(facts({ counted: 2_000 }), one)).toBe(3_000);
    expect(codeOf(facts({ counted: 2_000 }), { kind: 'add', quantity: units(-2) })).toBe(0);
    expect(codeOf(facts({ counted: 2_000 }), { kind: 'add', quantity: units(-3) })).toBe('count.below-zero');
    expect(codeOf(facts({ counted: 2_000 }), { kind: 'recount', quantity: units(0) })).toBe(0);
    expect(codeOf(facts(), { kind: 'add', quantity: quantity(0) })).toBe('quantity.out-of-range');
  });

  test('fits its count: state, scope, other counts, whole pieces', () => {
    expect(codeOf(facts({ state: 'approved' }), one)).toBe('count.not-open');
    expect(codeOf(facts({ state: 'finished' }), one)).toBe('count.finished-already');
    expect(codeOf(facts({ state: 'finished' }), { kind: 'recount', quantity: units(1) })).toBe(1_000);
    expect(codeOf(facts({ scope: { kind: 'category', categoryId: 'k2', name: 'Batik' } }), one)).toBe('count.out-of-scope');
    expect(codeOf(facts({ heldBy: 7 }), one)).toBe('count.elsewhere');
    expect(codeOf(facts(), { kind: 'add', quantity: quantity(1_500) })).toBe('quantity.whole-only');
    expect(codeOf(facts({}, { fractional: true }), { kind: 'add', quantity: quantity(1_500) })).toBe(1_500);
    expect(codeOf(facts({}, { kind: 'service' }), one)).toBe('product.no-stock');
    expect(codeOf(facts({ counted: 999_998_000 }), one)).toBe(999_999_000);
    expect(codeOf(facts({ counted: 999_998_000 }, { price: 1_000_002 }), one)).toBe('stock.too-much-worth');
  });

  test('of a one-of-a-kind piece is one at most, and none when it was sold', () => {
    expect(codeOf(facts({ counted: 1_000 }, { kind: 'unique' }), one)).toBe('count.one-piece');
    expect(codeOf(facts({}, { kind: 'unique', sold: true }), one)).toBe('count.sold-piece');
    expect(codeOf(facts({}, { kind: 'unique', sold: true }), { kind: 'recount', quantity: units(0) })).toBe(0);
    expect(codeOf(facts({}, { kind: 'unique', elsewhere: 'Gudang' }), one)).toBe('count.piece-elsewhere');
    expect(codeOf(facts({}, { kind: 'unique', elsewhere: 'Gudang' }), { kind: 'recount', quantity: units(0) })).toBe(0);
  });
});

describe('the approval', () => {
  test('values each difference at price and at cost, short and over apart', () => {
    const tallies = tallyCount([entry({ seq: 1, quantity: units(3) }), entry({ seq: 2, ...KERIPIK, quantity: units(3), onHand: 2_000 })]);
    const settled = settleCount(tallies, new Set(), (key) => (key.productId === 'tas' ? worth() : { unit: 'bungkus', price: rupiah(5_000), cost: null, onHand: 2_000, onlyOne: false, elsewhere: 0 }));
    if (!settled.ok) throw new Error(settled.error.code);
    expect(settled.value.sums).toEqual({ lines: 2, right: 0, short: -20_000, over: 5_000, moved: 25_000, atPrice: -15_000, atCost: -14_000, withoutCost: 1 });
    expect([isCostUnknown(settled.value.sums), isCostUnknown({ ...settled.value.sums, lines: 3, right: 2 }), isCostUnknown({ ...settled.value.sums, right: 2, withoutCost: 0 })]).toEqual([false, true, false]);
  });

  test('books nothing that moved while it was counted, unless it is left out', () => {
    const tallies = tallyCount([entry({ seq: 1 }), entry({ seq: 3, onHand: 4_000 })]);
    expect(settleCount(tallies, new Set(), worth)).toMatchObject({ ok: false, error: { code: 'count.again', doubt: 'moved', name: 'Tas', more: 0 } });
    expect(settleCount(tallies, new Set([countKeyText(TAS)]), worth)).toMatchObject({ ok: true, value: { lines: [], leftOut: [{ name: 'Tas' }] } });
  });

  test('books nothing that would leave fewer than none, or two of what there is one of', () => {
    const gone = tallyCount([entry({ seq: 1, kind: 'recount', quantity: units(0), onHand: 1_000 })]);
    expect(settleCount(gone, new Set(), () => ({ ...worth(), onHand: 1_000 })).ok).toBe(true);
    expect(settleCount(gone, new Set(), () => ({ ...worth(), onHand: 0 }))).toMatchObject({ error: { code: 'count.again', doubt: 'impossible' } });
    const found = tallyCount([entry({ seq: 1, onHand: 0 })]);
    expect(settleCount(found, new Set(), () => ({ ...worth(), onHand: 1_000, onlyOne: true, elsewhere: 0 }))).toMatchObject({ error: { doubt: 'impossible' } });
    expect(settleCount(found, new Set(), () => ({ ...worth(), onHand: 0, onlyOne: true, elsewhere: 1_000 }))).toMatchObject({ error: { doubt: 'impossible' } });
  });

  test('numbers and scopes read as they should', () => {
    expect(stockCountNumber(12)).toBe('SO-000012');
    expect(isInScope({ kind: 'owner', ownerId: 'bapas', name: 'Bapas' }, { categoryId: 'k', ownerId: null })).toBe(false);
    expect(isInScope({ kind: 'shelf', name: 'Rak A' }, { categoryId: 'k', ownerId: null })).toBe(true);
  });
});

/** Goods really there and goods in the books drift apart; people sell, bring, steal and count in any order. */
interface World {
  books: number;
  shelf: number;
  seq: number;
  readonly entries: StoredCountEntry[];
  /** seq and quantity of what moved the books. */
  readonly movements: { readonly seq: number; readonly quantity: number }[];
}

const act = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }).map((by) => ({ kind: 'move' as const, by })) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }).map((by) => ({ kind: 'drift' as const, by })) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }).map((parts) => ({ kind: 'count' as const, parts })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'recount' as const }) },
);

function step(world: World, next: typeof act extends fc.Arbitrary<infer T> ? T : never): void {
  world.seq += 1;
  if (next.kind === 'move') {
    const by = Math.max(next.by, -world.shelf);
    world.shelf += by;
    world.books += by;
    if (by !== 0) world.movements.push({ seq: world.seq, quantity: by * 1000 });
    return;
  }
  if (next.kind === 'drift') {
    world.shelf = Math.max(0, world.shelf + next.by);
    return;
  }
  const quantityNow = next.kind === 'recount' ? world.shelf : next.parts;
  if (quantityNow === 0 && next.kind === 'count') return;
  world.entries.push(entry({ seq: world.seq, kind: next.kind === 'recount' ? 'recount' : 'add', quantity: units(quantityNow), onHand: world.books * 1000 }));
}

describe('counting while selling goes on', () => {
  test('an approved count leaves exactly what was counted plus what moved since', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.integer({ min: 0, max: 20 }), (acts, opening) => {
        const world: World = { books: opening, shelf: opening, seq: 0, entries: [], movements: [] };
        for (const next of acts) step(world, next);
        const [tally] = tallyCount(world.entries);
        if (tally === undefined) return;
        const sinceThen = world.movements.filter(({ seq }) => seq > tally.seq).reduce((sum, { quantity: moved }) => sum + moved, 0);
        // What the books said at the newest entry is what its movements add up to, and the approval ends there plus what moved since.
        expect(tally.expected).toBe(opening * 1000 + world.movements.filter(({ seq }) => seq < tally.seq).reduce((sum, { quantity: moved }) => sum + moved, 0));
        expect(world.books * 1000 + tally.difference).toBe(tally.counted + sinceThen);
      }),
    );
  });

  test('counted in one go, the books are what really lies there, whatever was sold since', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 10 }), fc.integer({ min: 0, max: 20 }), (acts, since, opening) => {
        const world: World = { books: opening, shelf: opening, seq: 0, entries: [], movements: [] };
        for (const next of acts) step(world, next);
        step(world, { kind: 'recount' });
        for (const by of since) step(world, { kind: 'move', by });
        const settled = settleCount(tallyCount(world.entries), new Set(), () => ({ ...worth(), onHand: world.books * 1000 }));
        if (!settled.ok) throw new Error('a recount is one go');
        expect(world.books * 1000 + (settled.value.lines[0]?.difference ?? 0)).toBe(world.shelf * 1000);
      }),
    );
  });
});
