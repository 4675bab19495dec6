import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { Reader } from '../sync-db.ts';

/** A place, what is stored there and what the entries make of it. */
export interface HeldDifference {
  readonly key: string;
  readonly stored: string;
  readonly computed: string;
}

/** Checks each match against what it names, and who holds which line and payment now. */
export interface MatchChecker {
  add(entry: JournalContent): HeldDifference | null;
  finish(): HeldDifference | null;
}

const NOBODY = '-';

export function matchChecker(reader: Reader): MatchChecker {
  const held = new Map<string, string>();
  const places = new Map<string, readonly string[]>();
  const paid = new Map<string, number>();
  const arrived = new Map<string, number>();
  const paymentPlace = (saleId: string, number: number): string => `payment/${saleId}/${number}`;
  const linePlace = (statementId: string, row: number): string => `line/${statementId}/${row}`;

  const hold = ({ matchId, kind, line, payments, gross, net }: Extract<JournalContent, { type: 'payment.matched' }>['body']): HeldDifference | null => {
    const mine = payments.map((payment) => paymentPlace(payment.saleId, payment.paymentNumber));
    const own = line === null ? [] : [linePlace(line.statementId, line.row)];
    for (const place of [...mine, ...own]) {
      const holder = held.get(place);
      if (holder !== undefined) return { key: place, stored: matchId, computed: holder };
      held.set(place, matchId);
    }
    places.set(matchId, [...mine, ...own]);
    const sum = mine.reduce((added, place) => added + (paid.get(place) ?? Number.NaN), 0);
    if (sum !== gross) return { key: `gross/${matchId}`, stored: String(gross), computed: String(sum) };
    const moved = line === null || kind === 'unrelated' ? 0 : arrived.get(own[0] ?? '');
    return moved === net ? null : { key: `net/${matchId}`, stored: String(net), computed: String(moved) };
  };

  return {
    add: (entry) => {
      if (entry.type === 'sale.completed') entry.body.payments.forEach((payment, index) => payment.kind !== 'cash' && paid.set(paymentPlace(entry.body.saleId, index + 1), payment.amount));
      if (entry.type === 'statement.imported') for (const line of entry.body.lines) arrived.set(linePlace(entry.body.statementId, line.row), line.amount);
      if (entry.type === 'payment.unmatched') {
        const { matchId } = entry.body;
        if (!places.has(matchId)) return { key: `unmatch/${matchId}`, stored: matchId, computed: NOBODY };
        for (const place of places.get(matchId) ?? []) held.delete(place);
        places.delete(matchId);
      }
      return entry.type === 'payment.matched' ? hold(entry.body) : null;
    },
    finish: () => {
      const lines = reader.query<Record<never, never>, { statement_id: string; row: number; match_id: string }>((db) => db.selectFrom('line_match').selectAll());
      const payments = reader.query<Record<never, never>, { sale_id: string; payment_number: number; match_id: string }>((db) => db.selectFrom('payment_match').selectAll());
      const stored = new Map<string, string>();
      for (const row of lines.iterate({})) stored.set(linePlace(row.statement_id, row.row), row.match_id);
      for (const row of payments.iterate({})) stored.set(paymentPlace(row.sale_id, row.payment_number), row.match_id);
      for (const [key, match] of stored) if (held.get(key) !== match) return { key, stored: match, computed: held.get(key) ?? NOBODY };
      for (const [key, match] of held) if (!stored.has(key)) return { key, stored: NOBODY, computed: match };
      return null;
    },
  };
}
