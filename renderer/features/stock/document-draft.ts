import type { ExpiringGoods, GoodsDraft, LabelledBatch, PlacedGoods, StockLine } from '../../../shared/contract/stock.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { GOODS_RULES, type GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { addQuantity, ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { parseDay, writeDay } from '../../ui/parse-day.ts';

/** A line as it is typed. `source`: which batch and owner leaves, as `batch/owner`; empty: first expired first. */
export interface DraftLine {
  readonly key: number;
  readonly product: Pick<StockLine, 'productId' | 'name' | 'unit' | 'placed'>;
  readonly quantity: string;
  readonly lot: string;
  readonly expiresOn: string;
  readonly cost: string;
  readonly source: string;
}

export interface DocumentDraft {
  readonly kind: GoodsKind;
  readonly fromPlace: string;
  readonly toPlace: string;
  readonly ownerId: string;
  readonly party: string;
  readonly person: string;
  readonly reference: string;
  readonly note: string;
  readonly lines: readonly DraftLine[];
}

/** Where a new document begins: most goods come from the workshop into the gallery. */
export function emptyDraft(kind: GoodsKind): DocumentDraft {
  return { kind, ...placesFor(kind), ownerId: '', party: '', person: '', reference: '', note: '', lines: [] };
}

/** Waste of these goods as they lie, one line for each batch and owner; all of them at one place. */
export function wasteDraft(goods: readonly Pick<ExpiringGoods, keyof PlacedGoods | 'productId' | 'name' | 'unit'>[]): DocumentDraft {
  return {
    ...emptyDraft('waste'),
    fromPlace: goods[0]?.placeId ?? 'gallery',
    lines: goods.map((one, index) => ({
      key: index + 1,
      product: { productId: one.productId, name: one.name, unit: one.unit, placed: [one] },
      quantity: written(one.onHand),
      lot: '',
      expiresOn: '',
      cost: '',
      source: sourceOf(one),
    })),
  };
}

/** The places that a kind of document usually speaks of. */
export function placesFor(kind: GoodsKind): Pick<DocumentDraft, 'fromPlace' | 'toPlace'> {
  if (kind === 'loan-out') return { fromPlace: 'gallery', toPlace: 'fair' };
  if (kind === 'loan-back') return { fromPlace: 'fair', toPlace: 'gallery' };
  if (kind === 'transfer') return { fromPlace: 'store', toPlace: 'gallery' };
  return { fromPlace: 'gallery', toPlace: 'gallery' };
}

export const comesIn = (kind: GoodsKind): boolean => GOODS_RULES[kind].way === 'in';

/** Which batch a line is about: what comes in names it, what leaves takes it from its source. */
export type LineBatch = Pick<DraftLine, 'lot' | 'expiresOn' | 'source'>;

const ANY_BATCH: LineBatch = { lot: '', expiresOn: '', source: '' };

/** The batch that a label names, for a line of this document; null where goods of that batch lie not there, or are several owners'. */
export function labelledBatch(draft: DocumentDraft, product: DraftLine['product'], { lot, expiresOn }: LabelledBatch): LineBatch | null {
  if (comesIn(draft.kind)) return { ...ANY_BATCH, lot: lot ?? '', expiresOn: expiresOn === null ? '' : writeDay(expiresOn) };
  const there = product.placed.filter((one) => one.placeId === draft.fromPlace && one.onHand > 0);
  // Goods that nobody keeps by batches have none, whatever the carton says.
  if (lot === null || there.every((one) => one.lot === null)) return ANY_BATCH;
  const [one, ...others] = there.filter((row) => row.lot?.toLowerCase() === lot.toLowerCase());
  return one === undefined || others.length > 0 ? null : { ...ANY_BATCH, source: sourceOf(one) };
}

/** The draft with so much more of a product, one where nobody said: the newest line counts up when it is about the same batch. */
export function withProduct(draft: DocumentDraft, product: DraftLine['product'], more: Quantity = ONE, batch: LineBatch = ANY_BATCH): DocumentDraft {
  const last = draft.lines.at(-1);
  // Only the newest line counts up: an older one may have another batch.
  if (last !== undefined && last.product.productId === product.productId && last.lot === batch.lot && last.expiresOn === batch.expiresOn && (batch.source === '' || last.source === batch.source)) {
    const typed = parseQuantity(last.quantity);
    if (typed.ok) return withLine(draft, last.key, { quantity: written(addQuantity(typed.value, more)) });
  }
  const key = Math.max(0, ...draft.lines.map((line) => line.key)) + 1;
  return { ...draft, lines: [...draft.lines, { key, product, quantity: written(more), cost: '', ...batch }] };
}

