import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGoodsReader } from '../../../electron/host/goods-reader.ts';
import { uuidv7 } from '../../support/uuidv7.ts';
import type { Actor } from '../../../electron/services/actor.ts';
import { createGoodsImports, type GoodsImports } from '../../../electron/services/goods-import/goods-imports.ts';
import { listProducts } from '../../../electron/services/catalog/list-products.ts';
import type { GoodsDesk } from '../../../electron/services/goods-import/look-at-goods-file.ts';
import type { GoodsReader } from '../../../electron/services/ports/goods-reader.ts';
import type { SideWork } from '../../../electron/services/ports/side-work.ts';
import { createUploads } from '../../../electron/services/upload/uploads.ts';
import type { UploadId } from '../../../shared/kernel/ids.ts';
import { commandId, foundTestGallery, removeTestDir, startTestService, type TestService } from '../../support/test-service.ts';

const DEFAULTS = { category: 'Lain-lain', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah' };
const ROWS = 150;
/** What the rows of one transaction took, and how many were done when the till was let go. */
interface Turn {
  readonly worked: number;
  readonly done: number;
}

let gallery: TestService;
let actor: Actor;
let reader: ReturnType<typeof startGoodsReader>;
let imports: GoodsImports;
beforeEach(async () => {
  gallery = await startTestService();
  const { manager } = await foundTestGallery(gallery);
  actor = { userId: manager.userId, name: manager.name, role: 'manager' };
  reader = startGoodsReader(gallery.service.context.store.file);
});
afterEach(async () => {
  await imports.stop();
  await reader.close();
  await gallery.close();
  removeTestDir(gallery.dir);
});

/** A file of new goods, all of them called `word`, sent by `by`. */
function sent({ uploads }: Pick<GoodsDesk, 'uploads'>, by: Actor, word: string): UploadId {
  const bytes = Buffer.from(`Nama barang;Harga\n${Array.from({ length: ROWS }, (_, row) => `${word} ${row};${1_000 + row}`).join('\n')}\n`);
  const { uploadId } = uploads.begin(by, { name: 'barang.csv', size: bytes.length });
  uploads.piece(by, { uploadId, at: 0, base64: bytes.toString('base64') });
  return uploadId;
}

/** Begins to bring in a file of new goods beside somebody who lets it work `pieceMs` at a time; `wait` holds it up. */
async function bring(pieceMs: number, wait: () => Promise<void> = () => Promise.resolve(), by: GoodsReader = reader): Promise<readonly Turn[]> {
  const { context } = gallery.service;
  const turns: Turn[] = [];
  const beside: SideWork = {
    pieceMs: () => pieceMs,
    giveWay(worked) {
      const status = imports.status();
      if (status?.running === true) turns.push({ worked, done: status.done });
      return wait();
    },
  };
  const desk = { reader: by, uploads: createUploads(() => 0, () => uuidv7() as UploadId) };
  imports = createGoodsImports(context, desk, beside);
  const asked = { uploadId: sent(desk, actor, 'Barang'), sheet: 0, defaults: DEFAULTS };
  const { mapping } = await imports.look(actor, { ...asked, mapping: null });
  await imports.start(actor, { ...asked, commandId: commandId(), mapping, rest: 'refuse', mintCodes: true });
  return turns;
}

const piecesOf = (turns: readonly Turn[]): number[] => turns.map(({ done }, index) => done - (turns[index - 1]?.done ?? 0));

test('where a piece must be as short as can be, rows come in six at a time, and the till is let go after each of them', async () => {
  const turns = await bring(0);
  await imports.settled();
  expect(imports.status()).toMatchObject({ running: false, added: ROWS });
  expect(piecesOf(turns.filter(({ done }) => done > 0))).toEqual(Array.from({ length: ROWS / 6 }, () => 6));
  expect(turns.every(({ worked }) => worked > 0)).toBe(true);
});

test('where nobody sells, pieces grow, but never beyond sixty rows', async () => {
  const turns = await bring(1e9);
  await imports.settled();
  expect(imports.status()).toMatchObject({ running: false, added: ROWS });
  expect(piecesOf(turns.filter(({ done }) => done > 0))).toEqual([6, 60, 60, 24]);
});

test('no row is touched while the till is let go', async () => {
  let letGo = (): void => {};
  let held = 0;
  const turns = await bring(0, () => {
    // Only once rows are being carried out: writing them down lets the till go too.
    if ((imports.status()?.done ?? 0) === 0) return Promise.resolve();
    held += 1;
    return new Promise((resolve) => (letGo = resolve));
  });
  for (let turn = 1; turn <= 3; turn += 1) {
    await expect.poll(() => held).toBe(turn);
    const changes = gallery.changes();
    await new Promise((resolve) => setImmediate(resolve));
    expect(gallery.changes()).toBe(changes);
    expect(turns.at(-1)?.done).toBe(6 * turn);
    letGo();
  }
  const stopping = imports.stop();
  letGo();
  await stopping;
  expect(imports.status()?.done ?? 0).toBeLessThan(ROWS);
});

test('an import whose file the reader has lost half way says so and has changed nothing', async () => {
  const forgets: GoodsReader = { ...reader, rows: (offset, limit) => (offset === 0 ? reader.rows(offset, limit) : Promise.resolve([])) };
  await expect(bring(5, undefined, forgets)).rejects.toMatchObject({ refusal: { code: 'upload.gone' } });
  expect([imports.status(), gallery.service.context.store.goodsImports.open()]).toEqual([null, null]);
});

test('a file is brought in as it was shown while somebody else looks at another, and asked for again it is the same import', async () => {
  const { context } = gallery.service;
  const desk = { reader, uploads: createUploads(() => 0, () => uuidv7() as UploadId) };
  imports = createGoodsImports(context, desk, { pieceMs: () => 5, giveWay: () => new Promise((resolve) => setImmediate(resolve)) });
  const other: Actor = { ...actor, userId: uuidv7() as Actor['userId'] };
  const asked = { uploadId: sent(desk, actor, 'Satu'), sheet: 0, defaults: DEFAULTS };
  const another = { uploadId: sent(desk, other, 'Dua'), sheet: 0, mapping: null, defaults: DEFAULTS };
  const { mapping } = await imports.look(actor, { ...asked, mapping: null });
  const command = { ...asked, commandId: commandId(), mapping, rest: 'refuse', mintCodes: true } as const;
  let begun = false;
  const started = imports.start(actor, command).finally(() => (begun = true));
  const adds: (number | undefined)[] = [];
  while (!begun) adds.push((await imports.look(other, another)).plan?.add);
  const { importId } = await started;
  await imports.settled();
  expect(new Set(adds)).toEqual(new Set([ROWS]));
  const counts = async (text: string): Promise<number> => (await listProducts(context, { text, offset: 0, limit: 1 })).total;
  expect([await counts('satu'), await counts('dua')]).toEqual([ROWS, 0]);
  // The answer was lost on its way: nothing begins anew.
  expect(await imports.start(actor, command)).toMatchObject({ importId, running: false, added: ROWS });
  await expect(imports.start(actor, { ...command, mintCodes: false })).rejects.toMatchObject({ refusal: { code: 'command.reused' } });
});
