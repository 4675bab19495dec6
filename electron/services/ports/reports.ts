import type { Verification } from '../../../shared/contract/journal.ts';
import type { SalesSummary } from '../../../shared/contract/report.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';

/** Long reads beside the till: they run on the report worker with a connection that cannot write. */
export interface Reports {
  verify(anchor: { readonly seq: number; readonly head8: string } | null): Promise<Verification>;
  sales(from: BusinessDay, to: BusinessDay): Promise<SalesSummary>;
  close(): Promise<void>;
}
