import { expect } from 'vitest';
import { openReader } from '../../electron/db/open-reader.ts';
import { readStatement } from '../../electron/services/consignment/read-statement.ts';
import type { BusinessDay } from '../../shared/kernel/instant.ts';
import type { ProducerId } from '../../shared/kernel/ids.ts';
import type { StockWalk } from './stock-walk.ts';
import type { TestGallery } from './test-gallery.ts';
import { verified } from './verified.ts';

const COLUMNS = ['came', 'sold', 'returned', 'back', 'waste', 'adjusted'] as const;
const SIGN = { came: 1, sold: -1, returned: 1, back: -1, waste: -1, adjusted: 1 } as const;

/** Holds what is kept against the movements, the notebook, every statement and the journal. */
export function expectStock(gallery: TestGallery, walk: StockWalk, firstDay: string): void {
  expect(walk.stored()).toEqual(walk.noted());
  const moved = movements(gallery.file);
  const names = new Map(walk.goods().map(({ id, name }) => [id as string, name]));
  const sums = new Map<string, number>();
  for (const row of moved) {
    const name = names.get(row.product_id);
    if (name === undefined) continue;
    const key = `${name}/${row.place_id}/${row.batch_id ?? '-'}/${row.owner_id ?? '-'}`;
    sums.set(key, (sums.get(key) ?? 0) + row.quantity);
  }
  expect([...sums].filter(([, sum]) => sum !== 0).map(([key, sum]) => `${key}=${sum}`).toSorted()).toEqual(walk.stored());
  for (const { id, name, kind } of walk.goods()) {
    const own = moved.filter((row) => row.product_id === id);
    expect([name, gallery.store.products.find(id)?.on_hand ?? 0]).toEqual([name, own.reduce((sum, row) => sum + row.quantity, 0)]);
    if (kind !== 'unique') continue;
    let there = 0;
    let withBuyers = 0;
    for (const { quantity, reason } of own) {
      there += quantity;
      if (reason === 'sale' || reason === 'return' || reason === 'void') withBuyers -= quantity;
      expect([name, there >= 0 || reason === 'transfer', there <= 1_000, withBuyers >= 0, withBuyers <= 1_000]).toEqual([name, true, true, true, true]);
    }
  }
  expectStatements(gallery, walk, firstDay);
  expect(verified(gallery.file)).toMatchObject({ sound: true, difference: null });
}

/** Every product of an owner, over the whole time and over two halves of it. */
function expectStatements(gallery: TestGallery, walk: StockWalk, firstDay: string): void {
  const last = walk.today();
  const days = [...new Set(walk.model.steps().map(({ day }) => day))].toSorted();
  const middle = days[Math.floor(days.length / 2)] ?? firstDay;
  for (const ownerId of walk.owners) {
    if (!gallery.store.consignment.owners().some((one) => one.ownerId === ownerId)) continue;
    for (const [from, to] of [[firstDay, last], [firstDay, middle], [middle, last]] as const) expectStatement(gallery, walk, ownerId, from, to);
  }
}

function expectStatement(gallery: TestGallery, walk: StockWalk, ownerId: ProducerId, from: string, to: string): void {
  const statement = readStatement(gallery.context, { ownerId, from: from as BusinessDay, to: to as BusinessDay });
  const steps = walk.model.steps().filter((step) => step.ownerId === ownerId);
  const wanted = walk.goods().flatMap(({ id, name }) => {
    const own = steps.filter(({ productId }) => productId === id);
    const sum = (of: typeof own): number => of.reduce((all, step) => all + SIGN[step.column] * step.quantity, 0);
    const within = own.filter(({ day }) => day >= from && day <= to);
    const columns = Object.fromEntries(COLUMNS.map((column) => [column, within.filter((step) => step.column === column).reduce((all, { quantity }) => all + quantity, 0)]));
    const opening = sum(own.filter(({ day }) => day < from));
    const closing = sum(own.filter(({ day }) => day <= to));
    return opening === 0 && closing === 0 && within.length === 0 ? [] : [{ name, opening, ...columns, closing, gross: within.reduce((all, { gross }) => all + gross, 0) }];
  });
  expect(statement.lines.map(({ name, opening, came, sold, returned, back, waste, adjusted, closing, gross }) => ({ name, opening, came, sold, returned, back, waste, adjusted, closing, gross }))).toEqual(wanted.toSorted((one, other) => one.name.localeCompare(other.name)));
  for (const line of statement.lines) expect(line.opening + line.came - line.sold + line.returned - line.back - line.waste + line.adjusted).toBe(line.closing);
  const { sums } = statement;
  expect([sums.gross, sums.due + sums.commission + sums.unpriced]).toEqual([statement.lines.reduce((all, { gross }) => all + gross, 0), sums.gross]);
}

function movements(file: string): readonly { readonly product_id: string; readonly place_id: string; readonly batch_id: string | null; readonly owner_id: string | null; readonly reason: string; readonly quantity: number }[] {
  const reader = openReader(file);
  try {
    return reader.query((db) => db.selectFrom('stock_movement').select(['product_id', 'place_id', 'batch_id', 'owner_id', 'reason', 'quantity']).orderBy('seq').orderBy('part')).all({});
  } finally {
    reader.close();
  }
}
