import { searchProducts } from '../../electron/services/catalog/search-products.ts';
import { figure, type Figure } from './figure.ts';
import { openRawSearch } from './raw/raw-search.ts';
import { percentile } from './stats.ts';
import type { BenchTill, Scratch } from './till.ts';

const LIMIT = 20;
const SEARCHES_A_TURN = 60;
const TURNS_A_ROUND = 5;
/** Three letters that stand together in no Indonesian name. */
const NOWHERE = 'qzx';

/** W2: typed letters to the best twenty products with all that the list shows. */
export async function measureSearch(scratch: Scratch, till: BenchTill, rounds: number): Promise<Figure[]> {
  const raw = openRawSearch(scratch.file);
  const { context } = till.service;
  await context.search.ready();
  const search = (text: string): Promise<unknown> => searchProducts(context, { text, limit: LIMIT });
  let turnNumber = 0;
  const piece = (letters: number): string => {
    turnNumber += 1;
    const words = (raw.names[(turnNumber * 7_919) % raw.names.length] ?? '').toLowerCase().split(' ').filter((word) => word.length >= letters);
    return words[turnNumber % words.length]?.slice(0, letters) ?? 'kop';
  };
  const kinds = {
    three: () => search(piece(3)),
    two: () => search(piece(2)),
    none: () => search(NOWHERE),
    rawThree: () => raw.rows(piece(3)),
    rawOffers: () => raw.offers(piece(3)),
    rawNone: () => raw.rows(NOWHERE),
  };
  type Kind = keyof typeof kinds;
  const perRound: Record<Kind, number[]>[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const times: Record<Kind, number[]> = { three: [], two: [], none: [], rawThree: [], rawOffers: [], rawNone: [] };
    for (let turn = 0; turn < TURNS_A_ROUND; turn += 1) {
      for (const kind of Object.keys(kinds) as Kind[]) {
        for (let count = 0; count < SEARCHES_A_TURN; count += 1) {
          const begun = performance.now();
          await kinds[kind]();
          times[kind].push(performance.now() - begun);
        }
      }
    }
    if (round >= 0) perRound.push(times);
  }
  raw.close();
  const p = (of: Kind, part: number): number[] => perRound.map((times) => percentile(times[of], part));
  const trigram = { name: 'raw trigram, row numbers', rounds: p('rawThree', 0.5) };
  return [
    figure({ workload: 'W2', name: 'three letters, ranked top 20, p50', unit: 'ms', rounds: p('three', 0.5), limit: trigram, goal: { of: 'ratio', most: 1.3 } }),
    figure({ workload: 'W2', name: 'three letters against raw with name, price, stock, p50', unit: 'ms', rounds: p('three', 0.5), limit: { name: 'raw trigram, offers', rounds: p('rawOffers', 0.5) } }),
    figure({ workload: 'W2', name: 'three letters, p99', unit: 'ms', rounds: p('three', 0.99), limit: { name: 'raw trigram, p99', rounds: p('rawThree', 0.99) }, goal: { of: 'value', most: 0.5 } }),
    figure({ workload: 'W2', name: 'two letters, p50', unit: 'ms', rounds: p('two', 0.5), limit: trigram, goal: { of: 'ratio', most: 1.3 } }),
    figure({ workload: 'W2', name: 'two letters, p99', unit: 'ms', rounds: p('two', 0.99), goal: { of: 'value', most: 0.5 } }),
    figure({ workload: 'W2', name: 'no hit, p50', unit: 'ms', rounds: p('none', 0.5), limit: { name: 'raw trigram, no hit', rounds: p('rawNone', 0.5) }, goal: { of: 'ratio', most: 1.3 } }),
    figure({ workload: 'W2', name: 'no hit, p99', unit: 'ms', rounds: p('none', 0.99), goal: { of: 'value', most: 0.5 } }),
  ];
}
