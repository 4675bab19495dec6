import type { ServiceEvent } from '../../../shared/contract/events.ts';
import { projectCart } from '../../../shared/domain/display/project-cart.ts';
import { projectPaid } from '../../../shared/domain/display/project-paid.ts';
import type { DisplayCode, DisplayScene, DisplayState } from '../../../shared/domain/display/display-state.ts';
import { cartTotal, type Cart } from '../../../shared/domain/sale/cart.ts';
import type { Payment, SaleKind } from '../../../shared/domain/sale/completed-sale.ts';
import type { Settings } from '../../../shared/domain/setting/settings.ts';
import type { LineId, SaleId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { ServiceContext } from '../service-context.ts';
import { qrisToPay } from '../qris/qris-to-pay.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { goodsToShow } from './goods-to-show.ts';
import { newestOnly } from './newest-only.ts';

/** How long change and thanks stay when no next buyer comes, ms. */
export const PAID_STAYS_MS = 30_000;

/** How far the cashier is with a cart: money is taken for it, with a QRIS code or without. */
export interface DisplayStage {
  readonly saleId: SaleId;
  /** The stage counts for the cart as it was: a line more, and the code would ask for too little. */
  readonly revision: number;
  readonly paying: { readonly code: { readonly amount: Rupiah | null } | null } | null;
}

export interface DisplayBoard {
  /** The right to open one display, or null where no ticket is needed. */
  ticket(): string | null;
  show(stage: DisplayStage): void;
  sold(sale: { readonly kind: SaleKind; readonly total: Rupiah; readonly payments: readonly Payment[] }): void;
  hear(event: ServiceEvent): void;
  state(): Promise<DisplayState>;
  /** The state at once and the newest one after every change, until `signal` aborts. */
  follow(signal?: AbortSignal): AsyncGenerator<DisplayState, void, void>;
  /** Ends every follower. */
  close(): void;
}

/** The one source of everything that buyers see. */
export function createDisplayBoard(context: Pick<ServiceContext, 'store' | 'clock' | 'drawQr' | 'log'>, ticket: () => string | null): DisplayBoard {
  const changes = newestOnly(() => state());
  let stage: DisplayStage | null = null;
  let changed: LineId | null = null;
  let last: { readonly sale: Parameters<DisplayBoard['sold']>[0]; readonly at: number } | null = null;

  async function state(): Promise<DisplayState> {
    const { store, clock } = context;
    const settings = currentSettings(store, clock.now());
    const { name, agency } = settings.unit;
    const cart = store.shifts.open() === null ? null : store.carts.open();
    const scene = cart !== null && cart.lines.length > 0 ? await cartScene(cart, settings) : restScene(settings);
    return { unit: { name, agency }, scene };
  }

  async function cartScene(cart: Cart, settings: Settings): Promise<DisplayScene> {
    const paying = stage?.saleId === cart.saleId && stage.revision === cart.revision ? stage.paying : null;
    const code = paying === null ? undefined : paying.code === null ? null : await codeFor(cart, paying.code.amount);
    return projectCart(cart, { changed, code, rounding: settings['cash.rounding'] });
  }

  /** A code is shown only for what this cart costs or a part of it; without one the buyer pays as they are told. */
  async function codeFor(cart: Cart, amount: Rupiah | null): Promise<DisplayCode | null> {
    if (amount !== null && (amount === 0 || amount > cartTotal(cart))) return null;
    try {
      const { rows, merchantName } = await qrisToPay(context, { amount });
      return { rows, amount, merchantName };
    } catch {
      return null;
    }
  }

  function restScene(settings: Settings): DisplayScene {
    const stayMs = last === null ? 0 : last.at + PAID_STAYS_MS - context.clock.monotonic();
    if (last !== null && stayMs > 0) return projectPaid(last.sale, settings['receipt.texts'].thanks, stayMs);
    return { type: 'idle', goods: goodsToShow(context.store.catalog) };
  }

  return {
    ticket,
    state,
    show(next) {
      stage = next;
      changes.tell();
    },
    sold(sale) {
      last = { sale, at: context.clock.monotonic() };
      changes.tell();
    },
    hear(event) {
      if (event.type === 'prints-changed') return;
      if (event.type === 'cart-changed') {
        const { change } = event.answer;
        changed = change.type === 'line-added' ? change.line.lineId : change.type === 'line-removed' || !('lineId' in change) ? null : change.lineId;
        last = null;
      }
      if (event.type === 'cart-replaced') changed = null;
      changes.tell();
    },
    follow: (signal) =>
      changes.follow(signal, (error) => {
        context.log.warn('display', { reason: error instanceof Error ? error.message : String(error) });
        return undefined;
      }),
    close: changes.close,
  };
}
