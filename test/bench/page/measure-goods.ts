import { chromium, type Browser } from 'playwright-core';
import type { ProductPage } from '../../../shared/contract/catalog.ts';
import type { StockPage } from '../../../shared/contract/stock.ts';
import { chromiumOptions } from '../../support/chromium.ts';
import { figure, type Figure, type Goal } from '../figure.ts';
import { serveFloor } from '../floor/serve-floor.ts';
import { startHost, type HostProcess } from '../host-process.ts';
import { percentile } from '../stats.ts';
import type { Scratch } from '../till.ts';
import { clearSearch, openFloor, openOffice, type BenchPage } from './bench-page.ts';

const WORDS = ['kop', 'tas', 'bat'];
/** Between two keys of a person: quicker ones would be taken for a scanner. */
const HAND_MS = 100;

/** What a manager waits for among all goods; each name is one line of the result. */
const WAITS = ['open', 'key', 'page', 'product', 'save', 'archived', 'byPrice', 'byPriceKey', 'narrowed', 'grid', 'gridPage', 'gridFar', 'labelKey', 'labelAdd', 'stock', 'stockKey', 'stockMost', 'stockSlow'] as const;
type Wait = (typeof WAITS)[number];
type Round = Record<Wait | 'floorKey', number[]>;

/** The manager's pages of goods, labels and stock, beside the floor page in turn. */
export async function measureGoods(scratch: Scratch, rounds: number): Promise<Figure[]> {
  const floorServer = await serveFloor(scratch.file);
  const host = await startHost(scratch);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const session = await host.signIn('manager');
    const ask = asking(host, session);
    const perRound: Round[] = [];
    const first: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const done = await oneRound(browser, host, floorServer.url, ask, round);
      // The first of all reads the names of the goods into memory.
      if (round === -1) first.push(...done.open);
      else perRound.push(done);
    }
    return figuresOf(perRound, first);
  } finally {
    await browser.close();
    await host.stop();
    floorServer.close();
  }
}

interface Asking {
  /** How many products, or goods of the stock, fit a text. */
  readonly goods: (text: string) => Promise<number>;
  readonly stock: (text: string) => Promise<number>;
}

function asking(host: HostProcess, session: string): Asking {
  return {
    goods: async (text) => (await host.call<ProductPage>('catalog.list', { text, show: 'sold', offset: 0, limit: 1 }, session)).total,
    stock: async (text) => (await host.call<StockPage>('stock.list', { text, filter: 'all', placeId: null, offset: 0, limit: 1 }, session)).total,
  };
}

const said = (foot: string, words: string): string => `document.querySelector('${foot} [role=status]')?.textContent.includes(${JSON.stringify(words)})`;
const inAll = (total: number): string => (total === 0 ? 'Tidak ada' : ` dari ${total.toLocaleString('id-ID')}`);

async function oneRound(browser: Browser, host: HostProcess, floorUrl: string, ask: Asking, round: number): Promise<Round> {
  const times = Object.fromEntries([...WAITS, 'floorKey'].map((name) => [name, []])) as unknown as Round;
  const office = await openOffice(browser, host);
  await goodsPage(office, ask, times, round);
  await gridPage(office, times);
  await labelPage(office, times);
  await stockPage(office, ask, times);
  await office.close();
  const floor = await openFloor(browser, floorUrl);
  for (const word of WORDS) {
    for (const letter of word) {
      times.floorKey.push(await floor.press([letter], 'key'));
      await floor.page.waitForTimeout(HAND_MS);
    }
    await clearSearch(floor);
  }
  await floor.close();
  return times;
}

const rail = (office: BenchPage, name: RegExp): Promise<void> => office.page.getByRole('navigation', { name: 'Halaman' }).getByRole('button', { name }).click();
const choice = (office: BenchPage, group: string, name: string | RegExp): Promise<void> =>
  office.page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', typeof name === 'string' ? { name, exact: true } : { name }).click();
const head = (office: BenchPage, name: string): Promise<void> => office.page.getByRole('columnheader').getByRole('button', { name, exact: true }).click();
const press = (office: BenchPage, key: string) => (): Promise<void> => office.page.keyboard.press(key, { delay: 30 });