/** A batch and owner as the source of a line. */
export const sourceOf = ({ batchId, ownerId }: Pick<PlacedGoods, 'batchId' | 'ownerId'>): string => `${batchId ?? ''}/${ownerId ?? ''}`;

/** The draft with what was typed above its lines. Goods that were chosen where they lie are chosen anew at another place. */
export function withHead(draft: DocumentDraft, typed: Partial<Omit<DocumentDraft, 'lines'>>): DocumentDraft {
  const next = { ...draft, ...typed };
  if (next.fromPlace === draft.fromPlace && next.kind === draft.kind) return next;
  const lies = ({ product, source }: DraftLine): boolean => product.placed.some((one) => one.placeId === next.fromPlace && one.onHand > 0 && sourceOf(one) === source);
  return { ...next, lines: draft.lines.map((line) => (line.source === '' || lies(line) ? line : { ...line, source: '' })) };
}

/** As a person types it. */
const written = (quantity: Quantity): string => formatQuantity(quantity).replaceAll('.', '');

export function withLine(draft: DocumentDraft, key: number, change: Partial<DraftLine>): DocumentDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

export type LineFault = { readonly key: number; readonly field: 'quantity' | 'expiresOn' | 'cost'; readonly code: string };
/** The line whose day or owner a refusal of the service is about; null where it is about something else. */
export function lineRefused(draft: DocumentDraft, refusal: Refusal): number | null {
  if (refusal.code === 'stock.owner-unclear' && !comesIn(draft.kind)) return draft.lines.find(({ product, source }) => product.name === refusal.name && source === '')?.key ?? null;
  if (refusal.code !== 'batch.day-needed' && refusal.code !== 'batch.past-day' && refusal.code !== 'batch.other-day') return null;
  const lines = draft.lines.filter(({ product }) => product.name === refusal.name);
  const meant = lines.find(({ lot, expiresOn }) => {
    if (refusal.code === 'batch.day-needed') return expiresOn.trim() === '';
    return refusal.code === 'batch.past-day' ? parseDay(expiresOn) === refusal.day : lot.trim().toLowerCase() === refusal.lot.toLowerCase();
  });
  return (meant ?? lines[0])?.key ?? null;
}

export type DraftFault = { readonly field: 'lines' | 'owner' };

/** The document that the draft means, or everything that is wrong with it. */
export function documentOf(draft: DocumentDraft, ownerName: string): { readonly document: GoodsDraft | null; readonly lines: readonly LineFault[]; readonly draft: readonly DraftFault[] } {
  const isIn = comesIn(draft.kind);
  const faults: LineFault[] = [];
  const lines = draft.lines.map((line) => {
    const quantity = parseQuantity(line.quantity);
    const expiresOn = line.expiresOn.trim() === '' || !isIn ? null : parseDay(line.expiresOn);
    const cost = line.cost.trim() === '' || !isIn ? null : parseRupiah(line.cost);
    if (!quantity.ok) faults.push({ key: line.key, field: 'quantity', code: quantity.error.code });
    if (isIn && line.expiresOn.trim() !== '' && expiresOn === null) faults.push({ key: line.key, field: 'expiresOn', code: 'stock.day-unreadable' });
    if (cost !== null && !cost.ok) faults.push({ key: line.key, field: 'cost', code: 'stock.cost-unreadable' });
    const productId: ProductId = line.product.productId;
    const amount = quantity.ok ? quantity.value : ONE;
    if (isIn) return { productId, quantity: amount, lot: line.lot.trim(), expiresOn, unitCost: cost?.ok === true ? cost.value : null };
    const [batch, owner] = line.source.split('/');
    return line.source === '' ? { productId, quantity: amount } : { productId, quantity: amount, batchId: batch === '' ? null : (batch as never), ownerId: owner === '' ? null : (owner as ProducerId) };
  });
  const general: DraftFault[] = [...(draft.lines.length === 0 ? [{ field: 'lines' as const }] : []), ...(draft.kind === 'consigned' && draft.ownerId === '' ? [{ field: 'owner' as const }] : [])];
  if (faults.length > 0 || general.length > 0) return { document: null, lines: faults, draft: general };
  const { way } = GOODS_RULES[draft.kind];
  return {
    document: {
      kind: draft.kind,
      fromPlace: way === 'in' && draft.kind !== 'production' ? null : draft.fromPlace,
      toPlace: way === 'out' ? null : draft.toPlace,
      ownerId: draft.kind === 'consigned' ? (draft.ownerId as ProducerId) : null,
      party: draft.kind === 'consigned' ? ownerName : draft.party.trim(),
      person: draft.person.trim(),
      note: draft.note.trim(),
      reference: draft.reference.trim(),
      lines,
    },
    lines: [],
    draft: [],
  };
}
