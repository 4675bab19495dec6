import type { Reports } from '../services/ports/reports.ts';
import { threadLine } from './thread-line.ts';

type Anchor = { readonly seq: number; readonly head8: string };
type Ask = { readonly kind: 'verify'; readonly anchor: Anchor | null } | { readonly kind: 'sales'; readonly from: string; readonly to: string };
export type ReportRequest = Ask & { readonly id: number };

/** Reports on a thread with a connection that cannot write. */
export function startReports(file: string): Reports {
  const line = threadLine<Ask>('report-worker', { file });
  return {
    verify: (anchor) => line.ask({ kind: 'verify', anchor }),
    sales: (from, to) => line.ask({ kind: 'sales', from, to }),
    close: line.close,
  };
}
