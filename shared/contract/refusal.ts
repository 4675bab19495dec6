import type { PictureFault } from '../domain/catalog/picture.ts';
import type { SheetFault } from '../domain/sheet/sheet-fault.ts';
import type { CodeFault } from '../domain/barcode/code-fault.ts';
import type { ApprovedAct } from '../domain/access/approval.ts';
import type { LabelFault } from '../domain/label/label-fault.ts';
import type { SettleRefusal } from '../domain/payment/settle.ts';
import type { MatchRefusal } from '../domain/reconciliation/accept-match.ts';
import type { BillingCodeError } from '../domain/treasury/billing-code.ts';
import type { NtpnError } from '../domain/treasury/ntpn.ts';
import type { SplitError } from '../domain/treasury/split-billing.ts';
import type { PickRefusal } from '../domain/stock/pick-batches.ts';
import type { BundleRefusal } from '../domain/consignment/bundle.ts';
import type { EntryError } from '../domain/stock-count/judge-entry.ts';
import type { CountAgain } from '../domain/stock-count/settle-count.ts';
import type { Quantity } from '../kernel/quantity.ts';
import type { CartRefusal } from '../domain/sale/decide-cart.ts';

/**
 * Every "no" the service can give, as a code with the data its words need. The words are in i18n under `error.<code>`.
 * A refusal means: nothing was changed.
 */
