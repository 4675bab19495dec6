import type { BatchId, ProducerId, ProductId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { addRupiah, priceOf, type Rupiah } from '../../kernel/rupiah.ts';
import type { StockReason } from './stock-reason.ts';
import type { StockOwner } from './stock-row.ts';

/**
 * What a document of goods (surat barang) does. received: own goods from a workshop or bought; consigned: goods that stay their owner's;
 * production: the day's result of a workshop, its materials used up; loan-out and loan-back: to an exhibition and home again;
 * to-producer: back to the workshop or the consignor; transfer: between places.
 */
export const GOODS_KINDS = ['received', 'consigned', 'production', 'waste', 'sample', 'loan-out', 'loan-back', 'to-producer', 'transfer'] as const;
export type GoodsKind = (typeof GOODS_KINDS)[number];

/** Lines of one document at most. */
export const GOODS_LINES_MAX = 500;

interface GoodsRule {
  /** Begins its number: TB-0001. */
  readonly code: string;
  readonly reason: StockReason;
  /** in: reaches a place from outside; out: leaves a place for good; move: from one place to another. */
  readonly way: 'in' | 'out' | 'move';
}

export const GOODS_RULES: Record<GoodsKind, GoodsRule> = {
  received: { code: 'TB', reason: 'received', way: 'in' },
  consigned: { code: 'TT', reason: 'received', way: 'in' },
  production: { code: 'HP', reason: 'production', way: 'in' },
  waste: { code: 'SR', reason: 'waste', way: 'out' },
  sample: { code: 'CT', reason: 'sample', way: 'out' },
  'loan-out': { code: 'PM', reason: 'loan-out', way: 'move' },
  'loan-back': { code: 'PK', reason: 'loan-back', way: 'move' },
  'to-producer': { code: 'RP', reason: 'to-producer', way: 'out' },
  transfer: { code: 'PT', reason: 'transfer', way: 'move' },
};

/** One line: so much of one batch of one owner. */
export interface GoodsLine {
  /** From 1. */
  readonly lineNumber: number;
  /** material: used up by a production, so it leaves. */
  readonly role: 'goods' | 'material';
  readonly productId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly code: string | null;
  readonly batchId: BatchId | null;
  readonly lot: string | null;
  readonly expiresOn: BusinessDay | null;
  readonly ownerId: ProducerId | null;
  /** Above zero. */
  readonly quantity: Quantity;
  /** Rupiah per unit: cost, or what the consignor wants; null: not known. */
  readonly unitCost: Rupiah | null;
}

/** A document of goods as the journal keeps it: goods that moved without a sale, why, and who answers for it. */
export interface GoodsDocument {
  readonly documentId: string;
  readonly kind: GoodsKind;
  /** Gapless per kind, from 1. */
  readonly number: number;
  readonly day: BusinessDay;
  /** Where the goods were; null when they come from outside. */
  readonly fromPlace: string | null;
  /** Where they are now; null when they left. */
  readonly toPlace: string | null;
  /** Of a consignment: whose they stay. */
  readonly owner: StockOwner | null;
  /** Workshop, consignor, buyer, exhibition: who stands on the other side. */
  readonly party: string;
  /** Name of the person there who gives or takes; empty: signed by hand. */
  readonly person: string;
  readonly note: string | null;
  /** The number of the other side's own paper. */
  readonly reference: string | null;
  /** SHA-256 of the consignment file that it came by: taken once. */
  readonly bundle: string | null;
  /** Who wrote it here. */
  readonly writer: string;
  readonly lines: readonly GoodsLine[];
}

/** `TB-0012`: kind and number, as printed. */
export function goodsNumber(kind: GoodsKind, number: number): string {
  return `${GOODS_RULES[kind].code}-${String(number).padStart(4, '0')}`;
}

/** Rupiah of all goods lines whose unit cost is known, and whether all are. */
export function goodsTotal(lines: readonly Pick<GoodsLine, 'role' | 'quantity' | 'unitCost'>[]): { readonly total: Rupiah; readonly complete: boolean } {
  const goods = lines.filter((line) => line.role === 'goods');
  const known = goods.flatMap((line) => (line.unitCost === null ? [] : [priceOf(line.unitCost, line.quantity)]));
  return { total: addRupiah(...known), complete: known.length === goods.length };
}

/** A step of the stock: so much more (or, negative, less) at a place. */
export interface StockStep {
  readonly productId: string;
  readonly batchId: string | null;
  readonly placeId: string;
  readonly ownerId: string | null;
  readonly reason: StockReason;
  readonly quantity: number;
  readonly unitCost: number | null;
}

/** How a document moves the stock: material leaves, goods reach or leave their places. */
export function stepsOfDocument(document: Pick<GoodsDocument, 'kind' | 'fromPlace' | 'toPlace' | 'lines'>): readonly StockStep[] {
  const { reason } = GOODS_RULES[document.kind];
  return document.lines.flatMap((line): StockStep[] => {
    const { productId, batchId, ownerId, unitCost } = line;
    const step = (placeId: string | null, why: StockReason, quantity: number): StockStep[] => (placeId === null ? [] : [{ productId, batchId, placeId, ownerId, reason: why, quantity, unitCost }]);
    if (line.role === 'material') return step(document.fromPlace, 'material', -line.quantity);
    const out = GOODS_RULES[document.kind].way === 'in' ? [] : step(document.fromPlace, reason, -line.quantity);
    return [...out, ...step(document.toPlace, reason, line.quantity)];
  });
}
