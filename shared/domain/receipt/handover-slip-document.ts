import type { HandoverPart } from '../treasury/documents.ts';
import { paperNumber as documentNumber, zNumber } from '../treasury/paper-number.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import { columns, RULE, text } from './blocks.ts';
import { paperAmount } from './paper-text.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { slipDocument, slipMoment, type SlipFrame } from './slip-head.ts';

/** The slip of a handover, signed by both; one for each. */
export interface HandoverSlip extends SlipFrame {
  readonly number: number;
  readonly at: Instant;
  readonly closes: readonly Pick<HandoverPart, 'zNumber' | 'amount'>[];
  readonly expected: Rupiah;
  readonly counted: Rupiah;
  readonly difference: Rupiah;
  readonly reason: string | null;
  readonly giver: string;
  readonly taker: string;
}

export function handoverSlipDocument(slip: HandoverSlip): ReceiptDocument {
  const number = documentNumber('handover', slip.number);
  return slipDocument(
    slip,
    `SERAH TERIMA UANG  ${number}`,
    [
      slipMoment('Waktu', slip.at, slip.zone),
      RULE,
      ...slip.closes.map((close) => columns(zNumber(close.zNumber), paperAmount(close.amount))),
      columns('Menurut laporan Z', paperAmount(slip.expected)),
      columns('DITERIMA', paperAmount(slip.counted), { bold: true, tall: true }),
      ...(slip.difference === 0 ? [] : [columns('SELISIH', paperAmount(slip.difference), { bold: true }), text(slip.reason ?? '', { indent: 2 })]),
    ],
    ['Yang menyerahkan', slip.giver, 'Yang menerima', slip.taker],
    number,
  );
}
