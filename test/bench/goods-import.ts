import type { GoodsFileLook, GoodsImportStatus } from '../../shared/contract/goods-import.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { amountDue } from '../../shared/domain/payment/amount-due.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';
import { uuidv7 } from '../../electron/platform/ids.ts';
import { figure, type Figure } from './figure.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { percentile } from './stats.ts';
import { goodsCodes, type Scratch } from './till.ts';

const ROWS = 20_000;
const LIMIT_S = 60;
/** Lines of a sale, and sales without an import beside them. */
const LINES = 3;
const SALES_ALONE = 60;
/** Between two acts of a cashier at his quickest. */
const PAUSE_MS = 20;

/** 20,000 rows of new goods, then the same with other prices, brought in while a till rings up sale after sale through the same door. */
export async function measureImport(scratch: Scratch): Promise<Figure[]> {
  const codes = goodsCodes(scratch.file, 500);
  const host = await startHost(scratch);
  try {
    const manager = await host.signIn('manager');
    const cashier = await host.signIn();
    if ((await host.call<{ shift: unknown }>('shift.current', undefined, cashier)).shift === null) await host.call('shift.open', { commandId: uuidv7(), openingFloat: 500_000 }, cashier);
    const sell = selling(host, cashier, codes);
    for (let sale = 0; sale < 10; sale += 1) await sell();
    const alone: number[] = [];
    for (let sale = 0; sale < SALES_ALONE; sale += 1) alone.push(...(await sell()));
    const added = await bring(host, manager, 1_000, sell);
    const changed = await bring(host, manager, 2_000, sell);
    const again: number[] = [];
    for (let sale = 0; sale < SALES_ALONE; sale += 1) again.push(...(await sell()));
    return figuresOf([...alone, ...again], added, changed);
  } finally {
    await host.stop();
  }
}

interface Brought {
  /** From the file being there until it was read and planned, and from the start until the last row was on disk, s. */
  readonly lookS: number;
  readonly runS: number;
  /** How often the progress was another one when it was asked for twice a second. */
  readonly steps: number;
  readonly beside: readonly number[];
}

async function bring(host: HostProcess, session: string, price: number, sell: () => Promise<number[]>): Promise<Brought> {
  const rows = Array.from({ length: ROWS }, (_, index) => `Barang impor ${index};${price + (index % 900)};Golongan ${1 + (index % 12)};${10 + (index % 7)}`);
  const bytes = Buffer.from(`Nama barang;Harga;Golongan;Stok\n${rows.join('\n')}\n`);
  const { uploadId, pieceBytes } = await host.call<{ uploadId: string; pieceBytes: number }>('upload.begin', { name: 'barang.csv', size: bytes.length }, session);
  for (let at = 0; at < bytes.length; at += pieceBytes) await host.call('upload.piece', { uploadId, at, base64: bytes.subarray(at, at + pieceBytes).toString('base64') }, session);
  const defaults = { category: 'Golongan 1', producer: 'Lapas nomor 1', workshop: 'Bengkel kerja', unit: 'buah' };
  const lookedAt = performance.now();
  const { mapping } = await host.call<GoodsFileLook>('goodsImport.look', { uploadId, sheet: 0, mapping: null, defaults }, session);
  const lookS = (performance.now() - lookedAt) / 1_000;
  const begun = performance.now();
  const beside: number[] = [];
  const seen = new Set<number>();
  let running = true;
  const watching = (async () => {
    await host.call('goodsImport.start', { commandId: uuidv7(), uploadId, sheet: 0, mapping, defaults, rest: 'refuse', mintCodes: true }, session);
    while (running) {
      const status = await host.call<GoodsImportStatus>('goodsImport.status', undefined, session);
      seen.add(status.done);
      running = status.running;
      if (running) await pause(500);
    }
    return (performance.now() - begun) / 1_000;
  })();
  void watching.catch(() => {
    running = false;
  });
  while (running) beside.push(...(await sell()));
  return { lookS, runS: await watching, steps: seen.size, beside };
}

/** Rings up and pays one sale; answers how long each of its commands took, ms. */
function selling(host: HostProcess, session: string, codes: readonly string[]): () => Promise<number[]> {
  let place = 0;
  return async () => {
    const times: number[] = [];
    const timedCall = async <T>(procedure: string, input: unknown): Promise<T> => {
      const begun = performance.now();
      const answer = await host.call<T>(procedure, input, session);
      times.push(performance.now() - begun);
      await pause(PAUSE_MS);
      return answer;
    };
    const { saleId } = await host.call<Cart>('cart.current', undefined, session);
    for (let line = 0; line < LINES; line += 1) {
      const text = codes[(place = (place + 37) % codes.length)] ?? '';
      await timedCall('cart.apply', { commandId: uuidv7(), saleId, command: { type: 'add-code', lineId: uuidv7(), text, quantity: 1_000 } });
    }
    const { total } = amountDue(await host.call<Cart>('cart.current', undefined, session), SETTING_DEFAULTS['cash.rounding']);
    await timedCall('sale.complete', { commandId: uuidv7(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null });
    return times;
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function figuresOf(alone: readonly number[], added: Brought, changed: Brought): Figure[] {
  const seconds = { workload: 'import', unit: 's' };
  const beside = (name: string, times: readonly number[], part: number): Figure =>
    figure({ workload: 'import', unit: 'ms', name, rounds: [percentile(times, part)], limit: { name: 'no import', rounds: [percentile(alone, part)] }, goal: { of: 'ratio', most: 1.5 } });
  return [
    figure({ ...seconds, name: '20,000 new goods: read and planned', rounds: [added.lookS] }),
    figure({ ...seconds, name: '20,000 new goods: all on disk, a till beside', rounds: [added.runS], goal: { of: 'value', most: LIMIT_S } }),
    figure({ ...seconds, name: '20,000 changed goods: read and planned', rounds: [changed.lookS] }),
    figure({ ...seconds, name: '20,000 changed goods: all on disk, a till beside', rounds: [changed.runS], goal: { of: 'value', most: LIMIT_S } }),
    figure({ workload: 'import', unit: 'steps', name: 'progress told, new goods', rounds: [added.steps], goal: { of: 'value', least: 5 } }),
    beside('a command of the till beside new goods, p50', added.beside, 0.5),
    beside('a command of the till beside new goods, p99', added.beside, 0.99),
    beside('a command of the till beside changed goods, p50', changed.beside, 0.5),
    beside('a command of the till beside changed goods, p99', changed.beside, 0.99),
  ];
}