export type Refusal =
  | CartRefusal
  | PickRefusal
  | CodeFault
  | SettleRefusal
  | MatchRefusal
  | LabelFault
  | { readonly code: 'labels.no-printer' }
  /** A roll asked for as a file, or a sheet sent to a printer of rolls. */
  | { readonly code: 'labels.wrong-medium' }
  | { readonly code: 'labels.none' }
  /** The whole run came out, or more than it has: nothing is left to print. `most`: labels that may have come out. */
  | { readonly code: 'labels.came-out'; readonly most: number }
  | { readonly code: 'labels.too-many'; readonly most: number }
  | { readonly code: 'labels.no-cell'; readonly cells: number }
  | { readonly code: 'labels.name-twice'; readonly name: string }
  | { readonly code: 'labels.goods-gone' }
  | { readonly code: 'approval.required'; readonly act: ApprovedAct['type'] }
  | { readonly code: 'approval.own' }
  | { readonly code: 'approval.not-allowed' }
  | { readonly code: 'return.nothing-left'; readonly name: string; readonly left: number }
  | { readonly code: 'return.of-return' }
  /** Money goes back another way than it came, and nobody said why. */
  | { readonly code: 'return.reason-required' }
  | { readonly code: 'return.service-place' }
  /** Nothing of this receipt was sold, so nothing of it can be a present. */
  | { readonly code: 'gift.nothing-sold' }
  | { readonly code: 'void.shift-closed' }
  | { readonly code: 'void.partly-returned' }
  | { readonly code: 'void.not-a-sale' }
  | { readonly code: 'qris.none' }
  | { readonly code: 'qris.unusable'; readonly reason: string }
  /** No active way to pay that is cash, or cash that is not as the till needs it. */
  | { readonly code: 'tenders.cash-missing' }
  | { readonly code: 'tenders.code-twice'; readonly text: string }
  /** `name` is the way to pay: what it is stays for ever, payments rest on it. */
  | { readonly code: 'tenders.kind-fixed'; readonly name: string }
  /** `account`: a code that goods, the rest or a shortage are deposited under and that the list does not have. */
  | { readonly code: 'accounts.not-listed'; readonly account: string }
  | { readonly code: 'accounts.code-twice'; readonly account: string }
  /** `kb`: the largest file in kilobytes. */
  | { readonly code: 'statement.too-large'; readonly kb: number }
  | { readonly code: 'statement.empty' }
  /** `kind`: excel, pdf, web, binary. */
  | { readonly code: 'statement.not-csv'; readonly kind: string }
  | { readonly code: 'statement.too-many-rows'; readonly rows: number }
  | { readonly code: 'statement.broken' }
  | { readonly code: 'statement.no-columns' }
  | { readonly code: 'statement.rows-unreadable'; readonly count: number; readonly row: number }
  | { readonly code: 'statement.nothing-in-it' }
  | { readonly code: 'statement.nothing-new'; readonly known: number }
  | { readonly code: 'statement.same-file'; readonly account: string }
  | { readonly code: 'match.not-found' }
  | { readonly code: 'match.line-taken' }
  | { readonly code: 'match.payment-taken'; readonly text: string }
  | { readonly code: 'match.reason-required' }
  | { readonly code: 'session.required' }
  /** The screen is locked, by hand or after idle minutes: only `session.unlock` and `session.signOut` work. */
  | { readonly code: 'session.locked' }
  | { readonly code: 'session.forbidden' }
  | { readonly code: 'session.wrong-credential'; readonly triesLeft: number }
  | { readonly code: 'session.wait'; readonly waitMs: number }
  | { readonly code: 'session.locked-out' }
  | { readonly code: 'session.weak-credential' }
  | { readonly code: 'setup.already-done' }
  | { readonly code: 'cart.not-open' }
  | { readonly code: 'cart.empty' }
  /** The parked cart was brought back, sold or given up meanwhile. */
  | { readonly code: 'cart.not-parked' }
  | { readonly code: 'scan.unknown'; readonly text: string }
  /** It belongs to goods in the archive. */
  | { readonly code: 'scan.archived'; readonly name: string }
  | { readonly code: 'scan.check-digit'; readonly text: string }
  | { readonly code: 'scan.qris' }
  /** The QR code of a receipt: nothing to sell, its place is the page of receipts. */
  | { readonly code: 'scan.receipt' }
  /** `day`: YYYY-MM-DD; somebody may allow it (`add-expired`). */
  | { readonly code: 'scan.expired'; readonly name: string; readonly day: string; readonly lot: string | null }
  | { readonly code: 'patterns.unusable'; readonly name: string; readonly reason: string }
  | { readonly code: 'scan.unreadable' }
  | { readonly code: 'product.gone' }
  | BundleRefusal
  | { readonly code: 'bundle.incomplete'; readonly missing: number }
  | { readonly code: 'bundle.taken'; readonly number: string }
  | { readonly code: 'bundle.other-unit'; readonly name: string; readonly unit: string; readonly own: string }
  /** Goods that came in are not sent on by their own document. */
  | { readonly code: 'bundle.comes-in' }
  | { readonly code: 'bundle.too-long' }
  /** Goods of a consignor cannot be consigned by the gallery. */
  | { readonly code: 'bundle.not-own'; readonly owner: string }
  /** No goods for the file that was asked for. */
  | { readonly code: 'goods.nothing-to-list' }
  | { readonly code: 'export.everything'; readonly detail: string }
  | { readonly code: 'product.not-found' }
  | { readonly code: 'product.name-taken'; readonly name: string }
  /** `name` is that of a product which is not sold any more: lists show it among those only. */
  | { readonly code: 'product.name-archived'; readonly name: string }
  | { readonly code: 'product.code-archived'; readonly text: string; readonly name: string }
  /** `limit` is the highest price in rupiah; the lowest is 1. */
  | { readonly code: 'product.price-out-of-range'; readonly limit: number }
  /** `name` is the other product that carries the code. */
  | { readonly code: 'product.code-used'; readonly text: string; readonly name: string }
  | { readonly code: 'product.code-check-digit'; readonly text: string }
  | { readonly code: 'product.code-qris' }
  | { readonly code: 'product.code-unreadable'; readonly text: string }
  | { readonly code: 'product.no-stock'; readonly name: string }
  /** None of it can come in. */
  | { readonly code: 'product.archived'; readonly name: string }
  | { readonly code: 'product.floor-above-price'; readonly limit: number }
  | { readonly code: 'product.unit-twice'; readonly name: string }
  /** One of a unit has to be more or less than one of the product's own, and a whole number of it where parts are not sold. */
  | { readonly code: 'product.unit-factor'; readonly name: string }
  /** `text`: what the others of the group differ in. */
  | { readonly code: 'product.variant-axes'; readonly name: string; readonly text: string }
  /** `name`: the product that is this variant already. */
  | { readonly code: 'product.variant-taken'; readonly name: string; readonly text: string }
  | { readonly code: 'price.change-gone' }
  /** It was taken back, withdrawn or carried out already. */
  | { readonly code: 'price.change-over' }
  | { readonly code: 'price.nothing-changes' }
  /** A planned price begins on a later day. */
  | { readonly code: 'price.day-past'; readonly day: string }
  /** What was previewed is not what would be done now. */
  | { readonly code: 'price.preview-old' }
  | { readonly code: 'stock.no-such-place' }
  | { readonly code: 'stock.place-taken'; readonly name: string }
  | { readonly code: 'stock.place-in-use'; readonly name: string }
  /** `number` of the count that goes on there. */
  | { readonly code: 'stock.place-counted'; readonly name: string; readonly number: number }
  | { readonly code: 'stock.gallery-stays' }
  | { readonly code: 'stock.same-place' }
  | { readonly code: 'stock.owner-needed' }
  | { readonly code: 'stock.several-owners' }
  | { readonly code: 'stock.not-found' }
  /** Goods come to more rupiah than one amount may be. */
  | { readonly code: 'stock.too-much-worth'; readonly name: string }
  /** Made of itself, or of something that is not counted goods. */
  | { readonly code: 'stock.own-material'; readonly name: string }
  /** Of a material of a production the unit itself has too little there: goods of consignors are none of it. `needed` may be more than a quantity can be. */
  | { readonly code: 'stock.material-short'; readonly name: string; readonly unit: string; readonly needed: number; readonly left: Quantity }
  /** `day`: what the lot says already. */
  | { readonly code: 'batch.other-day'; readonly name: string; readonly lot: string; readonly day: string }
  | { readonly code: 'batch.day-needed'; readonly name: string }
  | { readonly code: 'batch.past-day'; readonly name: string; readonly day: string }
  | { readonly code: 'price.list-gone' }
  | { readonly code: 'price.list-taken'; readonly name: string }
  /** Everybody's list is always in use. */
  | { readonly code: 'price.list-needed' }
  | { readonly code: 'price.rule-gone' }
  /** A price of 0 or 0% off, or days the wrong way round. */
  | { readonly code: 'price.rule-empty' }
  | { readonly code: 'price.rule-days' }
  | { readonly code: 'customer.gone' }
  /** A cart that is open or parked is for this customer. */
  | { readonly code: 'customer.in-cart' }
  | { readonly code: 'sale.not-found' }
  /** A return or an even exchange took no money in, and what was undone is not paid. */
  | { readonly code: 'kuitansi.not-paid' }
  | { readonly code: 'kuitansi.none' }
  | { readonly code: 'period.backwards' }
  | { readonly code: 'export.nothing' }
  | { readonly code: 'handover.not-found' }
  /** `difference` in rupiah: found less the books. */
  | { readonly code: 'examination.not-found' }
  | { readonly code: 'examination.explanation-required'; readonly difference: number }
  | EntryError
  | CountAgain
  /** Nobody of this name ever left goods here. */
  | { readonly code: 'consignment.no-owner' }
  | { readonly code: 'count.not-found' }
  | { readonly code: 'count.place' }
  | { readonly code: 'count.scope' }
  | { readonly code: 'count.empty' }
  | { readonly code: 'count.not-finished' }
  | { readonly code: 'count.not-approved' }
  /** Everything that was counted is left out. */
  | { readonly code: 'count.nothing-left' }
  | SheetFault
  | { readonly code: 'upload.too-large'; readonly megabytes: number }
  | { readonly code: 'upload.too-many' }
  /** Not there (any more): sent again. */
  | { readonly code: 'upload.gone' }
  | { readonly code: 'upload.out-of-order' }
  | { readonly code: 'import.running'; readonly fileName: string }
  | { readonly code: 'import.no-columns' }
  /** `row`: the first of them. */
  | { readonly code: 'import.rows-faulty'; readonly count: number; readonly row: number }
  /** `count` rows say what is there already. */
  | { readonly code: 'import.nothing-new'; readonly count: number }
  | { readonly code: 'import.nothing-in-it' }
  /** Somebody changed these fields after the file was held against the goods. */
  | { readonly code: 'import.changed-meanwhile'; readonly name: string; readonly fields: readonly string[] }
  | { readonly code: 'command.reused' }
  | { readonly code: 'shift.none' }
  | { readonly code: 'shift.already-open'; readonly cashier: string }
  | { readonly code: 'shift.other-cashier'; readonly cashier: string }
  | { readonly code: 'shift.cart-open' }
  | { readonly code: 'shift.note-required'; readonly difference: number }
  /** `found`: what the last close left, and what came to it since. */
  /** The open shift was opened on a day that has not come yet. */
  | { readonly code: 'clock.shift-ahead'; readonly day: string }
  | { readonly code: 'shift.overnight'; readonly found: number; readonly difference: number }
  | { readonly code: 'shift.not-counted' }
  /** Something moved the drawer after the last count. */
  | { readonly code: 'shift.count-again' }
  | { readonly code: 'shift.float-above-count'; readonly counted: number }
  | { readonly code: 'close.not-found' }
  | { readonly code: 'list.not-found' }
  | { readonly code: 'list.name-taken'; readonly name: string }
  /** `count` products of it are sold. */
  | { readonly code: 'list.in-use'; readonly name: string; readonly count: number }
  | { readonly code: 'list.consigning'; readonly name: string }
  | { readonly code: 'list.switched-off'; readonly name: string }
  | PictureFault
  | { readonly code: 'picture.too-large'; readonly kilobytes: number }
  /** Longest side in pixels. */
  | { readonly code: 'picture.too-many-pixels'; readonly edge: number }
  | { readonly code: 'attachment.too-large'; readonly megabytes: number }
  | { readonly code: 'attachment.not-readable' }
  | { readonly code: 'attachment.not-found' }
  | { readonly code: 'treasury.not-found' }
  /** `held` of `amount` rupiah lie there. */
  | { readonly code: 'treasury.not-enough'; readonly place: 'treasurer' | 'bank'; readonly held: number; readonly amount: number }
  | { readonly code: 'treasury.future-day'; readonly day: string }
  | { readonly code: 'treasury.unknown-account'; readonly account: string }
  | { readonly code: 'treasury.account-twice' }
  | { readonly code: 'handover.giver' }
  | { readonly code: 'handover.not-waiting' }
  | { readonly code: 'handover.less-than-nothing'; readonly amount: number }
  | { readonly code: 'handover.reason-required'; readonly difference: number }
  | { readonly code: 'made-good.no-shortage' }
  | { readonly code: 'made-good.more-than-short'; readonly amount: number; readonly short: number }
  | { readonly code: 'made-good.nothing-due' }
  | { readonly code: 'correction.more-than-due'; readonly account: string; readonly due: number }
  | BillingCodeError
  | NtpnError
  | SplitError
  | { readonly code: 'ntpn.used'; readonly text: string }
  | { readonly code: 'billing.code-used'; readonly text: string }
  | { readonly code: 'billing.bad-times' }
  | { readonly code: 'billing.expired-already' }
  | { readonly code: 'billing.paid' }
  | { readonly code: 'billing.ended' }
  | { readonly code: 'billing.paid-before-made'; readonly day: string }
  | { readonly code: 'billing.expired'; readonly day: string }
  | { readonly code: 'user.name-taken'; readonly name: string }
  | { readonly code: 'user.not-found' }
  | { readonly code: 'user.last-administrator' }
  | { readonly code: 'prints.job-not-found' }
  | { readonly code: 'prints.not-possible'; readonly state: string }
  | { readonly code: 'prints.no-printer' }
  | { readonly code: 'printer.bad-address'; readonly text: string }
  | { readonly code: 'backup.bad-folder'; readonly text: string }
  /** Half a character (a lone surrogate) in something that was sent: no file can keep it. */
  | { readonly code: 'text.broken' }
  | { readonly code: 'store.full' }
  | { readonly code: 'store.checking' }
  /** It was asked for while the service stopped; nothing was made of it. */
  | { readonly code: 'service.stopping' };
export type RefusalCode = Refusal['code'];