/** Types each word letter by letter and waits after each for what `check` says of the text so far. */
async function typeWords(office: BenchPage, field: string, check: (text: string) => Promise<string>): Promise<number[]> {
  const times: number[] = [];
  const input = office.page.getByLabel(field, { exact: true });
  for (const word of WORDS) {
    await input.fill('');
    await office.page.waitForTimeout(300);
    for (let letters = 1; letters <= word.length; letters += 1) {
      const shown = await check(word.slice(0, letters));
      times.push(await office.toPaint(press(office, word[letters - 1] ?? ''), shown));
      await office.page.waitForTimeout(HAND_MS);
    }
  }
  return times;
}

/** A page of 50 rows is there, and those in sight are drawn. */
const listOf = (place: string): string => `document.querySelector('${place} table')?.ariaRowCount === '51' && document.querySelectorAll('${place} tbody tr').length > 8`;

async function goodsPage(office: BenchPage, ask: Asking, times: Round, round: number): Promise<void> {
  const field = 'Cari nama atau scan kode';
  times.open.push(await office.toPaint(() => rail(office, /Barang/), listOf('.goods')));
  times.key.push(...(await typeWords(office, field, async (text) => said('.list-foot', inAll(await ask.goods(text))))));
  const above = await office.page.locator('.goods .table tbody tr').first().textContent();
  times.page.push(await office.toPaint(press(office, 'PageDown'), `document.querySelector('.goods .table tbody tr')?.textContent !== ${JSON.stringify(above)}`));
  times.product.push(await office.toPaint(press(office, 'Enter'), `document.querySelector('.goods-panel form') !== null`));
  const price = 10_000 + ((round + 2) * 7_919) % 80_000;
  await office.page.getByLabel('Harga', { exact: true }).fill(String(price));
  await office.page.waitForTimeout(HAND_MS);
  times.save.push(await office.toPaint(press(office, 'Control+s'), `[...document.querySelectorAll('.goods .table tbody tr.chosen')].some((row) => row.textContent.includes('${price.toLocaleString('id-ID')}'))`));
  await office.page.getByLabel(field, { exact: true }).fill('');
  await office.page.waitForTimeout(300);
  times.archived.push(await office.toPaint(() => choice(office, 'Tampilkan', 'Arsip'), said('.list-foot', 'Tidak ada')));
  await office.toPaint(() => choice(office, 'Tampilkan', 'Dijual'), listOf('.goods'));
  times.byPrice.push(await office.toPaint(() => head(office, 'Harga (Rp)'), said('.list-foot', 'termahal')));
  await office.page.getByLabel(field, { exact: true }).fill('');
  times.byPriceKey.push(...(await typeWords(office, field, async (text) => said('.list-foot', `${inAll(await ask.goods(text))}, termahal`))));
  const all = inAll(await ask.goods(''));
  await office.toPaint(() => office.page.getByLabel(field, { exact: true }).fill(''), said('.list-foot', `${all}, termahal`));
  await office.page.getByLabel('Hanya golongan').focus();
  times.narrowed.push(await office.toPaint(press(office, 'ArrowDown'), `${listOf('.goods')} && !${said('.list-foot', all)}`));
}

async function gridPage(office: BenchPage, times: Round): Promise<void> {
  const whole = `document.querySelectorAll('.grid-body .clip').length > 0 && [...document.querySelectorAll('.grid-body .clip')].every((cell) => cell.textContent !== '…')`;
  const from = (row: number): string => `${whole} && Number(document.querySelector('.grid-body .grid-row').ariaRowIndex) >= ${row}`;
  times.grid.push(await office.toPaint(() => choice(office, 'Tampilan', 'Tabel'), whole));
  await office.page.waitForTimeout(300);
  for (let turn = 1; turn <= 6; turn += 1) {
    times.gridPage.push(await office.toPaint(press(office, 'PageDown'), whole));
    await office.page.waitForTimeout(HAND_MS);
  }
  await office.page.locator('.grid-sheet').hover();
  times.gridFar.push(await office.toPaint(() => office.page.mouse.wheel(0, 42 * 50_000), from(45_000)));
}

