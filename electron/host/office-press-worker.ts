import { parentPort } from 'node:worker_threads';
import { setOfficePaper } from '../office-press/set-office-paper.ts';
import type { PressRequest } from './office-press.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The thread that sets A4 papers; it knows no database and no device. */
parentPort?.on('message', (request: PressRequest) => {
  void answer(request);
});

async function answer({ id, paper }: PressRequest): Promise<void> {
  const tell = (done: ThreadAnswer): void => parentPort?.postMessage(done);
  try {
    tell({ id, ok: true, value: await setOfficePaper(paper) });
  } catch (error) {
    tell({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}
