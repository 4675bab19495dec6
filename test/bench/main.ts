import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBundle } from './bundle.ts';
import { prepareSet } from './data-set/prepare-set.ts';
import type { Figure } from './figure.ts';
import { hostIsBuilt } from './host-process.ts';
import { measureImport } from './goods-import.ts';
import { measureGoods } from './page/measure-goods.ts';
import { measurePage } from './page/measure-page.ts';
import { SETS, type SetName } from './sets.ts';
import { countSyncs } from './sync-count.ts';
import { table } from './table.ts';
import { openTill, scratchOf, type Scratch } from './till.ts';
import { measureScan } from './w1-scan.ts';
import { measureSearch } from './w2-search.ts';
import { measureSale } from './w3-sale.ts';
import { measureClose } from './w4-close.ts';
import { measureStart } from './w5-start.ts';
import { measureReports } from './w6-reports.ts';

const PARTS = ['W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'bundle', 'page', 'goods', 'import'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench -- --set S|M|L|G [--only ${PARTS.join(',')}] [--rounds N] [--sales N] [--json FILE]`;

interface Wish {
  readonly set: SetName;
  readonly only: readonly Part[];
  readonly rounds: number;
  /** Sales rung up in the page before its memory is looked at. */
  readonly sales: number;
  readonly json: string | null;
}

function readWish(args: readonly string[]): Wish {
  const { values } = parseArgs({ args: [...args], options: { set: { type: 'string', default: 'S' }, only: { type: 'string' }, rounds: { type: 'string', default: '5' }, sales: { type: 'string', default: '8' }, json: { type: 'string' } } });
  const only = values.only === undefined ? PARTS : values.only.split(',');
  const unknown = only.find((part) => !(PARTS as readonly string[]).includes(part));
  const rounds = Number(values.rounds);
  const sales = Number(values.sales);
  if (!(values.set in SETS) || unknown !== undefined || !Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(sales) || sales < 1) throw new Error(USAGE);
  return { set: values.set as SetName, only: only as readonly Part[], rounds, sales, json: values.json ?? null };
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function measure(wish: Wish, scratch: Scratch, notes: string[]): Promise<Figure[]> {
  const wants = (part: Part): boolean => wish.only.includes(part);
  const figures: Figure[] = [];
  if (wants('W1') || wants('W2')) {
    say('W1, W2 …');
    const till = await openTill(scratch);
    try {
      if (wants('W1')) figures.push(...measureScan(scratch, till, wish.rounds));
      if (wants('W2')) figures.push(...(await measureSearch(scratch, till, wish.rounds)));
    } finally {
      await till.close();
    }
  }
  if (wants('W3')) {
    say('W3 …');
    figures.push(...(await measureSale(scratch, wish.rounds)));
    const syncs = countSyncs(scratch);
    if (typeof syncs === 'string') notes.push(syncs);
    else figures.push(syncs);
  }
  if (wants('W4')) {
    say('W4 …');
    figures.push(...measureClose(scratch, wish.rounds));
  }
  if (wants('W6')) {
    say('W6 …');
    figures.push(...(await measureReports(scratch, wish.rounds)));
  }
  if (wants('bundle')) figures.push(...measureBundle());
  if (!hostIsBuilt()) {
    notes.push('W5 and the page were left out: dist/service is not built');
    return figures;
  }
  if (wants('W5')) {
    say('W5 …');
    figures.push(...(await measureStart(scratch, wish.rounds)));
  }
  if (wants('page')) {
    say('page …');
    figures.push(...(await measurePage(scratch, wish.rounds, wish.sales)));
  }
  if (wants('goods')) {
    say('goods …');
    figures.push(...(await measureGoods(scratch, wish.rounds)));
  }
  if (wants('import')) {
    say('import …');
    figures.push(...(await measureImport(scratch)));
  }
  return figures;
}

const wish = readWish(process.argv.slice(2));
const begun = performance.now();
say(`Set ${wish.set} …`);
const set = await prepareSet(SETS[wish.set], say);
const scratch = scratchOf(set);
const notes: string[] = [`set ${wish.set} built in ${Math.round(set.builtMs / 1_000)} s${set.fromCache ? ', by an earlier run' : ''}`];
try {
  const loadBefore = loadavg();
  const figures = await measure(wish, scratch, notes);
  notes.push(`load of the machine ${loadBefore.map((one) => one.toFixed(1)).join('/')} before, ${loadavg().map((one) => one.toFixed(1)).join('/')} after, on ${cpus().length} cores; a ratio is worth more than a time`);
  notes.push(`${Math.round((performance.now() - begun) / 1_000)} s in all, ${wish.rounds} rounds`);
  process.stdout.write(`${table(figures)}\n\n${notes.join('\n')}\n`);
  if (wish.json !== null) writeFileSync(wish.json, `${JSON.stringify({ set: wish.set, rounds: wish.rounds, node: process.version, commit: commit(), notes, figures }, null, 2)}\n`);
} finally {
  scratch.remove();
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
