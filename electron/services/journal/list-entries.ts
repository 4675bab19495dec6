import type { JournalRow } from '../../../shared/contract/journal.ts';
import type { ServiceContext } from '../service-context.ts';

/** Longest text shown of an entry's content. */
const SUMMARY_MAX = 160;

/** A page of the journal, newest first. */
export function listEntries(context: ServiceContext, input: { readonly beforeSeq: number | null; readonly limit: number }): readonly JournalRow[] {
  return context.store.journalReading.list(input.beforeSeq, input.limit).map((row) => ({
    seq: row.seq,
    at: row.at,
    type: row.type,
    user: row.user_id === null ? null : (context.store.users.find(row.user_id)?.name ?? null),
    hash: row.hash,
    summary: summaryOf(row.body),
  }));
}

/** What an entry is about, for the list: its receipt number, shift or name, else the beginning of its content. */
function summaryOf(body: string): string {
  const content = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const named = content['receiptNumber'] ?? content['name'] ?? content['key'] ?? (content['line'] as { name?: string } | undefined)?.name;
  return typeof named === 'string' ? named : body.slice(0, SUMMARY_MAX);
}
