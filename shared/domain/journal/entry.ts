import type { Rupiah } from '../../kernel/rupiah.ts';
import type { ImportedStatement, MadeMatch, UndoneMatch } from '../reconciliation/journalled.ts';
import type { Role } from '../access/role.ts';
import type { ProductDetails } from '../catalog/product-details.ts';
import type { ProductKind } from '../catalog/product.ts';
import type { ClockNews } from '../clock/read-clock.ts';
import type { PriceChange } from '../pricing/price-change.ts';
import type { PriceEffect } from '../pricing/price-rule.ts';
import type { CartLine } from '../sale/cart.ts';
import type { CompletedSale } from '../sale/completed-sale.ts';
import type { Billing } from '../treasury/billing.ts';
import type { BankMove, BillingClosed, CashExamination, Deposit, DueCorrection, Handover, MadeGood } from '../treasury/documents.ts';
import type { CashCount } from '../cash/cash-count.ts';
import type { SealedClose } from '../close/sealed-close.ts';
import type { Seal } from '../close/seal.ts';
import type { CashMove } from '../shift/cash-move.ts';
import type { GoodsDocument } from '../stock/goods-document.ts';
import type { Place } from '../stock/place.ts';
import type { ApprovedCount, EndedCount } from '../stock-count/count-documents.ts';
import type { CountEntry } from '../stock-count/count-entry.ts';
import type { StockCountStart } from '../stock-count/stock-count.ts';
import type { Shift } from '../shift/shift.ts';

/** A change of stock other than by a sale, in thousandths. */
export interface StockEntryLine {
  readonly productId: string;
  readonly batchId: string | null;
  readonly quantity: number;
  /** Left out: the gallery. */
  readonly placeId?: string;
  /** Left out or null: own goods. */
  readonly ownerId?: string | null;
}

/** What lay there before there was any document of it. */
export interface OpenedEntryLine extends StockEntryLine {
  /** Of a batch that this entry begins: its lot, and until when it is good. */
  readonly batch?: { readonly lot: string; readonly expiresOn: string };
}

/** What one unit of a product is made of; `quantity` in thousandths of the material's unit. */
export interface RecipeFacts {
  readonly materials: readonly { readonly productId: string; readonly name: string; readonly quantity: number }[];
}

/** A product as a person set it, in words and not in ids; `price` is rupiah per unit. */
export interface ProductFacts {
  readonly name: string;
  readonly kind: ProductKind;
  readonly category: string;
  readonly producer: string;
  readonly workshop: string;
  readonly unit: string;
  readonly fractional: boolean;
  readonly price: Rupiah;
  /** Lowest open price in rupiah, null where the price is fixed. */
  readonly priceFloor: Rupiah | null;
  /** False: it stays in every paper of the past and is sold no more. */
  readonly active: boolean;
  readonly codes: readonly string[];
  /** Left out: nothing more was ever said of it. */
  readonly details?: ProductDetails;
}

/** A rule of a price list in words; `effect` as it is stored, `from` in thousandths. */
export interface PriceRuleFacts {
  readonly list: string;
  /** Name of the product or the category; null = everything. */
  readonly about: string | null;
  readonly effect: PriceEffect;
  readonly from: number;
  readonly since: string | null;
  readonly until: string | null;
}

/** A drawer as somebody counted it, before they were told what it should hold. Never changed: a recount is another one. */
export interface CountedDrawer {
  readonly occasion: 'open' | 'close';
  /** Null at an opening: the shift does not exist yet. */
  readonly shiftId: string | null;
  readonly count: CashCount;
  readonly counted: Rupiah;
  readonly expected: Rupiah;
  readonly difference: Rupiah;
}

/**
 * What the journal (jurnal) keeps, by type. The body holds contents, never row ids, so that the hash covers what a person can read.
 * Tables of money and stock are projections of these entries and can be rebuilt from them.
 */
/** What is said of a category, producer or workshop. */
interface ListEntryFacts {
  readonly name: string;
  readonly active: boolean;
  readonly kind: string | null;
  readonly position: number | null;
}

/** What is known of a customer, as its column is called. */
export type CustomerField = 'name' | 'phone' | 'agency' | 'npwp' | 'list_id';

