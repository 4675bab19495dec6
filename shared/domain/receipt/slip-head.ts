import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { centered, columns, CUT, feed, HEAVY_RULE, RULE } from './blocks.ts';
import { anchorColumns, paperMarks } from './paper-head.ts';
import { paperDate, paperShortDate, paperTime, paperWeekday } from './paper-text.ts';
import type { Block, ReceiptDocument } from './receipt-document.ts';
import type { JournalAnchor } from './receipt-sale.ts';

/** What every slip of the drawer says of itself. */
export interface SlipFrame {
  readonly unit: { readonly name: string; readonly agency: string };
  /** The register as people call it: `Kasir K1`. */
  readonly register: string;
  readonly zone: TimeZone;
  readonly anchor: JournalAnchor;
  readonly copyNumber: number;
  readonly training?: boolean;
  readonly printNumber: number;
}

/** `000318`: numbers of slips and closes. */
export function slipNumber(number: number): string {
  return String(number).padStart(6, '0');
}

/** Title and place above `body`, the journal's place and who signs below it; the marks of copies and training around everything. */
export function slipDocument(frame: SlipFrame, title: string, body: readonly Block[], signers: readonly [left: string, leftName: string, right: string, rightName: string], foot: string): ReceiptDocument {
  const marks = paperMarks(frame);
  const [left, leftName, right, rightName] = signers;
  return {
    blocks: [
      ...marks,
      centered(title, { bold: true }),
      centered(`${frame.unit.name}, ${frame.register}`),
      centered(frame.unit.agency),
      HEAVY_RULE,
      ...body,
      RULE,
      anchorColumns(frame.anchor),
      feed(1),
      columns(left, right),
      feed(3),
      // Two long names stand one below the other: who signed must be read, on the narrowest roll too.
      columns(`(${leftName})`, `(${rightName})`, { apart: true }),
      feed(1),
      columns(foot, `cetak ${String(frame.printNumber).padStart(4, '0')}`),
      ...marks,
      CUT,
    ],
  };
}

/** `Buka sif   Jumat 20-11-2026 07.58 WITA`, shorter where the roll is narrow. */
export function slipMoment(label: string, at: Instant, zone: TimeZone): Block {
  const time = paperTime(at, zone);
  return columns(label, `${paperWeekday(at, zone)} ${paperDate(at, zone)} ${time}`, { shorter: [{ left: label, right: `${paperShortDate(at, zone)} ${time}` }] });
}

/** Where a name is still to be written. */
export const BLANK_NAME = '............';
