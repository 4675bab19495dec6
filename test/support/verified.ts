import { openReader } from '../../electron/db/open-reader.ts';
import { verifyStore, type Anchor } from '../../electron/db/verify/verify-store.ts';
import type { Verification } from '../../shared/contract/journal.ts';

/** What verify says of a database file, against a code from paper when given. */
export function verified(file: string, anchor: Anchor | null = null): Verification {
  const reader = openReader(file);
  try {
    return verifyStore(reader, anchor, () => performance.now());
  } finally {
    reader.close();
  }
}
