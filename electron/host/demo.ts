import './node-guard.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { UsageError } from './config.ts';
import { demoArguments } from './demo/demo-arguments.ts';
import { summaryText } from './demo/demo-summary.ts';
import { KILLED_SALE } from './demo/kill-in-sale.ts';
import { runKilledSale, type KilledSaleOrder } from './demo/killed-sale.ts';
import { DemoFailure } from './demo/must.ts';
import { runDemo } from './demo/run-demo.ts';
import { startRefusal } from './start-error.ts';

/** `npm run demo -- [--out FOLDER] [--seed N] [--days N] [--buyers N]`: exits 0 when every day went as it must and verify is clean. */
async function main(args: readonly string[]): Promise<void> {
  if (args[0] === KILLED_SALE) return runKilledSale(JSON.parse(await text(process.stdin)) as KilledSaleOrder);
  const wanted = demoArguments(args, () => mkdtempSync(join(tmpdir(), 'etalase-peragaan-')));
  const say = (words: string): void => void process.stdout.write(`${words}\n`);
  const summary = await runDemo(wanted, { entry: fileURLToPath(import.meta.url), onDay: say });
  say(`\n${summaryText(summary)}\nData, struk (PNG dan teks), summary.json: ${wanted.out}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const told = error instanceof UsageError ? error.message : error instanceof DemoFailure ? `Peragaan gagal: ${error.message}` : startRefusal(error).sentence;
  process.stderr.write(`${told}\n`);
  process.exit(1);
});
