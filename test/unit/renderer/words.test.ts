import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalParams } from '../../../renderer/app-state/trouble-words.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';
import { indonesian } from '../../../shared/i18n/indonesian.ts';
import { PRINT_KINDS, PRINT_STATES } from '../../../shared/contract/prints.ts';
import type { Refusal, RefusalCode } from '../../../shared/contract/refusal.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { ROLES } from '../../../shared/domain/access/role.ts';
import { DELIVERY_CAUSES } from '../../../shared/domain/printing/delivery.ts';
import type { JournalType } from '../../../shared/domain/journal/entry.ts';
import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';

/** One refusal of every code: the compiler asks for the new one when a code is added. */
const REFUSALS: { readonly [Code in RefusalCode]: Extract<Refusal, { readonly code: Code }> } = {
  'stock.only-expired': { code: 'stock.only-expired', name: 'Nastar', day: '2026-11-19', left: 2_000 as Quantity },
  'stock.not-enough': { code: 'stock.not-enough', name: 'Nastar', left: 1_500 as Quantity },
  'stock.owner-unclear': { code: 'stock.owner-unclear', name: 'Nastar' },
  'stock.owner-required': { code: 'stock.owner-required', productId: '019a9d00-0000-7000-8000-000000000001' as ProductId, name: 'Nastar', owners: [{ ownerId: null, name: '' }] },
  'stock.no-such-place': { code: 'stock.no-such-place' },
  'stock.place-taken': { code: 'stock.place-taken', name: 'Gudang' },
  'stock.place-in-use': { code: 'stock.place-in-use', name: 'Gudang' },
  'stock.gallery-stays': { code: 'stock.gallery-stays' },
  'stock.same-place': { code: 'stock.same-place' },
  'stock.owner-needed': { code: 'stock.owner-needed' },
  'stock.several-owners': { code: 'stock.several-owners' },
  'stock.not-found': { code: 'stock.not-found' },
  'stock.own-material': { code: 'stock.own-material', name: 'Cuci motor' },
  'batch.other-day': { code: 'batch.other-day', name: 'Nastar', lot: 'B1', day: '2027-02-12' },
  'batch.past-day': { code: 'batch.past-day', name: 'Nastar', day: '2026-02-12' },
  'gift.nothing-sold': { code: 'gift.nothing-sold' },
  'cart.not-parked': { code: 'cart.not-parked' },
  'cart.line-gone': { code: 'cart.line-gone' },
  'cart.full': { code: 'cart.full', limit: 2000 },
  'cart.note-too-long': { code: 'cart.note-too-long', limit: 200 },
  'cart.amount-out-of-range': { code: 'cart.amount-out-of-range' },
  'quantity.out-of-range': { code: 'quantity.out-of-range', limit: 99_999_000 },
  'quantity.whole-only': { code: 'quantity.whole-only', name: 'Keset' },
  'product.one-of-a-kind': { code: 'product.one-of-a-kind', name: 'Gebyok' },
  'product.sold-out': { code: 'product.sold-out', name: 'Gebyok' },
  'tenders.kind-fixed': { code: 'tenders.kind-fixed', name: 'Kartu' },
  'accounts.not-listed': { code: 'accounts.not-listed', account: '425112' },
  'accounts.code-twice': { code: 'accounts.code-twice', account: '425112' },
  'statement.too-large': { code: 'statement.too-large', kb: 720 },
  'statement.empty': { code: 'statement.empty' },
  'statement.not-csv': { code: 'statement.not-csv', kind: 'excel' },
  'statement.too-many-rows': { code: 'statement.too-many-rows', rows: 20_000 },
  'statement.broken': { code: 'statement.broken' },
  'statement.no-columns': { code: 'statement.no-columns' },
  'statement.rows-unreadable': { code: 'statement.rows-unreadable', count: 3, row: 17 },
  'statement.nothing-in-it': { code: 'statement.nothing-in-it' },
  'statement.nothing-new': { code: 'statement.nothing-new', known: 84 },
  'statement.same-file': { code: 'statement.same-file', account: 'BNI penampungan' },
  'match.nothing': { code: 'match.nothing' },
  'match.amount-differs': { code: 'match.amount-differs', gross: 50_000, net: 40_000, limit: 500 },
  'match.offset-not-zero': { code: 'match.offset-not-zero', gross: 5_000 },
  'match.not-found': { code: 'match.not-found' },
  'match.line-taken': { code: 'match.line-taken' },
  'match.payment-taken': { code: 'match.payment-taken', text: 'K1-0147' },
  'match.reason-required': { code: 'match.reason-required' },
  'session.required': { code: 'session.required' },
  'session.locked': { code: 'session.locked' },
  'session.forbidden': { code: 'session.forbidden' },
  'session.wrong-credential': { code: 'session.wrong-credential', triesLeft: 4 },
  'session.wait': { code: 'session.wait', waitMs: 29_400 },
  'session.locked-out': { code: 'session.locked-out' },
  'session.weak-credential': { code: 'session.weak-credential' },
  'setup.already-done': { code: 'setup.already-done' },
  'cart.not-open': { code: 'cart.not-open' },
  'cart.empty': { code: 'cart.empty' },
  'scan.unknown': { code: 'scan.unknown', text: '8990000000000' },
  'scan.check-digit': { code: 'scan.check-digit', text: '8990000000001' },
  'scan.qris': { code: 'scan.qris' },
  'scan.receipt': { code: 'scan.receipt' },
  'scan.expired': { code: 'scan.expired', name: 'Roti tawar', day: '2026-11-19', lot: 'L2' },
  'code.check-digit': { code: 'code.check-digit' },
  'code.unknown-field': { code: 'code.unknown-field', ai: '5512' },
  'code.no-separator': { code: 'code.no-separator', ai: '10' },
  'code.bad-date': { code: 'code.bad-date', ai: '17' },
  'code.bad-value': { code: 'code.bad-value', ai: '10' },
  'code.field-twice': { code: 'code.field-twice', ai: '10' },
  'code.currency': { code: 'code.currency' },
  'code.no-product': { code: 'code.no-product' },
  'code.link': { code: 'code.link' },
  'label.unit': { code: 'label.unit', name: 'Keset', unit: 'buah' },
  'label.price': { code: 'label.price', name: 'Keset' },
  'label.one-by-one': { code: 'label.one-by-one', name: 'Ikan lele' },
  'label.fixed': { code: 'label.fixed' },
  'label.serial-twice': { code: 'label.serial-twice', text: 'S1' },
  'label-unfit.name': { code: 'label-unfit.name' },
  'label-unfit.price': { code: 'label-unfit.price' },
  'label-unfit.net': { code: 'label-unfit.net' },
  'label-unfit.expiry': { code: 'label-unfit.expiry' },
  'label-unfit.batch': { code: 'label-unfit.batch' },
  'label-unfit.permits': { code: 'label-unfit.permits' },
  'label-unfit.ingredients': { code: 'label-unfit.ingredients' },
  'label-unfit.origin': { code: 'label-unfit.origin' },
  'label-unfit.card': { code: 'label-unfit.card' },
  'label-unfit.code': { code: 'label-unfit.code' },
  'label-no-code': { code: 'label-no-code' },
  'label-code-unfit': { code: 'label-code-unfit', text: 'KÖDE' },
  'label-code-too-wide': { code: 'label-code-too-wide', text: '2000140000289', needs: 283, has: 250 },
  'labels.no-printer': { code: 'labels.no-printer' },
  'labels.wrong-medium': { code: 'labels.wrong-medium' },
  'labels.none': { code: 'labels.none' },
  'labels.too-many': { code: 'labels.too-many', most: 5_000 },
  'labels.no-cell': { code: 'labels.no-cell', cells: 12 },
  'labels.name-twice': { code: 'labels.name-twice', name: 'Rol kecil' },
  'labels.goods-gone': { code: 'labels.goods-gone' },
  'patterns.unusable': { code: 'patterns.unusable', name: 'Timbangan', reason: 'twice' },
  'scan.unreadable': { code: 'scan.unreadable' },
  'product.gone': { code: 'product.gone' },
  'sale.total-changed': { code: 'sale.total-changed', total: 282_500 },
  'sale.too-little': { code: 'sale.too-little', missing: 2_500 },
  'sale.too-much-cash': { code: 'sale.too-much-cash', limit: 10_000_000 },
  'sale.not-found': { code: 'sale.not-found' },
  'kuitansi.not-paid': { code: 'kuitansi.not-paid' },
  'kuitansi.none': { code: 'kuitansi.none' },
  'period.backwards': { code: 'period.backwards' },
  'export.nothing': { code: 'export.nothing' },
  'handover.not-found': { code: 'handover.not-found' },
  'examination.explanation-required': { code: 'examination.explanation-required', difference: -2_500 },
  'command.reused': { code: 'command.reused' },
  'shift.none': { code: 'shift.none' },
  'shift.already-open': { code: 'shift.already-open', cashier: 'Rina' },
  'shift.other-cashier': { code: 'shift.other-cashier', cashier: 'Rina' },
  'shift.cart-open': { code: 'shift.cart-open' },
  'shift.note-required': { code: 'shift.note-required', difference: -2_500 },
  'user.name-taken': { code: 'user.name-taken', name: 'Rina' },
  'user.not-found': { code: 'user.not-found' },
  'user.last-administrator': { code: 'user.last-administrator' },
  'prints.job-not-found': { code: 'prints.job-not-found' },
  'prints.not-possible': { code: 'prints.not-possible', state: 'printed' },
  'prints.no-printer': { code: 'prints.no-printer' },
  'printer.bad-address': { code: 'printer.bad-address', text: 'usb:0' },
  'cart.return-fixed': { code: 'cart.return-fixed' },
  'discount.out-of-range': { code: 'discount.out-of-range' },
  'discount.reason-required': { code: 'discount.reason-required' },
  'sale.over-payment': { code: 'sale.over-payment', over: 2_500 },
  'sale.money-back': { code: 'sale.money-back', due: -43_000 },
  'payment.tender-unknown': { code: 'payment.tender-unknown' },
  'payment.cash-twice': { code: 'payment.cash-twice' },
  'payment.reference-required': { code: 'payment.reference-required', name: 'QRIS' },
  'approval.required': { code: 'approval.required', act: 'refund' },
  'approval.own': { code: 'approval.own' },
  'approval.not-allowed': { code: 'approval.not-allowed' },
  'return.already-in-cart': { code: 'return.already-in-cart', name: 'Keset' },
  'return.nothing-left': { code: 'return.nothing-left', name: 'Keset', left: 1000 },
  'return.of-return': { code: 'return.of-return' },
  'return.service-place': { code: 'return.service-place' },
  'void.shift-closed': { code: 'void.shift-closed' },
  'void.partly-returned': { code: 'void.partly-returned' },
  'void.not-a-sale': { code: 'void.not-a-sale' },
  'qris.none': { code: 'qris.none' },
  'qris.unusable': { code: 'qris.unusable', reason: 'checksum' },
  'tenders.cash-missing': { code: 'tenders.cash-missing' },
  'tenders.code-twice': { code: 'tenders.code-twice', text: 'qris' },
  'treasury.not-found': { code: 'treasury.not-found' },
  'treasury.not-enough': { code: 'treasury.not-enough', place: 'treasurer', held: 5_000, amount: 8_000 },
  'treasury.future-day': { code: 'treasury.future-day', day: '2026-11-21' },
  'treasury.unknown-account': { code: 'treasury.unknown-account', account: '425119' },
  'treasury.account-twice': { code: 'treasury.account-twice' },
  'handover.giver': { code: 'handover.giver' },
  'handover.not-waiting': { code: 'handover.not-waiting' },
  'handover.less-than-nothing': { code: 'handover.less-than-nothing', amount: -5_000 },
  'handover.reason-required': { code: 'handover.reason-required', difference: -5_000 },
  'made-good.no-shortage': { code: 'made-good.no-shortage' },
  'made-good.more-than-short': { code: 'made-good.more-than-short', amount: 2_000, short: 1_500 },
  'made-good.nothing-due': { code: 'made-good.nothing-due' },
  'correction.more-than-due': { code: 'correction.more-than-due', account: '425119', due: 500 },
  'billing.not-15-digits': { code: 'billing.not-15-digits', digits: 14 },
  'ntpn.not-16': { code: 'ntpn.not-16', characters: 15 },
  'billing.nothing-due': { code: 'billing.nothing-due' },
  'billing.more-than-due': { code: 'billing.more-than-due', account: '425119', asked: 2_000, due: 1_500 },
  'ntpn.used': { code: 'ntpn.used', text: '0F3A51C2QWER7890' },
  'billing.code-used': { code: 'billing.code-used', text: '820261120465628' },
  'billing.bad-times': { code: 'billing.bad-times' },
  'billing.expired-already': { code: 'billing.expired-already' },
  'billing.paid': { code: 'billing.paid' },
  'billing.ended': { code: 'billing.ended' },
  'billing.paid-before-made': { code: 'billing.paid-before-made', day: '2026-11-21' },
  'billing.expired': { code: 'billing.expired', day: '2026-11-27' },
  'product.not-found': { code: 'product.not-found' },
  'product.name-taken': { code: 'product.name-taken', name: 'Keset' },
  'product.price-out-of-range': { code: 'product.price-out-of-range', limit: 999_999_999 },
  'product.code-used': { code: 'product.code-used', text: '2000140000289', name: 'Keset' },
  'product.code-check-digit': { code: 'product.code-check-digit', text: '2000140000288' },
  'product.code-qris': { code: 'product.code-qris' },
  'product.code-unreadable': { code: 'product.code-unreadable', text: 'x' },
  'product.no-stock': { code: 'product.no-stock', name: 'Cuci motor' },
  'backup.bad-folder': { code: 'backup.bad-folder', text: 'Cadangan' },
  'product.floor-above-price': { code: 'product.floor-above-price', limit: 50_000 },
  'price.required': { code: 'price.required', productId: 'x' as ProductId, name: 'Permak', usual: 25_000 as Rupiah, limit: 15_000 as Rupiah },
  'price.below-floor': { code: 'price.below-floor', name: 'Permak', limit: 15_000 as Rupiah },
  'price.too-high': { code: 'price.too-high', limit: 99_999_999 as Rupiah },
  'price.fixed': { code: 'price.fixed', name: 'Keset' },
  'product.unit-twice': { code: 'product.unit-twice', name: 'lusin' },
  'product.unit-factor': { code: 'product.unit-factor', name: 'lusin' },
  'product.variant-axes': { code: 'product.variant-axes', name: 'Kaos', text: 'Ukuran, Warna' },
  'product.variant-taken': { code: 'product.variant-taken', name: 'Kaos L merah', text: 'L, Merah' },
  'price.change-gone': { code: 'price.change-gone' },
  'price.change-over': { code: 'price.change-over' },
  'price.nothing-changes': { code: 'price.nothing-changes' },
  'price.day-past': { code: 'price.day-past', day: '2026-11-20' },
  'price.preview-old': { code: 'price.preview-old' },
  'price.list-gone': { code: 'price.list-gone' },
  'price.list-taken': { code: 'price.list-taken', name: 'Reseller' },
  'price.list-needed': { code: 'price.list-needed' },
  'price.rule-gone': { code: 'price.rule-gone' },
  'price.rule-empty': { code: 'price.rule-empty' },
  'price.rule-days': { code: 'price.rule-days' },
  'customer.gone': { code: 'customer.gone' },
  'customer.in-cart': { code: 'customer.in-cart' },
  'shift.overnight': { code: 'shift.overnight', found: 500_000, difference: -2_000 },
  'shift.not-counted': { code: 'shift.not-counted' },
  'shift.count-again': { code: 'shift.count-again' },
  'shift.float-above-count': { code: 'shift.float-above-count', counted: 100_000 },
  'close.not-found': { code: 'close.not-found' },
  'attachment.too-large': { code: 'attachment.too-large', megabytes: 2 },
  'attachment.not-readable': { code: 'attachment.not-readable' },
  'attachment.not-found': { code: 'attachment.not-found' },
  'return.reason-required': { code: 'return.reason-required' },
  'text.broken': { code: 'text.broken' },
  'store.full': { code: 'store.full' },
  'store.checking': { code: 'store.checking' },
};

