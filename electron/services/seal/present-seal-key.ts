import type { Instant } from '../../../shared/kernel/instant.ts';
import type { SealKey } from '../ports/seal-keys.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * The key this PC seals with. Where it is another than the journal knows (the founding, a register restored on another PC), the journal
 * says from where on: an auditor sees it, and a close is never refused for it. Inside a transaction.
 */
export function presentSealKey(context: Pick<ServiceContext, 'store' | 'sealKeys'>, registerId: string, at: Instant): SealKey {
  const key = context.sealKeys.of(registerId);
  if (context.store.closes.sealKey() !== key.publicKey) {
    context.store.journal.append({ type: 'seal.key-set', at, registerId, userId: null, body: { publicKey: key.publicKey } });
  }
  return key;
}
