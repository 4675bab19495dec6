import type { ParkedCart } from '../../shared/contract/cart.ts';
import { isOldParked, parkedUndecided, type ParkedDecision } from '../../shared/domain/sale/parked-decision.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';
import type { SaleId, ShiftId } from '../../shared/kernel/ids.ts';
import { useNow } from './clock.ts';
import { useServiceEvent } from './desk.ts';
import { useWords } from './language.ts';
import { leadOn } from './navigation.ts';
import { parkedAge } from './parked-age.ts';
import { useService } from './service.ts';
import { useTroubleWords, type TroubleWords } from './trouble-words.ts';
import { useAsk } from './use-ask.ts';
import { useCommand } from './use-command.ts';

/** A parked cart at the close of the shift, in words. */
export interface ParkedDecisionRow {
  readonly saleId: SaleId;
  readonly title: string;
  readonly about: string;
  readonly age: string;
  readonly isOld: boolean;
  readonly total: Rupiah;
  readonly isCarried: boolean;
}

export interface ParkedDecisions {
  /** Null while not known yet. */
  readonly rows: readonly ParkedDecisionRow[] | null;
  /** Carts that nobody has decided about. Null while not known yet. */
  readonly undecided: number | null;
  readonly words: Readonly<Record<'label' | 'old' | 'carried' | 'carryOver' | 'finish' | 'cancel' | 'reason' | 'reasonHint' | 'cancelNow' | 'back', string>>;
  readonly busy: boolean;
  readonly trouble: TroubleWords | null;
  /** finish brings it to the counter and opens that page. */
  readonly onDecide: (saleId: SaleId, decision: ParkedDecision, reason: string) => void;
}

/** Everything `ParkedDecisionList` shows and does: the parked carts of this register when shift `shiftId` is to be closed. */
export function useParkedDecisions(shiftId: ShiftId | null): ParkedDecisions {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const now = useNow();
  const asked = useAsk(() => service.cart.parked(), [service]);
  useServiceEvent((event) => {
    if (event.type === 'cart-replaced') asked.again();
  });
  const carry = useCommand(async (commandId, saleId: SaleId) => {
    await service.cart.carryOver({ commandId, saleId });
    return true;
  });
  const drop = useCommand(async (commandId, saleId: SaleId, reason: string) => {
    await service.cart.cancelParked({ commandId, saleId, reason });
    return true;
  });
  const recall = useCommand(async (commandId, saleId: SaleId) => {
    await service.cart.recall({ commandId, saleId });
    return true;
  });
  const row = (cart: ParkedCart): ParkedDecisionRow => ({
    saleId: cart.saleId,
    title: cart.label ?? t('parked.noName'),
    about: t('parked.about', { names: cart.firstNames.join(', '), lines: cart.lines }),
    age: t('parked.since', { age: parkedAge(cart.parkedAt, now, t), name: cart.parkedBy }),
    isOld: isOldParked(cart.parkedAt, now),
    total: cart.total,
    isCarried: shiftId !== null && cart.carriedFrom === shiftId,
  });
  const trouble = carry.trouble ?? drop.trouble ?? recall.trouble ?? asked.trouble;
  return {
    rows: asked.value?.map(row) ?? null,
    undecided: asked.value === null || shiftId === null ? null : parkedUndecided(asked.value, shiftId).length,
    words: {
      label: t('parked.decide'),
      old: t('parked.old'),
      carried: t('parked.carried'),
      carryOver: t('parked.carryOver'),
      finish: t('parked.finish'),
      cancel: t('parked.giveUp'),
      reason: t('parked.reason'),
      reasonHint: t('parked.reasonHint'),
      cancelNow: t('parked.giveUpNow'),
      back: t('general.back'),
    },
    busy: carry.busy || drop.busy || recall.busy,
    trouble: trouble === null ? null : words(trouble),
    onDecide(saleId, decision, reason) {
      if (decision === 'carry-over') void carry.run(saleId);
      else if (decision === 'cancel') void drop.run(saleId, reason);
      else void recall.run(saleId).then((done) => done === true && leadOn('shift', 'counter'));
    },
  };
}
