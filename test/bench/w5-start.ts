import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Cart } from '../../shared/domain/sale/cart.ts';
import type { LineId } from '../../shared/kernel/ids.ts';
import { uuidv7 } from '../support/uuidv7.ts';
import { figure, type Figure } from './figure.ts';
import { end, firstLine, memoryOf, startHost } from './host-process.ts';
import { goodsCodes, type Scratch } from './till.ts';

const RAW = join(import.meta.dirname, 'raw', 'first-lookup.cjs');

/** W5: from the start of the data process to its first answered scan (signing in left out: a person does that), and its memory. */
export async function measureStart(scratch: Scratch, rounds: number): Promise<Figure[]> {
  const code = goodsCodes(scratch.file, 10)[0] ?? '';
  const service: number[] = [];
  const ready: number[] = [];
  const raw: number[] = [];
  const memory: number[] = [];
  const rawMemory: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const host = await startHost(scratch);
    const session = await host.signIn();
    const cart = await host.call<Cart>('cart.current', undefined, session);
    const begun = performance.now();
    await host.call('cart.apply', { commandId: uuidv7(), saleId: cart.saleId, command: { type: 'add-code', lineId: uuidv7() as LineId, text: code, quantity: 1_000 } }, session);
    const firstScan = performance.now() - begun;
    const resident = memoryOf(host.pid, 'status', 'VmRSS');
    await host.stop();

    const rawBegun = performance.now();
    const child = spawn(process.execPath, [RAW, scratch.file, code], { stdio: ['pipe', 'pipe', 'inherit'] });
    await firstLine(child);
    const rawMs = performance.now() - rawBegun;
    const rawResident = memoryOf(child.pid ?? 0, 'status', 'VmRSS');
    await end(child);
    if (round < 0) continue;
    service.push(host.readyMs + firstScan);
    ready.push(host.readyMs);
    raw.push(rawMs);
    if (resident !== null && rawResident !== null) {
      memory.push(resident);
      rawMemory.push(rawResident);
    }
  }
  const limit = { name: 'bare node + better-sqlite3', rounds: raw };
  return [
    // 60 ms where the bare process takes 33.
    figure({ workload: 'W5', name: 'process start -> first scan answered', unit: 'ms', rounds: service, limit, goal: { of: 'ratio', most: 1.8 } }),
    figure({ workload: 'W5', name: 'process start -> ready', unit: 'ms', rounds: ready, limit }),
    ...(memory.length === 0 ? [] : [figure({ workload: 'W5', name: 'data process after the first scan', unit: 'MiB RSS', rounds: memory, limit: { name: 'bare node + better-sqlite3', rounds: rawMemory } })]),
  ];
}
