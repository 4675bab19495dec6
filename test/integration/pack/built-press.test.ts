import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { buildIfNeeded } from '../../../build/tools/build.ts';
import { DIST } from '../../../build/tools/paths.ts';
import { setOfficePaper } from '../../../electron/office-press/set-office-paper.ts';
import { sampleOfficePaper } from '../../support/sample-office-paper.ts';

test('the press that is delivered sets an A4 paper, byte for byte as its sources do', async () => {
  await buildIfNeeded();
  const paper = sampleOfficePaper();
  const press = new Worker(join(DIST, 'service', 'office-press-worker.mjs'));
  try {
    const answered = once(press, 'message');
    press.postMessage({ id: 1, paper });
    const [answer] = (await answered) as [{ readonly id: number; readonly ok: boolean; readonly message?: string; readonly value?: Uint8Array }];
    expect(answer).toMatchObject({ id: 1, ok: true });
    expect(Buffer.from(answer.value ?? []).equals(Buffer.from(await setOfficePaper(paper)))).toBe(true);
  } finally {
    await press.terminate();
  }
});
