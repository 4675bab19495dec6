import type { ServiceContext } from '../service-context.ts';

/** The newest entry, or null before the first. */
export function journalHead(context: ServiceContext): { readonly seq: number; readonly hash: string } | null {
  return context.store.journal.head();
}
