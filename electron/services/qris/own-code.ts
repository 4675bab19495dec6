import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import type { QrisCode } from '../../../shared/domain/qris/qris-code.ts';
import { unusableReason } from '../../../shared/domain/qris/unusable-reason.ts';
import { withAmount } from '../../../shared/domain/qris/with-amount.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { settingsAt } from '../settings/settings-at.ts';

/** A text that can serve as the gallery's own code. @throws Refused qris.unusable */
export function usableQris(text: string): QrisCode {
  const read = parseQris(text);
  const code = read.ok ? read.value : refuse({ code: 'qris.unusable', reason: read.error.code });
  const reason = unusableReason(code);
  return reason === null ? code : refuse({ code: 'qris.unusable', reason: reason.code });
}

/**
 * The gallery's own code in force at `at`, and its payload for `amount` rupiah; without an amount the payload is the code itself.
 * @throws Refused qris.none, qris.unusable
 */
export function ownCode(context: Pick<ServiceContext, 'store'>, amount: Rupiah | null, at: Instant): { readonly code: QrisCode; readonly payload: string } {
  const stored = settingsAt(context.store, at).qris.payload ?? refuse({ code: 'qris.none' });
  const code = usableQris(stored);
  if (amount === null) return { code, payload: code.payload };
  const made = withAmount(code, amount);
  return made.ok ? { code, payload: made.value } : refuse({ code: 'qris.unusable', reason: made.error.code });
}
