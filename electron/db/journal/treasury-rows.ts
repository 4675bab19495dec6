import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import type { DueAmount, DueSource } from '../../../shared/domain/treasury/due.ts';
import { bankMovements, depositMovements, handoverMovements, madeGoodMovements } from '../../../shared/domain/treasury/movements-of-treasury.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { moneyRows } from './money-rows.ts';
import type { ProjectedRow } from './rows.ts';

type TreasuryEntry = Extract<JournalContent, { type: 'handover.made' | 'bank.moved' | 'money.made-good' | 'due.corrected' | 'billing.made' | 'billing.closed' | 'deposit.paid' }>;

const NOWHERE = { shiftId: null, saleId: null };

/** The rows of what the treasurer did. */
export function treasuryRows(entry: TreasuryEntry): ProjectedRow[] {
  const { seq, at } = entry;
  switch (entry.type) {
    case 'handover.made': {
      const { handoverId: id, number, closes, expected, counted, difference, reason, giver, taker } = entry.body;
      return [
        { table: 'handover', row: { id, number, expected, counted, difference, reason, giver_id: giver.id, giver: giver.name, taker_id: taker.id, taker: taker.name, at, seq } },
        ...closes.map((close): ProjectedRow => ({ table: 'handover_close', row: { shift_id: close.shiftId, handover_id: id, z_number: close.zNumber, amount: close.amount, seq } })),
        ...moneyRows(seq, handoverMovements(entry.body), NOWHERE),
      ];
    }
    case 'bank.moved': {
      const { moveId: id, number, direction, amount, day, slip } = entry.body;
      return [{ table: 'bank_move', row: { id, number, direction, amount, day, slip, at, seq } }, ...moneyRows(seq, bankMovements(entry.body), NOWHERE)];
    }
    case 'money.made-good': {
      const { madeGoodId: id, number, amount, account, payer, reason, instead } = entry.body;
      return [
        { table: 'made_good', row: { id, number, amount, account, payer, reason, at, seq } },
        ...dueSourceRows(seq, { sourceId: id, kind: 'made-good', number, receivedAt: at, lines: [{ account, amount }] }, instead.map(paidOff)),
        ...moneyRows(seq, madeGoodMovements(entry.body), NOWHERE),
      ];
    }
    case 'due.corrected': {
      const { correctionId: id, number, lines, reason, reference, approvedBy } = entry.body;
      return [
        { table: 'due_correction', row: { id, number, reason, reference, approved_by: approvedBy, at, seq } },
        ...dueSourceRows(seq, { sourceId: id, kind: 'correction', number, receivedAt: at, lines }),
      ];
    }
    case 'billing.made': {
      const { billingId: id, code, total, createdAt, expiresAt, replaces, parts } = entry.body;
      return [
        { table: 'billing', row: { id, code, total, created_at: createdAt, expires_at: expiresAt, replaces, at, seq } },
        ...parts.map((part): ProjectedRow => ({ table: 'billing_part', row: { billing_id: id, source_id: part.sourceId, account: part.account, amount: part.amount, seq } })),
      ];
    }
    case 'billing.closed':
      return [{ table: 'billing_close', row: { billing_id: entry.body.billingId, end_kind: entry.body.end, reason: entry.body.reason, at, seq } }];
    case 'deposit.paid': {
      const { depositId: id, number, billingId, ntpn, bankReference, bank, paidOn, from, parts, total, slip } = entry.body;
      return [
        { table: 'deposit', row: { id, number, billing_id: billingId, ntpn, bank_reference: bankReference, bank, paid_on: paidOn, from_account: from, total, slip_id: slip?.id ?? null, slip_sha256: slip?.sha256 ?? null, at, seq } },
        ...dueStepRows(seq, parts.map(paidOff)),
        ...moneyRows(seq, depositMovements(entry.body), NOWHERE),
      ];
    }
  }
}

/** A reason for which money is due, what it is due under, and what it takes off others. */
export function dueSourceRows(seq: number, source: DueSource, others: readonly DueAmount[] = []): ProjectedRow[] {
  const { sourceId, kind, number, receivedAt, lines } = source;
  return [
    { table: 'due_source', row: { id: sourceId, kind, number, received_at: receivedAt, seq } },
    ...dueStepRows(seq, [...lines.map((line) => ({ sourceId, ...line })), ...others]),
  ];
}

function dueStepRows(seq: number, steps: readonly DueAmount[]): ProjectedRow[] {
  return steps.map((step, index) => ({ table: 'due_step', row: { seq, part: index + 1, source_id: step.sourceId, account: step.account, amount: step.amount } }));
}

function paidOff(part: DueAmount): DueAmount {
  return { ...part, amount: negateRupiah(part.amount) };
}
