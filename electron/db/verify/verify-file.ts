import type { Verification } from '../../../shared/contract/journal.ts';
import { openReader } from '../open-reader.ts';
import { verifyStore, type Anchor } from './verify-store.ts';

/** Verifies a database file with a connection that cannot write. A file that cannot be read at all is the answer, not an accident. */
export function verifyFile(file: string, anchor: Anchor | null): Verification {
  try {
    const reader = openReader(file);
    try {
      return verifyStore(reader, anchor, () => performance.now());
    } finally {
      reader.close();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { sound: false, entries: 0, head: null, sales: 0, salesTotal: 0, difference: { kind: 'file', detail }, tookMs: 0 };
  }
}
