import { useEffect } from 'react';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useService } from '../../../app-state/service.ts';
import type { Counter } from '../state/counter.ts';
import { useCartState } from '../use-counter.ts';

/** Lets an amount that is being typed settle before a code is drawn for it, ms. */
const SETTLE_MS = 250;

/**
 * Tells the buyer's screens that money is taken for this cart, and for how much the QRIS code asks that the cashier has before them
 * (amount null: the payer types it; null: no code). No answer is waited for: a display that hears nothing shows the purchase alone.
 */
export function useBuyerStage(counter: Counter, code: { readonly amount: Rupiah | null } | null): void {
  const { display } = useService();
  const saleId = useCartState(counter, (state) => state.confirmed?.saleId ?? null);
  const revision = useCartState(counter, (state) => state.confirmed?.revision ?? 0);
  const hasCode = code !== null;
  const amount = code?.amount ?? null;
  useEffect(() => {
    if (saleId === null) return undefined;
    const say = (paying: Parameters<typeof display.show>[0]['paying']): void => void display.show({ saleId, revision, paying }).catch(() => undefined);
    const timer = setTimeout(() => say({ code: hasCode ? { amount } : null }), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      say(null);
    };
  }, [display, saleId, revision, hasCode, amount]);
}
