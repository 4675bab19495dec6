import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatementId } from '../../../shared/kernel/ids.ts';
import type { TimeZone } from '../../../shared/kernel/instant.ts';
import { addRupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { bankStatement, isUndone } from './bank-statement.ts';
import { mustRefuse, type Calls } from './calls.ts';
import { demoRandom } from './demo-random.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import type { PaymentWithoutCash } from './tally.ts';

/** What the treasurer found on the bank's statement. Money in rupiah: gross = net + fee. */
export interface BankOutcome {
  readonly lines: number;
  readonly atOnce: number;
  readonly accepted: number;
  readonly offsets: number;
  /** Never arrived, so far as anybody knows. */
  readonly waiting: number;
  readonly gross: number;
  readonly net: number;
  readonly fee: number;
}

const ACCOUNT = 'Rekening penampungan';
const FILE = 'rekening-koran.csv';

/** Writes the bank's statement into the out folder, imports it as the treasurer does and matches what it says. @throws DemoFailure */
export async function matchBank(run: GalleryRun, treasurer: Calls, parts: { readonly out: string; readonly payments: readonly PaymentWithoutCash[]; readonly zone: TimeZone }): Promise<BankOutcome> {
  const { payments } = parts;
  const text = bankStatement(payments, demoRandom(`${run.seed}/bank`), parts.zone);
  writeFileSync(join(parts.out, FILE), text);
  const file = Buffer.from(text, 'ascii').toString('base64');
  const seen = await treasurer.reconciliation.preview({ file, fileName: FILE, mapping: null, layout: null, account: null, leftOut: [] });
  must(seen.mapping !== null && seen.reading !== null && seen.reading.faultCount === 0, 'the statement was not understood');
  const request = { file, fileName: FILE, mapping: seen.mapping, account: ACCOUNT, leftOut: [] };
  const wanted = { from: '2000-01-01', to: '2199-12-31', offset: 0, limit: 1 };
  const make = (line: { readonly statementId: string; readonly row: number } | null, named: readonly { readonly saleId: PaymentWithoutCash['saleId']; readonly paymentNumber: number }[], reason: string | null) =>
    treasurer.reconciliation.match({
      commandId: run.ids.next<'command'>(),
      line: line === null ? null : { statementId: line.statementId as StatementId, row: line.row },
      payments: named.map(({ saleId, paymentNumber }) => ({ saleId, paymentNumber })),
      reason,
    });
  // First of all: a settlement pays all that is open of its day, and these never reached the bank.
  const undone = payments.filter((payment) => payment.amount > 0 && isUndone(payment, payments));
  for (const payment of undone) await make(null, payments.filter((other) => other === payment || (other.reference === payment.reference && other.amount === -payment.amount)), 'dibatalkan sebelum dibayar');
  const brought = await treasurer.reconciliation.import({ ...request, commandId: run.ids.next<'command'>() });
  await mustRefuse(treasurer.reconciliation.import({ ...request, commandId: run.ids.next<'command'>() }), 'statement.same-file');

  const { suggested } = await treasurer.reconciliation.board(wanted);
  for (const { line, payments: paid } of suggested) await make(line, paid, null);
  const { leftLines } = await treasurer.reconciliation.board(wanted);
  for (const line of leftLines) await make(line, [], 'bunga rekening');

  const { totals, waiting, leftLineCount, suggestedCount } = await treasurer.reconciliation.board(wanted);
  must(leftLineCount === 0 && suggestedCount === 0, 'the treasurer left bank lines open');
  must(totals.gross === totals.net + totals.fee && addRupiah(totals.gross, waiting.amount) === addRupiah(ZERO_RUPIAH, ...payments.map(({ amount }) => amount)), 'what was matched and what waits is not what was paid');
  return { lines: brought.lines, atOnce: brought.matched, accepted: suggested.length, offsets: undone.length, waiting: waiting.count, gross: totals.gross, net: totals.net, fee: totals.fee };
}
