import { expect, test } from 'vitest';
import { standingRun } from '../../../renderer/features/goods/labels/standing-run.ts';
import type { PrintedRun, PrintJob } from '../../../shared/contract/prints.ts';
import type { PrintState } from '../../../shared/domain/printing/print-state.ts';

const paper = (printNumber: number, runId: string, state: PrintState, after: number | null = null, of = 0): PrintJob => ({
  jobId: `job-${printNumber}` as PrintJob['jobId'],
  printNumber,
  kind: 'label',
  saleId: null,
  receiptNumber: null,
  total: null,
  labels: { runId: runId as PrintedRun['runId'], count: 20, what: 'Kopi', restOf: after === null ? null : { printNumber: of, after } },
  copyNumber: 0,
  state,
  cause: null,
  attempts: 1,
  createdAt: 0,
  updatedAt: 0,
});

test('what became of a run of labels is told by the paper that was printed in its place, as often as that happened', () => {
  const sent = paper(3, 'a', 'unknown');
  expect(standingRun(sent, [paper(4, 'b', 'printed'), paper(3, 'a', 'handed-over')])).toMatchObject({ printNumber: 3, state: 'handed-over' });
  // None came out: the same run again.
  expect(standingRun(sent, [paper(5, 'b', 'printed'), paper(4, 'a', 'waiting'), paper(3, 'a', 'skipped')])).toMatchObject({ printNumber: 4, state: 'waiting' });
  // Some came out, of the rest some again: each is a run of its own.
  const cut = [paper(5, 'd', 'unknown', 2, 4), paper(4, 'c', 'answered-printed', 12, 3), paper(3, 'b', 'answered-printed')];
  expect(standingRun(sent, cut)).toMatchObject({ printNumber: 5, state: 'unknown' });
  // Too old to be listed.
  expect(standingRun(sent, [paper(200, 'x', 'printed')])).toEqual(sent);
});