const JOURNAL_TYPES: { readonly [Type in JournalType]: true } = {
  'gallery.created': true,
  'user.added': true,
  'user.changed': true,
  'user.locked-out': true,
  'setting.set': true,
  'stock.opened': true,
  'stock.received': true,
  'goods.moved': true,
  'place.set': true,
  'recipe.set': true,
  'stock.minimum-set': true,
  'product.added': true,
  'product.changed': true,
  'price.set': true,
  'price.withdrawn': true,
  'stock.place-set': true,
  'price-list.set': true,
  'price-rule.set': true,
  'customer.added': true,
  'customer.changed': true,
  'customer.erased': true,
  'shift.opened': true,
  'cash.counted': true,
  'cash.moved': true,
  'seal.key-set': true,
  'shift.closed': true,
  'line.removed': true,
  'cart.cancelled': true,
  'cart.carried-over': true,
  'receipt.gift': true,
  'sale.completed': true,
  'receipt.copied': true,
  'kuitansi.issued': true,
  'print.answered': true,
  'handover.made': true,
  'bank.moved': true,
  'money.made-good': true,
  'due.corrected': true,
  'billing.made': true,
  'billing.closed': true,
  'deposit.paid': true,
  'clock.noticed': true,
  'store.restored': true,
  'statement.imported': true,
  'payment.matched': true,
  'payment.unmatched': true,
};
const DIFFERENCES: { readonly [Kind in JournalDifference['kind']]: true } = { hash: true, gap: true, 'previous-hash': true, unreadable: true, 'row-missing': true, 'row-differs': true, 'row-extra': true, sum: true, seal: true, attachment: true, anchor: true, file: true };

