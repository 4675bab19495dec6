import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReader } from '../../electron/db/open-reader.ts';
import { knownGoods } from '../../electron/db/reports/known-goods.ts';
import type { GoodsImportStatus } from '../../shared/contract/goods-import.ts';
import { sendFile } from '../support/send-file.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../support/test-service.ts';
import { verified } from '../support/verified.ts';

const CHILD = fileURLToPath(new URL('./import-child.ts', import.meta.url));
const LONG = process.env['ETALASE_LONG'] === '1';
/** Random moments, in `npm run test:long` only. */
const KILLS = Math.min(200, Number(process.env['ETALASE_KILLS'] ?? 200));
const DEFAULTS = { category: 'Lain-lain', producer: 'Lapas Uji', workshop: 'Boga', unit: 'buah' };
/** Rows of a file: as many new goods as there are old ones whose price it changes. */
const HALF = 40;

let dir: string;
let file: string;
let round = 0;
beforeAll(async () => {
  const calm = await startTestService();
  ({ dir } = calm);
  await foundTestGallery(calm);
  file = calm.service.context.store.file;
  await calm.close();
  await importsWhole(textOf(0));
});
afterAll(() => removeTestDir(dir));

const code = (of: number, index: number): string => `R${of}-${index}`;
/** Goods of a round with code, price and opening stock; and another price for those of the round before. */
const textOf = (of: number): string =>
  ['Kode;Nama;Harga;Stok', ...Array.from({ length: HALF }, (_, index) => `${code(of, index)};Barang ${of}-${index};${10_000 + index};3`), ...(of === 0 ? [] : Array.from({ length: HALF }, (_, index) => `${code(of - 1, index)};;${20_000 + index};`))].join('\n');

/** Imports in a process of its own that kills itself at `step`, or after `ms`. Answers how it ended. */
async function importAndDie(text: string, step: string, times: number, ms: number | null = null): Promise<string> {
  const child = spawn(process.execPath, [CHILD, dir, step, String(times), commandId(), text], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', () => ms !== null && setTimeout(() => child.kill('SIGKILL'), ms));
  const [exit, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal ?? String(exit);
}

const importsWhole = async (text: string): Promise<void> => expect(await importAndDie(text, '', 0)).toBe('0');

function stored() {
  const reader = openReader(file);
  try {
    return knownGoods(reader);
  } finally {
    reader.close();
  }
}

/** No product is half there, whatever moment it was. */
function expectNoHalves(): void {
  expect(verified(file).difference).toBeNull();
  for (const product of stored()) expect([product.name, product.codes.length, product.onHand]).toEqual([product.name, 1, 3_000]);
}

async function afterwards<T>(act: (manager: ServiceClient, of: TestService) => Promise<T>): Promise<T> {
  const test = await startTestService({}, dir);
  try {
    const { people } = await test.as().session.welcome();
    return await act(test.as(await signInAs(test, people.find(({ role }) => role === 'manager') as (typeof people)[number], SECRETS.manager)), test);
  } finally {
    await test.close();
  }
}

const ended = async (manager: ServiceClient): Promise<GoodsImportStatus | null> => {
  for (;;) {
    const now = await manager.goodsImport.status();
    if (now === null || !now.running) return now;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** What the next start makes of it, and the same file once more. `began`: its rows were on disk, so it is finished; otherwise it never was. */
async function expectFinishedOrNever(text: string, began: boolean | null): Promise<void> {
  expectNoHalves();
  await afterwards(async (manager, { service }) => {
    const status = await ended(manager);
    const finished = status?.total === 2 * HALF && status.added === HALF && stored().some(({ codes }) => codes[0] === code(round, HALF - 1));
    if (began !== null) expect(finished).toBe(began);
    if (finished) expect(status).toMatchObject({ done: 2 * HALF, added: HALF, changed: HALF, refused: [], stalled: false });
    else expect(stored().some(({ codes }) => codes[0] === code(round, 0))).toBe(false);
    const uploadId = await sendFile(manager, 'barang.csv', Buffer.from(text));
    const { mapping } = await manager.goodsImport.look({ uploadId, sheet: 0, mapping: null, defaults: DEFAULTS });
    const again = manager.goodsImport.start({ commandId: commandId(), uploadId, sheet: 0, mapping, defaults: DEFAULTS, rest: 'refuse', mintCodes: true });
    if (finished) expect(await refusalOf(again)).toEqual({ code: 'import.nothing-new', count: 2 * HALF });
    else await again.then(() => ended(manager));
    // One word of the journal for each import that was carried out, and none for one that never was.
    expect(service.context.store.journalReading.list(null, 1_000_000).filter(({ type }) => type === 'goods.imported')).toHaveLength(round + 1);
  });
  expectNoHalves();
  const goods = new Map(stored().map((product) => [product.codes[0], product]));
  expect(goods.size).toBe((round + 1) * HALF);
  for (let index = 0; index < HALF; index += 1) expect([goods.get(code(round, index))?.price, goods.get(code(round - 1, index))?.price]).toEqual([10_000 + index, 20_000 + index]);
}

/** Each step of an import, and how often it is passed first. */
const STEPS: readonly (readonly [step: string, times: number, began: boolean])[] = [
  ['import-written', 0, false],
  ['import-row', 2 * HALF - 1, true],
  ['import-rows', 1, true],
  ['import-ended', 0, true],
  ...(LONG ? [['import-ready', 0, true] as const] : []),
  ...(LONG ? Array.from({ length: 2 * HALF }, (_, times) => ['import-row', times, true] as const) : []),
];

describe('kill -9 in an import of goods', () => {
  test.each(STEPS)('at the step %s passed %i times: the next start finishes it or it never was, no product is half there, and the same file again makes nothing twice', async (step, times, began) => {
    round += 1;
    const text = textOf(round);
    expect(await importAndDie(text, step, times)).toBe('SIGKILL');
    await expectFinishedOrNever(text, began);
  });

  const atRandom = async (): Promise<void> => {
    let seed = Number(process.env['ETALASE_SEED'] ?? 20_261_122);
    for (let kill = 0; kill < KILLS; kill += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      round += 1;
      const text = textOf(round);
      await importAndDie(text, '', 0, Math.floor((seed / 2 ** 32) * 120));
      await expectFinishedOrNever(text, null);
    }
  };
  if (LONG) test(`at ${KILLS} random moments`, atRandom);
});
