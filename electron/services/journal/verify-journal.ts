import type { Verification } from '../../../shared/contract/journal.ts';
import type { ServiceContext } from '../service-context.ts';

/** Recomputes everything from the journal on the report worker, against a code typed from paper when given. */
export function verifyJournal(context: ServiceContext, input: { readonly anchor: { readonly seq: number; readonly head8: string } | null }): Promise<Verification> {
  return context.reports.verify(input.anchor);
}
