import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DemoFailure, must } from './must.ts';
import type { KilledSaleOrder, KilledSaleWord } from './killed-sale.ts';

/** First word on the command line of the process that is going to be killed. */
export const KILLED_SALE = 'killed-sale';

/** Longer than any start of the service takes (ms); a process that says nothing by then is stuck elsewhere. */
const PATIENCE_MS = 60_000;

type Paying = Extract<KilledSaleWord, { readonly word: 'paying' }>;

/**
 * Starts `entry` as a process of its own, lets it ring up a sale and kills it (SIGKILL) where the order says, in the middle
 * of completing it. Nobody else may have the data folder open. Answers the command that was under way.
 */
export async function killInSale(entry: string, order: KilledSaleOrder): Promise<Paying> {
  const child = spawn(process.execPath, [entry, KILLED_SALE], { stdio: ['pipe', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => void complaints.push(text));
  const ended = once(child, 'exit');
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.stdin.end(JSON.stringify(order));

  let paying: Paying | null = null;
  let reached = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as KilledSaleWord;
    if (said.word === 'paying') paying = said;
    else {
      reached = true;
      child.kill('SIGKILL');
    }
  }
  const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  clearTimeout(patience);
  if (paying === null || !reached) throw new DemoFailure(`the process to be killed did not get to ${order.step} (${code ?? signal}): ${complaints.join('').slice(-2_000)}`);
  must(signal === 'SIGKILL', `the process ended with ${code ?? signal} instead of being killed`);
  return paying;
}
