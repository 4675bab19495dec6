import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerifyExport } from '../../electron/host/verify-export-command.ts';
import { pdfText } from '../support/pdf-text.ts';
import { readZip } from '../support/read-zip.ts';

const CHILD = fileURLToPath(new URL('./export-child.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (step: string, times: number): string | null => spawnSync(process.execPath, [CHILD, folder, step, String(times)], { stdio: ['ignore', 'ignore', 'inherit'] }).signal;
const finished = (): string[] => readdirSync(folder).filter((name) => !name.endsWith('.tmp')).toSorted();

/** Every file that has its name can be read to its end. */
async function expectWhole(): Promise<void> {
  for (const name of finished()) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.json')) expect([name, await runVerifyExport(['--export', join(folder, name)], () => undefined)]).toEqual([name, 0]);
    if (name.endsWith('.xlsx')) expect(readZip(bytes).size).toBeGreaterThan(3);
    if (name.endsWith('.pdf')) expect(pdfText(bytes).flat().length).toBeGreaterThan(1);
    if (name.endsWith('.csv')) expect(bytes.toString('utf8').endsWith('\r\n')).toBe(true);
  }
}

test('kill -9 in an export leaves whole files or none, and the next one completes it and sweeps what was begun', async () => {
  const counts: number[] = [];
  for (const [step, times] of [['export-drafted', 1], ['export-named', 1], ['export-drafted', 3], ['export-named', 4]] as const) {
    expect({ step, signal: write(step, times) }).toEqual({ step, signal: 'SIGKILL' });
    await expectWhole();
    counts.push(finished().length);
  }
  expect(counts).toEqual([0, 1, 2, 4]);
  expect(write('', 0)).toBeNull();
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(finished().length).toBeGreaterThanOrEqual(6);
  await expectWhole();
});
