import { parentPort } from 'node:worker_threads';
import { exportFiles } from '../export/export-files.ts';
import { writeWhole } from '../export/write-whole.ts';
import type { ExportRequest } from './export-writer.ts';
import { verifyPage } from './program-files.ts';
import type { ThreadAnswer } from './thread-line.ts';

/** The thread that writes exports: a stick that is slow or hangs holds nothing else up. */
parentPort?.on('message', (request: ExportRequest) => {
  void answer(request);
});

async function answer({ id, order }: ExportRequest): Promise<void> {
  const tell = (done: ThreadAnswer): void => parentPort?.postMessage(done);
  try {
    const files = await exportFiles(order.closes, order.paper, verifyPage());
    writeWhole(order.folder, files);
    tell({ id, ok: true, value: files.map(({ name }) => name) });
  } catch (error) {
    tell({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}