export interface JournalBodies {
  readonly 'gallery.created': { readonly name: string; readonly registerCode: string };
  readonly 'user.added': { readonly userId: string; readonly name: string; readonly role: Role };
  readonly 'user.changed': { readonly userId: string; readonly change: 'credential' | 'switched-off' | 'switched-on' | 'unlocked' };
  readonly 'user.locked-out': { readonly userId: string; readonly failures: number };
  readonly 'setting.set': { readonly key: string; readonly value: unknown; readonly validFrom: number; readonly legalReference: string | null };
  readonly 'stock.opened': { readonly lines: readonly OpenedEntryLine[] };
  readonly 'product.added': { readonly productId: string } & ProductFacts;
  /** `name`: as it is called from now on. */
  readonly 'product.changed': { readonly productId: string; readonly name: string; readonly before: ProductFacts; readonly after: ProductFacts };
  /** Prices of one product or of many, in one act. */
  readonly 'price.set': PriceChange;
  /** A planned change that will not come. */
  readonly 'price.withdrawn': { readonly changeId: string; readonly from: string; readonly lines: number };
  /** A category, producer or workshop got another name, place in the order or kind, or was switched off; `before` null: it is new. */
  readonly 'place.set': ListEntryFacts & { readonly place: 'category' | 'producer' | 'workshop'; readonly id: string; readonly before: ListEntryFacts | null };
  /** A product shows another picture: `sha256:` and the hash, or the name of a drawing; null: none. */
  readonly 'product.picture-set': { readonly productId: string; readonly name: string; readonly before: string | null; readonly after: string | null; readonly bytes: number | null };
  /** A file of goods; what each row did stands in the entries before it. */
  readonly 'goods.imported': { readonly importId: string; readonly fileName: string; readonly fileHash: string; readonly added: number; readonly changed: number; readonly same: number; readonly leftOut: number; readonly refused: number };
  /** `before` null: a new list. */
  readonly 'price-list.set': { readonly listId: string; readonly name: string; readonly active: boolean; readonly before: { readonly name: string; readonly active: boolean } | null };
  /** `before` null: a new rule; `after` null: taken away. */
  readonly 'price-rule.set': { readonly ruleId: string; readonly name: string; readonly before: PriceRuleFacts | null; readonly after: PriceRuleFacts | null };
  /** Personal data is not here: the journal cannot forget. `fields` names what was changed. */
  readonly 'customer.added': { readonly customerId: string };
  readonly 'customer.changed': { readonly customerId: string; readonly fields: readonly CustomerField[] };
  readonly 'customer.erased': { readonly customerId: string; readonly reason: string };
  readonly 'stock.received': { readonly name: string; readonly lines: readonly StockEntryLine[]; readonly note: string | null };
  /** Goods that moved without a sale, with the document that says why. */
  readonly 'goods.moved': GoodsDocument;
  /** `before` null: a new place. */
  readonly 'stock.place-set': { readonly place: Place; readonly name: string; readonly before: Place | null };
  readonly 'recipe.set': { readonly productId: string; readonly name: string; readonly before: RecipeFacts; readonly after: RecipeFacts };
  /** Thousandths below which the product is low; null: nothing is asked of it. */
  readonly 'stock.minimum-set': { readonly productId: string; readonly name: string; readonly before: number | null; readonly after: number | null };
  readonly 'count.started': StockCountStart;
  /** Somebody counted goods; never changed, counting again is another entry. */
  readonly 'count.entered': CountEntry;
  readonly 'count.finished': EndedCount;
  /** The differences of a count are booked. */
  readonly 'count.approved': ApprovedCount;
  readonly 'count.cancelled': EndedCount & { readonly reason: string };
  /** `found`: what the ledger said lay in the drawer when the float was counted; `reason` of an overnight difference. */
  readonly 'shift.opened': Shift & { readonly found: Rupiah; readonly count: CashCount; readonly reason: string | null };
  readonly 'cash.counted': CountedDrawer;
  readonly 'cash.moved': CashMove;
  readonly 'shift.closed': { readonly content: SealedClose; readonly seal: Seal };
  /** From here on the register seals with the private half of this key (32 raw bytes, base64). */
  readonly 'seal.key-set': { readonly publicKey: string };
  readonly 'line.removed': { readonly saleId: string; readonly line: CartLine };
  /** `reason`: of a parked cart that is given up at the close; the open one needs none. */
  readonly 'cart.cancelled': { readonly saleId: string; readonly lines: readonly CartLine[]; readonly label: string | null; readonly reason?: string };
  readonly 'cart.carried-over': { readonly saleId: string; readonly shiftId: string; readonly label: string | null; readonly lines: number; readonly total: Rupiah };
  readonly 'sale.completed': CompletedSale;
  readonly 'receipt.copied': { readonly saleId: string; readonly copyNumber: number };
  /** A paper without prices for whom it is given to. */
  readonly 'receipt.gift': { readonly saleId: string; readonly as: 'paper' | 'pdf' | 'png' };
  /** A kuitansi was made of a sale: `copyNumber` 0 is the first paper, which says who paid and for what. */
  readonly 'kuitansi.issued': { readonly saleId: string; readonly copyNumber: number; readonly payer: string; readonly purpose: string; readonly amount: Rupiah };
  /** The PC's clock went wrong (`wall`) while the register went on at `register`, both ms UTC; or it was accepted, right again or taken back: `instead` is the register's time given up then. */
  readonly 'clock.noticed': { readonly news: ClockNews; readonly wall: number; readonly register: number; readonly instead?: number };
  /** These books were restored from a copy that ended at `seq`; what came after it is not in them. `renewed`: people who need a new secret. */
  readonly 'store.restored': { readonly seq: number; readonly head8: string; readonly copiedAt: number; readonly renewed: number };
  readonly 'statement.imported': ImportedStatement;
  readonly 'payment.matched': MadeMatch;
  readonly 'payment.unmatched': UndoneMatch;
  /** `cameOut`: so many labels of a run came out; the rest was printed as a run of its own. */
  readonly 'print.answered': { readonly printNumber: number; readonly printed: boolean; readonly cameOut?: number };
  readonly 'handover.made': Handover;
  readonly 'cash.examined': CashExamination;
  readonly 'bank.moved': BankMove;
  readonly 'money.made-good': MadeGood;
  readonly 'due.corrected': DueCorrection;
  readonly 'billing.made': Billing;
  readonly 'billing.closed': BillingClosed;
  readonly 'deposit.paid': Deposit;
}
export type JournalType = keyof JournalBodies;

/** One entry before it is hashed. `at` is ms UTC; `userId` null = the program itself. */
export type JournalContent = {
  [Type in JournalType]: {
    readonly seq: number;
    readonly version: 1;
    readonly at: number;
    readonly registerId: string;
    readonly userId: string | null;
    readonly type: Type;
    readonly body: JournalBodies[Type];
  };
}[JournalType];

/** The hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);
