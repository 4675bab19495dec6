import type { Instant, TimeZone } from '../../kernel/instant.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';

/** The place that sells, as its papers name it. */
export interface ReceiptUnit {
  readonly name: string;
  /** The agency, e.g. `Lapas Kelas IIA Palu`. */
  readonly subtitle: string;
  readonly address: string;
  readonly phone?: string;
  /** Print the unit's mark on top. */
  readonly logo?: boolean;
}

export interface ReceiptLine {
  readonly name: string;
  readonly quantity: Quantity;
  /** The word counted in: `buah`, `kg`, `jam`. Left out on paper for pieces. */
  readonly unit: string;
  readonly unitPrice: Rupiah;
  /** Quantity times unit price, before `discount`. */
  readonly total: Rupiah;
  /** A negative amount with its words, e.g. `Potongan 10%`; positive where something is brought back that was bought with it. */
  readonly discount?: { readonly label: string; readonly amount: Rupiah };
  /** Lot and day of these goods, e.g. `Lot L2401, baik sebelum 12-02-2027`. */
  readonly label?: string;
  /** Why the price is not the ordinary one: `Harga reseller, mulai 10 (biasa 28.000)`. */
  readonly priceReason?: string;
  readonly note?: string;
  /** The workshop that made the goods: it is thanked by name, its people are not. */
  readonly workshop?: string;
  readonly kind: 'goods' | 'service';
}

export interface ReceiptPayment {
  /** `Tunai`, `QRIS`. */
  readonly label: string;
  /** What was handed over, not what was due. */
  readonly amount: Rupiah;
  readonly reference?: string;
}

/** Where the sale stands in the journal: paper keeps what nobody can restore from a backup. */
export interface JournalAnchor {
  readonly seq: number;
  /** The first 8 hex digits of the entry's hash. */
  readonly head8: string;
}

/** All that a receipt shows of one completed sale. */
export interface ReceiptSale {
  readonly unit: ReceiptUnit;
  /** As printed: `K1-0147`. */
  readonly receiptNumber: string;
  readonly at: Instant;
  readonly zone: TimeZone;
  readonly cashierName: string;
  readonly buyer?: string;
  readonly lines: readonly ReceiptLine[];
  /** Left out for an ordinary sale. */
  readonly kind?: 'refund' | 'exchange' | 'void';
  /** Receipts that are brought back or undone. */
  readonly refersTo?: readonly string[];
  /** Of a sale that is undone, or of money that went back another way than it came. */
  readonly reason?: string;
  /** The second person. */
  readonly approvedBy?: string;
  /** Taken off the whole cart; negative. */
  readonly cartDiscount?: { readonly label: string; readonly amount: Rupiah };
  readonly subtotal: Rupiah;
  readonly rounding: Rupiah;
  readonly total: Rupiah;
  readonly payments: readonly ReceiptPayment[];
  readonly change: Rupiah;
  /** The unit's own closing words, one paragraph each. */
  readonly thanks: readonly string[];
  readonly anchor: JournalAnchor;
  /** 0 for the first paper; n prints `SALINAN ke-n` above and below. */
  readonly copyNumber: number;
  readonly training?: boolean;
  /** Counts papers of this register: the cashier reads it to answer "sudah keluar?". */
  readonly printNumber: number;
}
