import { createHash } from 'node:crypto';
import { buildClose } from '../../../shared/domain/close/build-close.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import { totalDisagreements } from '../../../shared/domain/close/shift-totals.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { ZERO_RUPIAH, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { LastCount } from '../../db/repos/shift-repo.ts';
import type { Actor } from '../actor.ts';
import type { SealKey } from '../ports/seal-keys.ts';
import { presentSealKey } from '../seal/present-seal-key.ts';
import type { Register, ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { closeLabels } from './close-labels.ts';

/** What people decided about a close; everything else is computed. */
export interface CloseParts {
  readonly shift: Shift;
  readonly register: Register;
  readonly actor: Pick<Actor, 'userId' | 'name'>;
  readonly at: Instant;
  readonly last: LastCount;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly floatLeft: Rupiah;
  readonly parked: SealedClose['parked'];
  readonly confirmed: readonly { readonly code: string; readonly amount: Rupiah }[];
}

/**
 * The content of the close as of now, and its seal. Counted again from the rows; where the totals kept during the day say otherwise, the
 * close says so and goes through. Inside the transaction that journals it, as the last thing before.
 */
export function sealClose(context: Pick<ServiceContext, 'store' | 'sealKeys'>, parts: CloseParts): { readonly content: SealedClose; readonly seal: Seal } {
  const key = presentSealKey(context, parts.register.id, parts.at);
  const content = contentOf(context, parts);
  return { content, seal: sealOf(key, content) };
}

function contentOf(context: Pick<ServiceContext, 'store'>, parts: CloseParts): SealedClose {
  const { shift, register, actor, at, last } = parts;
  const { store } = context;
  const head = store.journal.head();
  if (head === null) throw new Error('a shift is open in an empty journal');
  const before = store.closes.newest();
  const settings = currentSettings(store, at);
  const recounted = store.shiftTotals.recounted(shift.shiftId, head.seq);
  const receipts = store.sales.receiptRange(shift.shiftId);
  return buildClose(
    {
      zNumber: (before?.content.zNumber ?? 0) + 1,
      unit: { name: settings.unit.name, agency: settings.unit.agency },
      register: { id: register.id, code: register.code },
      shift: { id: shift.shiftId, number: shift.number, cashierId: shift.cashierId, cashier: shift.cashier, openedAt: shift.openedAt, businessDay: shift.businessDay },
      closedAt: at,
      closedBy: { id: actor.userId, name: actor.name },
      timeZone: settings.unit.timeZone,
      cash: { openingFloat: shift.openingFloat, count: last.count, reason: parts.reason, approvedBy: parts.approvedBy, recounts: last.counts - 1, floatLeft: parts.floatLeft },
      confirmed: new Map(parts.confirmed.map(({ code, amount }) => [code, amount])),
      perpetualBefore: before?.content.perpetual ?? { documents: 0, net: ZERO_RUPIAH },
      tenders: settings.tenders.list,
      accounts: settings['revenue.accounts'],
      label: closeLabels(context),
      range: { firstSeq: store.shifts.openedSeq(shift.shiftId), lastSeq: head.seq, headHash: head.hash, firstReceipt: receipts?.first ?? null, lastReceipt: receipts?.last ?? null },
      previousSeal: before?.seal.hash ?? null,
      parked: parts.parked,
      unprinted: store.prints.openReceipts(shift.shiftId),
      disagreements: totalDisagreements(store.shiftTotals.kept(shift.shiftId), recounted),
    },
    recounted,
  );
}

function sealOf(key: SealKey, content: SealedClose): Seal {
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return { hash, signature: key.sign(hash), publicKey: key.publicKey };
}
