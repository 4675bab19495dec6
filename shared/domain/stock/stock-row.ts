import type { BatchId, ProducerId } from '../../kernel/ids.ts';
import type { BusinessDay } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** Whose goods they are: `ownerId` null = the unit's own, else the producer who left them on consignment (titipan). */
export interface StockOwner {
  readonly ownerId: ProducerId | null;
  readonly name: string;
}

/** What lies at one place of one batch of one owner. */
export interface StockRow {
  readonly batchId: BatchId | null;
  readonly ownerId: ProducerId | null;
  readonly expiresOn: BusinessDay | null;
  /** Below zero where more was sold than had been written down. */
  readonly onHand: Quantity;
  /** Rupiah per unit: what the newest of it cost, of consigned goods what the owner wants for it; null: not known. */
  readonly unitCost: Rupiah | null;
}

/** What a sold or returned line took from where; together they are the quantity of the line. */
export interface StockPick {
  readonly batchId: BatchId | null;
  readonly ownerId: ProducerId | null;
  /** Always above zero. */
  readonly quantity: Quantity;
  readonly unitCost: Rupiah | null;
}
