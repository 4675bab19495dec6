import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { LINES_A_SALE } from './sets.ts';
import { SALE_BEGINS, SALE_ENDS } from './sync-count.ts';
import { goodsCodes, openTill } from './till.ts';

/** Sells twenty times and says when each sale begins and ends; run under strace. */
const folder = process.argv[2] ?? '';
const scratch = { folder, file: join(folder, 'data', 'etalase.db'), remove: () => undefined };
const till = await openTill(scratch);
const codes = goodsCodes(scratch.file, 100);
for (let sale = 0; sale < 20; sale += 1) {
  for (let line = 0; line < LINES_A_SALE; line += 1) till.add(codes[(sale * LINES_A_SALE + line) % codes.length] ?? '');
  const input = till.payment();
  writeSync(1, `${SALE_BEGINS}\n`);
  till.pay(input);
  writeSync(1, `${SALE_ENDS}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
await till.close();
