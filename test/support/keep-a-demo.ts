import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KEPT_DEMO, startHost } from './started-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'etalase-demo-'));

/** Makes the demo gallery once before the tests of pages, each of which begins on a copy. */
export async function setup(): Promise<void> {
  await (await startHost({ folder })).end();
  process.env[KEPT_DEMO] = folder;
}

/** Takes it away again. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
