import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../../../build/tools/paths.ts';
import { MIGRATIONS } from '../../../electron/db/migrations/list.ts';
import { openWriter } from '../../../electron/db/open-writer.ts';
import { storeOver } from '../../../electron/db/store.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import { createUuidV7 } from '../../../electron/platform/ids.ts';
import type { Id, ProductId, RegisterId, UserId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { foundTestGallery, SECRETS, signInAs, startTestService, commandId } from '../../support/test-service.ts';
import { SALES_A_DAY, type SetSize } from '../sets.ts';
import { catalogRows } from './catalog-rows.ts';
import { writePastDay, type PastParts } from './past-sales.ts';
import { seededRandom } from './seeded-random.ts';

export interface PreparedSet {
  /** Holds `data` and `secrets`. */
  readonly folder: string;
  /** How long the building took, ms; also when it was built by an earlier run. */
  readonly builtMs: number;
  readonly fromCache: boolean;
}

/** Raised when the rows written here change, so that an older set is not taken for this one. */
const GENERATOR = 1;
const SEED = 20_261_121;
const DAY_MS = 86_400_000;
const ZONE = 'Asia/Makassar';
const CASHIERS = 6;
/** 08.00 in Makassar is midnight UTC. */
const startOfToday = (now: number): number => now - (now % DAY_MS);

/** The data set, built through the real schema and projection when no earlier run left it. */
export async function prepareSet(size: SetSize, say: (text: string) => void): Promise<PreparedSet> {
  const schema = createHash('sha256').update(MIGRATIONS.map(({ sql }) => sql).join('\n')).update(String(GENERATOR)).digest('hex').slice(0, 12);
  const folder = join(CACHE, 'bench', `${size.name}-${schema}`);
  const stamp = join(folder, 'built-ms');
  if (existsSync(stamp)) return { folder, builtMs: Number(readFileSync(stamp, 'utf8')), fromCache: true };

  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const begun = performance.now();
  await foundGallery(draft);
  fill(join(draft, 'data', 'etalase.db'), size, say);
  const builtMs = Math.round(performance.now() - begun);
  writeFileSync(join(draft, 'built-ms'), String(builtMs));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { folder, builtMs, fromCache: false };
}

async function foundGallery(folder: string): Promise<void> {
  const host = await startTestService({ clock: systemClock }, folder);
  try {
    const { administrator } = await foundTestGallery(host, 'tcp://127.0.0.1:9');
    const boss = host.as(await signInAs(host, administrator, SECRETS.administrator));
    for (let count = 2; count <= CASHIERS; count += 1) await boss.session.addPerson({ commandId: commandId(), name: `Kasir ${count}`, role: 'cashier', secret: SECRETS.cashier });
  } finally {
    await host.close();
  }
}

function fill(file: string, size: SetSize, say: (text: string) => void): void {
  const { writer, raw } = openWriter(file);
  // Nothing here is worth a wait for the disk: what a crash would leave is thrown away.
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE', 'foreign_keys = OFF', 'cache_size = -1000000', 'mmap_size = 0']) raw.pragma(pragma);
  const random = seededRandom(SEED);
  const today = startOfToday(systemClock.now());
  const days = Math.ceil(size.sales / SALES_A_DAY);
  let clock = today - (days + 1) * DAY_MS;
  const uuid = createUuidV7({ now: () => clock, random: random.bytes });
  const idAt = <Kind extends string>(at: number): Id<Kind> => {
    clock = at;
    return uuid() as Id<Kind>;
  };
  const store = storeOver({ writer, raw }, file);
  const registerId = raw.prepare('SELECT id FROM register').pluck().get() as RegisterId;
  const cashiers = raw.prepare("SELECT id AS userId, name FROM user WHERE role = 'cashier' ORDER BY position").all() as { userId: UserId; name: string }[];

  const { rows, stock } = catalogRows(size.products, random, () => idAt(clock), clock);
  writer.transaction(() => {
    store.catalog.importCatalog(rows);
    store.journal.append({ type: 'stock.opened', at: clock, registerId, userId: null, body: { lines: stock } });
  });
  const parts: PastParts = { store, random, registerId, cashiers, zone: ZONE, idAt, shelf: shelfOf(rows) };
  for (let day = 0; day < days; day += 1) {
    const firstSale = day * SALES_A_DAY + 1;
    writer.transaction(() => writePastDay(parts, { at: today - (days - day) * DAY_MS, shiftNumber: day + 1, firstSale, sales: Math.min(SALES_A_DAY, size.sales - firstSale + 1) }));
    if (day % 50 === 49) say(`  ${day + 1} of ${days} days written`);
  }
  raw.pragma('locking_mode = NORMAL');
  raw.pragma('journal_mode = WAL');
  writer.close();
}

function shelfOf(rows: ReturnType<typeof catalogRows>['rows']): PastParts['shelf'] {
  const producers = new Map(rows.producers.map(({ id, name }) => [id, name]));
  const workshops = new Map(rows.workshops.map(({ id, name }) => [id, name]));
  const batches = new Map(rows.batches.map((batch) => [batch.productId, batch]));
  return rows.products.flatMap((row, index) => {
    if (row.kind === 'unique') return [];
    const batch = batches.get(row.id);
    const product: Record<Exclude<keyof PastParts['shelf'][number], 'owner'>, unknown> = {
      productId: row.id as ProductId,
      name: row.name,
      kind: row.kind,
      categoryId: row.category_id,
      producerId: row.producer_id,
      workshopId: row.workshop_id,
      producer: producers.get(row.producer_id) ?? '',
      workshop: workshops.get(row.workshop_id) ?? '',
      unit: row.unit,
      fractional: false,
      unitPrice: row.price as Rupiah,
      basePrice: row.price as Rupiah,
      tiers: [],
      listPrice: null,
      priceFloor: null,
      code: rows.codes[index]?.code ?? null,
      batchId: batch?.id ?? null,
      expiresOn: batch?.expiresOn ?? null,
      label: null,
      discount: null,
      returnOf: null,
    };
    return [product as unknown as PastParts['shelf'][number]];
  });
}
