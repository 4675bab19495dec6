import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Store } from '../../db/store.ts';
import type { Credentials } from '../session/credentials.ts';

export interface RestoredFrom {
  readonly seq: number;
  readonly head8: string;
  readonly copiedAt: Instant;
}

/** The administrator who can sign in to a register that was restored on another PC, with a secret that is told once. */
export interface RenewedAdministrator {
  readonly name: string;
  readonly secret: string;
}

/**
 * Writes into the journal that these books were restored, before anything is sold with them. With `renewal` (the secrets of the PC
 * they came from are not here) every secret is made void and one administrator gets the new one; each is journalled. `at` is never before
 * the newest entry. Answers the administrator, or null when the old secrets still hold.
 */
export async function markRestored(
  store: Store,
  from: RestoredFrom,
  now: Instant,
  renewal: { readonly credentials: Credentials; readonly newSecret: () => string } | null,
): Promise<RenewedAdministrator | null> {
  const users = store.users.list();
  const first = users.find((user) => user.role === 'administrator' && user.active);
  const secret = renewal?.newSecret() ?? '';
  const renewed: { readonly id: string; readonly credential: string }[] = [];
  if (renewal !== null) {
    // Nobody knows the others: the administrator gives each a new one.
    for (const user of users) renewed.push({ id: user.id, credential: await renewal.credentials.hash(user === first ? secret : `${renewal.newSecret()}${renewal.newSecret()}`) });
  }
  store.transaction(() => {
    const at = Math.max(now, store.journalReading.lastAt() ?? 0);
    const entry = { at, registerId: store.register.find()?.id ?? '', userId: null };
    store.journal.append({ ...entry, type: 'store.restored', body: { ...from, renewed: renewed.length } });
    for (const { id, credential } of renewed) {
      store.users.setCredential(id, credential);
      store.users.setGuard(id, { failures: 0, waitMs: 0, lockedOut: false });
      store.journal.append({ ...entry, type: 'user.changed', body: { userId: id, change: 'credential' } });
    }
  });
  return renewal === null || first === undefined ? null : { name: first.name, secret };
}
