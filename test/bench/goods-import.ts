import type { GoodsFileLook, GoodsImportStatus } from '../../shared/contract/goods-import.ts';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import { amountDue } from '../../shared/domain/payment/amount-due.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';
import { uuidv7 } from '../support/uuidv7.ts';
import { figure, type Figure } from './figure.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { percentile } from './stats.ts';
import { goodsCodes, type Scratch } from './till.ts';

const ROWS = 20_000;
const LIMIT_S = 60;
/** The rows come in as many files; after each of them the till sells for a while alone, so that both meet the same hour of the machine. */
const FILES = 4;
/** Lines of a sale, and sales that nothing stands beside after each file. */
const LINES = 3;
const SALES_ALONE = 40;
/** Between two acts of a cashier at his quickest. */
const PAUSE_MS = 20;

/** 20,000 rows of new goods, then the same with other prices, brought in file by file while a till rings up sale after sale through the same door; in turn with the till alone. */
export async function measureImport(scratch: Scratch): Promise<Figure[]> {
  const codes = goodsCodes(scratch.file, 500);
  const host = await startHost(scratch);
  try {
    const manager = await host.signIn('manager');
    const cashier = await host.signIn();
    if ((await host.call<{ shift: unknown }>('shift.current', undefined, cashier)).shift === null) await host.call('shift.open', { commandId: uuidv7(), openingFloat: 500_000 }, cashier);
    const sell = selling(host, cashier, codes);
    for (let sale = 0; sale < 10; sale += 1) await sell();
    const inTurn = async (price: number): Promise<Turns> => {
      const files: Brought[] = [];
      const alone: number[] = [];
      for (let part = 0; part < FILES; part += 1) {
        files.push(await bring(host, manager, part, price, sell));
        for (let sale = 0; sale < SALES_ALONE; sale += 1) alone.push(...(await sell()));
      }
      return { files, alone };
    };
    return figuresOf(await inTurn(1_000), await inTurn(2_000));
  } finally {
    await host.stop();
  }
}

interface Turns {
  readonly files: readonly Brought[];
  readonly alone: readonly number[];
}

interface Brought {
  /** From the file being there until it was read and planned, and from the start until the last row was on disk, s. */
  readonly lookS: number;
  readonly runS: number;
  /** How often the progress was another one when it was asked for twice a second. */
  readonly steps: number;
  readonly beside: readonly number[];
}

async function bring(host: HostProcess, session: string, part: number, price: number, sell: () => Promise<number[]>): Promise<Brought> {
  const first = (part * ROWS) / FILES;
  const rows = Array.from({ length: ROWS / FILES }, (_, at) => first + at).map((index) => `Barang impor ${index};${price + (index % 900)};Golongan ${1 + (index % 12)};${10 + (index % 7)}`);
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

function figuresOf(added: Turns, changed: Turns): Figure[] {
  const sum = ({ files }: Turns, of: (file: Brought) => number): number => files.reduce((total, file) => total + of(file), 0);
  const seconds = { workload: 'import', unit: 's' };
  const beside = (name: string, { files, alone }: Turns, part: number): Figure =>
    figure({ workload: 'import', unit: 'ms', name, rounds: [percentile(files.flatMap((file) => [...file.beside]), part)], limit: { name: 'no import', rounds: [percentile(alone, part)] }, goal: { of: 'ratio', most: 1.5 } });
  return [
    figure({ ...seconds, name: `20,000 new goods, ${FILES} files: read and planned`, rounds: [sum(added, ({ lookS }) => lookS)] }),
    figure({ ...seconds, name: `20,000 new goods, ${FILES} files: all on disk, a till beside`, rounds: [sum(added, ({ runS }) => runS)], goal: { of: 'value', most: LIMIT_S } }),
    figure({ ...seconds, name: `20,000 changed goods, ${FILES} files: read and planned`, rounds: [sum(changed, ({ lookS }) => lookS)] }),
    figure({ ...seconds, name: `20,000 changed goods, ${FILES} files: all on disk, a till beside`, rounds: [sum(changed, ({ runS }) => runS)], goal: { of: 'value', most: LIMIT_S } }),
    figure({ workload: 'import', unit: 'steps', name: 'progress told, new goods', rounds: [sum(added, ({ steps }) => steps)], goal: { of: 'value', least: 5 } }),
    beside('a command of the till beside new goods, p50', added, 0.5),
    beside('a command of the till beside new goods, p99', added, 0.99),
    beside('a command of the till beside changed goods, p50', changed, 0.5),
    beside('a command of the till beside changed goods, p99', changed, 0.99),
  ];
}
