import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { figure, type Figure } from './figure.ts';
import type { Scratch } from './till.ts';

/** Written by the child around each sale, and found again in the trace. */
export const SALE_BEGINS = 'sale-begins';
export const SALE_ENDS = 'sale-ends';

/** How often the disk is waited for in one sale, seen from outside the process; a sentence where that cannot be looked at. */
export function countSyncs(scratch: Scratch): Figure | string {
  const trace = spawnSync('strace', ['-f', '-s', '20', '-e', 'trace=fsync,fdatasync,write', process.execPath, join(import.meta.dirname, 'sync-child.ts'), scratch.folder], { encoding: 'utf8', maxBuffer: 64 << 20 });
  if (trace.error !== undefined || trace.status !== 0) return 'fsyncs per sale were not counted: strace is not here or may not look';
  const perSale: number[] = [];
  let open: number | null = null;
  for (const line of trace.stderr.split('\n')) {
    if (line.includes(SALE_BEGINS)) open = 0;
    else if (line.includes(SALE_ENDS) && open !== null) {
      perSale.push(open);
      open = null;
    } else if (open !== null && /\bf(?:data)?sync\(/.test(line)) open += 1;
  }
  if (perSale.length === 0) return 'fsyncs per sale were not counted: the trace shows no sale';
  return figure({ workload: 'W3', name: 'waits for the disk in one sale', unit: 'fsync', rounds: perSale, goal: { of: 'value', most: 1 } });
}