describe.each(['id', 'en'] as const)('the words of the page (%s)', (language) => {
  const t = createTranslator(language) as (key: string, params?: Record<string, string | number>) => string;

  it.each(Object.values(REFUSALS))('say what $code means, with every figure in its place', (refusal) => {
    for (const key of [`errors.${refusal.code}`, `errors.${refusal.code}.text`]) {
      if (!Object.hasOwn(indonesian, key) && key.endsWith('.text')) continue;
      const words = t(key, refusalParams(refusal));
      expect(words).not.toBe(key);
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('name every state, cause and kind of paper, every role, every entry and every difference', () => {
    const keys = [
      ...PRINT_STATES.map((state) => `prints.state.${state}`),
      ...PRINT_KINDS.map((kind) => `prints.kind.${kind}`),
      ...DELIVERY_CAUSES.flatMap((cause) => [`prints.cause.${cause}.what`, `prints.cause.${cause}.do`]),
      ...ROLES.flatMap((role) => [`general.role.${role}`, `general.roleShort.${role}`, `people.role.${role}`]),
      ...Object.keys(JOURNAL_TYPES).map((type) => `journal.type.${type}`),
      ...Object.keys(DIFFERENCES).map((kind) => `journal.difference.${kind}`),
    ];
    for (const key of keys) expect(t(key), key).not.toBe(key);
  });
});

/** Areas that are there before any office page was opened (renderer/app-state/words.ts). */
const AT_THE_REGISTER = /^(?:approval|backup|catalog|errors|general|parked|pay|prints|receipt|sale|shift|signin)\./;
const ROOT = join(import.meta.dirname, '../../../renderer');
const EARLY = ['features/counter', 'features/prints', 'features/shift', 'features/sign-in', 'features/lock', 'app-state'];

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('the screens of the register', () => {
  it('say nothing that only comes with an office page', () => {
    const early = [...EARLY.flatMap((folder) => sourcesBelow(join(ROOT, folder))), ...readdirSync(ROOT).filter((name) => /\.tsx?$/.test(name)).map((name) => join(ROOT, name))];
    // The page list names procedures, some of which are called like a text.
    const late = early.filter((file) => !file.endsWith('navigation.ts')).flatMap((file) => {
      const keys = [...readFileSync(file, 'utf8').matchAll(/'((?:[a-z]+)\.[A-Za-z][\w.-]*)'/g)].map((match) => match[1] ?? '');
      return keys.filter((key) => Object.hasOwn(indonesian, key) && !AT_THE_REGISTER.test(key)).map((key) => `${file.slice(ROOT.length)}: ${key}`);
    });
    expect(late).toEqual([]);
  });
});
