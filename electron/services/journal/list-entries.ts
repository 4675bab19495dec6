import { paperDay } from '../../../shared/domain/label/label-text.ts';
import { goodsNumber } from '../../../shared/domain/stock/goods-document.ts';
import { stockCountNumber } from '../../../shared/domain/stock-count/stock-count.ts';
import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { MadeMatch } from '../../../shared/domain/reconciliation/journalled.ts';
import { formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import type { JournalRow } from '../../../shared/contract/journal.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';

type JournalEntry = JournalContent extends infer Entry ? (Entry extends JournalContent ? Pick<Entry, 'type' | 'body'> : never) : never;

/** A page of the journal, newest first. */
export function listEntries(context: ServiceContext, input: { readonly beforeSeq: number | null; readonly limit: number }): readonly JournalRow[] {
  return context.store.journalReading.list(input.beforeSeq, input.limit).map((row) => {
    const entry = { type: row.type, body: JSON.parse(row.body) } as JournalEntry;
    return {
      seq: row.seq,
      at: row.at,
      type: row.type,
      user: row.user_id === null ? null : (context.store.users.find(row.user_id)?.name ?? null),
      hash: row.hash,
      summary: summaryOf(entry, (userId) => context.store.users.find(userId)?.name ?? ''),
      codes: codesOf(entry),
      attachmentId: attachmentOf(entry),
    };
  });
}

function attachmentOf(entry: JournalEntry): string | null {
  if (entry.type === 'cash.moved') return entry.body.attachment?.id ?? null;
  return entry.type === 'deposit.paid' ? (entry.body.slip?.id ?? null) : null;
}

function matchSummary({ payments, gross, net, reason }: MadeMatch): string {
  const [first, ...more] = payments;
  const what = first === undefined ? (reason ?? '') : `${first.receiptNumber}${more.length > 0 ? ` +${more.length}` : ''}`;
  return gross === net ? `${what} · ${formatRupiah(net)}` : `${what} · ${formatRupiah(gross)} → ${formatRupiah(net)}`;
}

/** What an entry is about, for the list: a receipt number, a name, an amount in rupiah; never its whole content. */
function summaryOf(entry: JournalEntry, nameOf: (userId: string) => string): string {
  switch (entry.type) {
    case 'sale.completed':
      return `${entry.body.receiptNumber} · ${formatRupiah(entry.body.total)}`;
    case 'shift.opened':
      return `${entry.body.number} · ${entry.body.cashier} · ${formatRupiah(entry.body.openingFloat)}`;
    case 'cash.counted':
      return formatRupiah(entry.body.counted);
    case 'shift.closed':
      return `Z ${entry.body.content.zNumber} · ${formatRupiah(entry.body.content.cash.counted)} · ${formatRupiah(entry.body.content.cash.difference)}`;
    case 'cash.moved':
      return `${formatRupiah(entry.body.amount)} · ${entry.body.reason}`;
    case 'line.removed':
      return entry.body.line.name;
    case 'cart.cancelled':
      return [...(entry.body.reason === undefined ? [] : [entry.body.reason]), entry.body.lines.map((line) => line.name).join(', ')].join(' · ');
    case 'cart.carried-over':
      return `${entry.body.label ?? ''} ${formatRupiah(entry.body.total)}`.trim();
    case 'user.changed':
    case 'user.locked-out':
      return nameOf(entry.body.userId);
    case 'user.added':
    case 'gallery.created':
      return entry.body.name;
    case 'stock.opened':
      return String(entry.body.lines.length);
    case 'goods.moved':
      return [goodsNumber(entry.body.kind, entry.body.number), entry.body.party].filter((part) => part !== '').join(' · ');
    case 'place.set':
    case 'product.picture-set':
    case 'recipe.set':
    case 'stock.minimum-set':
    case 'stock.received':
    case 'product.added':
    case 'product.changed':
    case 'stock.place-set':
    case 'price-list.set':
    case 'price-rule.set':
      return entry.body.name;
    case 'price.set':
      return `${entry.body.lines[0]?.name ?? ''}${entry.body.lines.length > 1 ? ` +${entry.body.lines.length - 1}` : ''}${entry.body.from === null ? '' : ` · ${paperDay(entry.body.from)}`}`;
    case 'price.withdrawn':
      return `${paperDay(entry.body.from as BusinessDay)} · ${entry.body.lines}`;
    case 'count.started':
      return `${stockCountNumber(entry.body.number)} · ${entry.body.place}`;
    case 'count.entered':
      return `${entry.body.name} · ${formatQuantity(entry.body.quantity)}`;
    case 'count.approved':
      return `${stockCountNumber(entry.body.number)} · ${formatRupiah(entry.body.sums.atPrice)}`;
    case 'count.finished':
      return entry.body.by.name;
    case 'count.cancelled':
      return entry.body.reason;
    case 'goods.imported':
      return `${entry.body.fileName} · +${entry.body.added} ~${entry.body.changed}`;
    case 'statement.imported':
      return `${entry.body.account} · ${entry.body.lines.length}`;
    case 'payment.matched':
      return matchSummary(entry.body);
    case 'payment.unmatched':
      return `${formatRupiah(entry.body.net)} · ${entry.body.reason}`;
    case 'print.answered':
      return entry.body.cameOut === undefined ? String(entry.body.printNumber) : `${entry.body.printNumber} · ${entry.body.cameOut}`;
    case 'kuitansi.issued':
      return `${entry.body.payer} · ${formatRupiah(entry.body.amount)}`;
    case 'receipt.gift':
      return entry.body.as === 'paper' ? '' : entry.body.as.toUpperCase();
    case 'receipt.copied':
      return `${entry.body.copyNumber}`;
    case 'handover.made':
      return `${paperNumber('handover', entry.body.number)} · ${formatRupiah(entry.body.counted)}`;
    case 'cash.examined':
      return `${paperNumber('examination', entry.body.number)} · ${formatRupiah(entry.body.difference)}`;
    case 'bank.moved':
      return `${paperNumber('bank-move', entry.body.number)} · ${formatRupiah(entry.body.amount)}`;
    case 'money.made-good':
      return `${paperNumber('made-good', entry.body.number)} · ${formatRupiah(entry.body.amount)}`;
    case 'due.corrected':
      return `${paperNumber('correction', entry.body.number)} · ${formatRupiah(sumOf(entry.body.lines))}`;
    case 'billing.made':
      return `${entry.body.code} · ${formatRupiah(entry.body.total)}`;
    case 'billing.closed':
      return entry.body.reason;
    case 'deposit.paid':
      return `${entry.body.ntpn} · ${formatRupiah(entry.body.total)}`;
    case 'store.restored':
      return String(entry.body.seq);
    case 'setting.set':
    case 'clock.noticed':
    case 'customer.added':
    case 'customer.changed':
    case 'seal.key-set':
      return '';
    case 'customer.erased':
      return entry.body.reason;
  }
}

/** What an entry is about that is stored as a code. */
function codesOf(entry: JournalEntry): readonly string[] {
  switch (entry.type) {
    case 'setting.set':
      return [entry.body.key];
    case 'user.changed':
      return [entry.body.change];
    case 'customer.changed':
      return entry.body.fields;
    case 'clock.noticed':
      return [entry.body.news];
    case 'place.set':
      return [entry.body.place];
    case 'cash.counted':
      return [entry.body.occasion];
    case 'cash.moved':
      return [entry.body.kind];
    default:
      return [];
  }
}
