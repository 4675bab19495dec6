import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openReader } from '../../electron/db/open-reader.ts';
import { closeRepo } from '../../electron/db/repos/close-repo.ts';
import { uuidv7 } from '../support/uuidv7.ts';
import { verified } from '../support/verified.ts';

const CHILD = fileURLToPath(new URL('./close-child.ts', import.meta.url));
/** Every point of the close, in order; what is on disk from the last but one on is closed. */
const STEPS = ['close-counted', 'close-settled', 'close-sealed', 'close-journalled', 'before-commit', 'after-commit'];

let root: string;
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs the till until it dies or ends; answers what it said. */
async function run(step: string, commandId: string, counted: string): Promise<{ readonly said: readonly string[]; readonly signal: string | null }> {
  const child = spawn(process.execPath, [CHILD, join(root, 'data'), join(root, 'secrets'), step, commandId], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(counted === '' ? {} : { ETALASE_COUNT: counted }) },
  });
  let text = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (signal === null && code !== 0) throw new Error(`the till ended by itself (code ${code}): ${errors}`);
  return { said: text.trim().split('\n'), signal };
}

/** What the file holds: the sealed closes, and whether everything agrees. */
function look(): { readonly closes: readonly string[]; readonly rows: number } {
  const file = join(root, 'data', 'etalase.db');
  expect(verified(file).difference).toBeNull();
  const reader = openReader(file);
  try {
    const closed = reader.query<Record<never, never>, { n: number }>((db) => db.selectFrom('money_movement').select((eb) => eb.fn.countAll<number>().as('n')).where('kind', 'in', ['close', 'difference'])).get({});
    return { closes: closeRepo(reader).from(1, 10).map(({ content, seal }) => `${content.zNumber} ${seal.hash}`), rows: closed?.n ?? 0 };
  } finally {
    reader.close();
  }
}

describe('kill -9 in the close of a shift', () => {
  test('leaves it closed or not, never half, and the second try gives the same Z', async () => {
    root = mkdtempSync(join(tmpdir(), 'etalase-close-'));
    const commandId = uuidv7();
    let counted = '';
    for (const step of STEPS) {
      const death = await run(step, commandId, counted);
      expect({ step, signal: death.signal }).toEqual({ step, signal: 'SIGKILL' });
      counted = death.said[0]?.split(' ')[1] ?? '';
      const { closes, rows } = look();
      // Difference and hand over are there with the close, or none of them.
      expect({ step, closes: closes.length, rows }).toEqual({ step, closes: step === 'after-commit' ? 1 : 0, rows: step === 'after-commit' ? 2 : 0 });
    }
    const [stored] = look().closes;
    const { said } = await run('', commandId, counted);
    expect(said.at(-1)).toBe(`closed ${stored}`);
    expect(look()).toEqual({ closes: [stored], rows: 2 });
  });
});
