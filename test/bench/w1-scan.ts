import { readScan, type ScanRules } from '../../shared/domain/barcode/read-scan.ts';
import { SETTING_DEFAULTS } from '../../shared/domain/setting/settings.ts';
import type { CatalogRepo } from '../../electron/db/repos/catalog-repo.ts';
import { offerOfCode } from '../../electron/services/catalog/offer-of-code.ts';
import { figure, type Figure } from './figure.ts';
import { openRawLookup } from './raw/raw-lookup.ts';
import { percentile, timed } from './stats.ts';
import { goodsCodes, type BenchTill, type Scratch } from './till.ts';

const SCANS_A_TURN = 500;
const TURNS_A_ROUND = 6;

/** W1: from the text of a scan to everything the counter shows of the product, in the data process. */
export function measureScan(scratch: Scratch, till: BenchTill, rounds: number): Figure[] {
  const codes = goodsCodes(scratch.file, 3_000);
  const raw = openRawLookup(scratch.file);
  const { catalog } = till.service.context.store;
  const asks: Record<'service' | 'raw' | 'bare', (code: string) => unknown> = {
    service: (code) => offerOfScan(catalog, code),
    raw: raw.offer,
    bare: raw.price,
  };
  for (const ask of Object.values(asks)) if (codes.some((code) => !ask(code))) throw new Error('a code of the set finds nothing');
  const perRound: Record<keyof typeof asks, number[]>[] = [];
  let place = 0;
  for (let round = -1; round < rounds; round += 1) {
    const times: Record<keyof typeof asks, number[]> = { service: [], raw: [], bare: [] };
    for (let turn = 0; turn < TURNS_A_ROUND; turn += 1) {
      for (const name of ['service', 'raw', 'bare'] as const) {
        for (let scan = 0; scan < SCANS_A_TURN; scan += 1) {
          const code = codes[(place = (place + 1_543) % codes.length)] ?? '';
          times[name].push(timed(() => void asks[name](code)) * 1_000);
        }
      }
    }
    if (round >= 0) perRound.push(times);
  }
  raw.close();
  const p = (of: keyof typeof asks, part: number): number[] => perRound.map((times) => percentile(times[of], part));
  return [
    figure({ workload: 'W1', name: 'scan -> offer, service call, p50', unit: 'us', rounds: p('service', 0.5), limit: { name: 'raw, same facts', rounds: p('raw', 0.5) }, goal: { of: 'ratio', most: 1.3 } }),
    figure({ workload: 'W1', name: 'scan -> offer, service call, p99', unit: 'us', rounds: p('service', 0.99), limit: { name: 'raw, same facts, p99', rounds: p('raw', 0.99) }, goal: { of: 'ratio', most: 2 } }),
    figure({ workload: 'W1', name: 'the same against price and stock alone, p50', unit: 'us', rounds: p('service', 0.5), limit: { name: 'raw, price + stock', rounds: p('bare', 0.5) } }),
  ];
}

const RULES: ScanRules = { patterns: SETTING_DEFAULTS['barcode.patterns'].list, today: '2026-11-20' };

/** The way of a plain code through `add-scan.ts`. */
function offerOfScan(catalog: CatalogRepo, code: string): ReturnType<CatalogRepo['offerByCode']> {
  const reading = readScan(code, RULES);
  return reading.kind === 'plain' ? offerOfCode(catalog, reading.reading) : null;
}
