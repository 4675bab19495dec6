import { afterEach, beforeEach, expect, test } from 'vitest';
import { startGoodsReader } from '../../../electron/host/goods-reader.ts';
import { uuidv7 } from '../../../electron/platform/ids.ts';
import type { Actor } from '../../../electron/services/actor.ts';
import { createGoodsImports, type GoodsImports } from '../../../electron/services/goods-import/goods-imports.ts';
import { lookAtGoodsFile } from '../../../electron/services/goods-import/look-at-goods-file.ts';
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

/** Begins to bring in a file of new goods beside somebody who lets it work `pieceMs` at a time; `wait` holds it up. */
async function bring(pieceMs: number, wait: () => Promise<void> = () => Promise.resolve()): Promise<readonly Turn[]> {
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
  const desk = { reader, uploads: createUploads(() => 0, () => uuidv7() as UploadId) };
  imports = createGoodsImports(context, desk, beside);
  const bytes = Buffer.from(`Nama barang;Harga\n${Array.from({ length: ROWS }, (_, row) => `Barang ${row};${1_000 + row}`).join('\n')}\n`);
  const { uploadId } = desk.uploads.begin(actor, { name: 'barang.csv', size: bytes.length });
  desk.uploads.piece(actor, { uploadId, at: 0, base64: bytes.toString('base64') });
  const asked = { uploadId, sheet: 0, defaults: DEFAULTS };
  const { look } = await lookAtGoodsFile(context, desk, actor, { ...asked, mapping: null });
  await imports.start(actor, { ...asked, commandId: commandId(), mapping: look.mapping, rest: 'refuse', mintCodes: true });
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
