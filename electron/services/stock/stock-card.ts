import type { PaperFile } from '../../../shared/contract/paper.ts';
import type { StockCard, StockCardStep } from '../../../shared/contract/stock.ts';
import { stockCardPaper } from '../../../shared/domain/office-paper/stock-card-paper.ts';
import { goodsNumber, type GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { ProducerId } from '../../../shared/kernel/ids.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { zoneOf } from '../../../shared/kernel/unit-zones.ts';
import { paperFile } from '../paper/paper-file.ts';
import { paperIssuer } from '../paper/paper-issuer.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { zonesOf } from '../settings/settings-at.ts';
import { namesOf } from './list-stock.ts';

const PAPER_STEPS = 500;

export interface StockCardInput {
  readonly productId: string;
  /** Null: all places. */
  readonly placeId: string | null;
  /** Null: all batches. */
  readonly batchId: string | null;
}

/** Kartu stok: every step of a product, newest first, with what lay there after it. @throws Refused product.not-found */
export function stockCard(context: Pick<ServiceContext, 'store'>, input: StockCardInput & { readonly before: number | null; readonly limit: number }): StockCard {
  const { store } = context;
  const stored = store.products.find(input.productId) ?? refuse({ code: 'product.not-found' });
  const fits = (one: { readonly place_id: string; readonly batch_id: string | null }): boolean => (input.placeId === null || one.place_id === input.placeId) && (input.batchId === null || one.batch_id === input.batchId);
  const now = store.stockList.placed(stored.id).filter(fits).reduce((sum, one) => sum + one.on_hand, 0);
  const steps = store.stockList.card(stored.id, input.placeId ?? '', input.batchId ?? '', input.before ?? Number.MAX_SAFE_INTEGER, input.limit + 1);
  // Whole entries only: what moved together stays together on the card.
  const cut = steps.length <= input.limit ? steps : steps.filter((step) => step.seq !== steps.at(-1)?.seq);
  const shown = cut.length === 0 ? steps : cut;
  const names = namesOf(context);
  const zones = zonesOf(store);
  let balance = input.before === null ? now : now - store.stockList.card(stored.id, input.placeId ?? '', input.batchId ?? '', Number.MAX_SAFE_INTEGER, -1).filter((step) => step.seq >= (input.before ?? 0)).reduce((sum, step) => sum + step.quantity, 0);
  const rows = shown.map((step): StockCardStep => {
    const after = balance;
    balance -= step.quantity;
    return {
      seq: step.seq,
      at: step.at,
      zone: zoneOf(zones, step.at),
      reason: step.reason,
      quantity: step.quantity as Quantity,
      balance: after as Quantity,
      place: names.place(step.place_id),
      lot: step.lot,
      owner: step.owner_id === null ? '' : names.owner(step.owner_id as ProducerId),
      paper: step.receipt_number ?? (step.document_kind === null || step.document_number === null ? '' : goodsNumber(step.document_kind as GoodsKind, step.document_number)),
      who: step.user_id === null ? null : (store.users.find(step.user_id)?.name ?? null),
    };
  });
  return { productId: input.productId as StockCard['productId'], name: stored.name, unit: stored.unit, steps: rows, before: steps.length > input.limit ? (shown.at(-1)?.seq ?? null) : null };
}

/** The newest steps of the card on A4. @throws Refused product.not-found */
export function stockCardFile(context: ServiceContext, input: StockCardInput): Promise<PaperFile> {
  const at = context.clock.now();
  const card = stockCard(context, { ...input, before: null, limit: PAPER_STEPS });
  const { timeZone } = currentSettings(context.store, at).unit;
  const place = input.placeId === null ? 'Semua tempat' : namesOf(context).place(input.placeId);
  return paperFile(context, stockCardPaper({ ...card, place, day: businessDayOf(at, timeZone), at }, paperIssuer(context, at)));
}