async function labelPage(office: BenchPage, times: Round): Promise<void> {
  await choice(office, 'Tampilan', 'Label');
  const found = (text: string): Promise<string> => Promise.resolve(`document.querySelector('#label-hits button')?.textContent.toLowerCase().includes('${text}')`);
  times.labelKey.push(...(await typeWords(office, 'Scan kode, atau ketik nama lalu Enter', found)));
  times.labelAdd.push(await office.toPaint(press(office, 'Enter'), `document.getElementById('label-copies-0') !== null`));
}

async function stockPage(office: BenchPage, ask: Asking, times: Round): Promise<void> {
  await rail(office, /Stok/);
  times.stock.push(await office.toPaint(() => choice(office, 'Bagian stok', 'Stok'), listOf('.stock-two')));
  times.stockKey.push(...(await typeWords(office, 'Cari barang', async (text) => said('.list-foot', inAll(await ask.stock(text))))));
  await office.page.getByLabel('Cari barang', { exact: true }).fill('');
  await office.page.waitForTimeout(300);
  times.stockMost.push(await office.toPaint(() => head(office, 'Ada'), said('.stock-two .list-foot', 'terbanyak')));
  const none = `document.querySelector('.stock-two .empty') !== null`;
  times.stockSlow.push(await office.toPaint(() => choice(office, 'Tampilkan', /Tak laku/), `${none} || document.querySelectorAll('.stock-two tbody tr').length > 0 && !document.querySelector('.list-foot [role=status]').textContent.includes('${(await ask.stock('')).toLocaleString('id-ID')}')`));
  await choice(office, 'Tampilkan', /Semua barang/);
  await office.page.waitForTimeout(1_000);
}

function figuresOf(rounds: readonly Round[], first: readonly number[]): Figure[] {
  const p = (of: keyof Round, part: number): number[] => rounds.map((times) => percentile(times[of], part));
  const line = (name: string, of: Wait, goal?: Goal): Figure => figure({ workload: 'goods', unit: 'ms', name, rounds: p(of, 0.5), limit: { name: 'floor page, a key', rounds: p('floorKey', 0.5) }, ...(goal === undefined ? {} : { goal }) });
  const late = (name: string, of: Wait): Figure => figure({ workload: 'goods', unit: 'ms', name: `${name}, p99`, rounds: p(of, 0.99), limit: { name: 'floor page, p99', rounds: p('floorKey', 0.99) }, goal: { of: 'value', most: 33 } });
  const key: Goal = { of: 'ratio', most: 1.3 };
  return [
    figure({ workload: 'goods', unit: 'ms', name: 'page of goods, the first after the start', rounds: first }),
    line('page of goods opened -> list painted', 'open'),
    line('typed key -> painted list of goods, p50', 'key', key),
    late('typed key -> painted list of goods', 'key'),
    line('next page of the list', 'page'),
    line('product opened', 'product'),
    line('edit stored, durable -> painted list', 'save'),
    line('archived goods shown', 'archived'),
    line('by price: head pressed -> painted list', 'byPrice'),
    line('by price: typed key -> painted list, p50', 'byPriceKey'),
    line('by price: one category chosen -> painted list', 'narrowed'),
    line('sheet of all goods opened', 'grid'),
    line('sheet, a page down', 'gridPage'),
    line('sheet, scrolled by 50,000 rows', 'gridFar'),
    line('labels: typed key -> painted hits, p50', 'labelKey', key),
    late('labels: typed key -> painted hits', 'labelKey'),
    line('labels: product added', 'labelAdd'),
    line('stock opened -> list painted', 'stock'),
    line('stock: typed key -> painted list, p50', 'stockKey', key),
    late('stock: typed key -> painted list', 'stockKey'),
    line('stock: head of what is there pressed -> painted list', 'stockMost'),
    line('stock: what nobody bought', 'stockSlow'),
  ];
}
