import type { StatementPreview, StatementSummary } from '../../../shared/contract/reconciliation.ts';
import { fingerprintOf, findHeader, guessMapping } from '../../../shared/domain/reconciliation/guess-mapping.ts';
import { readLines, type StatementReading } from '../../../shared/domain/reconciliation/read-lines.ts';
import { isUsableMapping, type StatementLayout, type StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import { addRupiah, rupiah, ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { inPieces } from '../in-pieces.ts';
import type { SideWork } from '../ports/side-work.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { readStatementFile, type StatementFile } from './read-statement-file.ts';

/** What comes of a file: how it is read, what stands in it, and which of its lines are new. */
export interface ReadStatement {
  readonly file: StatementFile;
  /** Row of the column names that is used, from 1; 0 = none. */
  readonly header: number;
  readonly fingerprint: string;
  readonly remembered: boolean;
  readonly account: string | null;
  readonly mapping: StatementMapping | null;
  readonly reading: StatementReading | null;
  readonly today: BusinessDay;
}

export interface StatementRequest {
  readonly file: string;
  readonly mapping: StatementMapping | null;
  readonly layout?: StatementLayout | null;
  readonly account: string | null;
  readonly leftOut: readonly number[];
}

/** Reads a file the way it was asked for, or the way this bank's last file was read, or as it looks; a long one piece by piece, the till first. @throws Refused statement.* */
export async function readStatement(context: ServiceContext, beside: SideWork, request: StatementRequest): Promise<ReadStatement> {
  const begun = performance.now();
  const now = context.clock.now();
  const today = businessDayOf(now, currentSettings(context.store, now).unit.timeZone);
  const { file, header, named } = formOf(context, request);
  const fingerprint = fingerprintOf(file.rows, header);
  const before = context.store.reconciliation.lastOfFingerprint(fingerprint);
  const proposed = before?.mapping ?? guessMapping(file.rows, today, header);
  const mapping = request.mapping ?? (proposed === null ? null : { ...proposed, headerRow: header, delimiter: named ? file.delimiter : undefined });
  const usable = mapping !== null && isUsableMapping(mapping);
  await beside.giveWay(performance.now() - begun);
  return {
    file,
    header,
    fingerprint,
    remembered: before !== null,
    account: request.account ?? before?.account ?? null,
    mapping,
    reading: usable ? await inPieces(readLines(file.rows, mapping, { today, leftOut: new Set(request.leftOut) }), beside) : null,
    today,
  };
}

interface StatementForm {
  readonly file: StatementFile;
  readonly header: number;
  /** A person named the delimiter, now or for an earlier file of this bank. */
  readonly named: boolean;
}

/** Kinds of files that are tried when a file looks like none of them. */
const TRIED_READINGS = 40;

/** Delimiter and row of names: said by a person, or as the file looks, or as a person said of an earlier file that had these names. */
function formOf(context: ServiceContext, { file: bytes, mapping, layout }: StatementRequest): StatementForm {
  const delimiter = (mapping === null ? layout?.delimiter : mapping.delimiter) ?? null;
  const file = readStatementFile(bytes, delimiter);
  const said = mapping?.headerRow ?? layout?.headerRow ?? null;
  const looks: StatementForm = { file, header: said ?? findHeader(file.rows), named: delimiter !== null };
  const { reconciliation } = context.store;
  if (said !== null || delimiter !== null || reconciliation.lastOfFingerprint(fingerprintOf(file.rows, looks.header)) !== null) return looks;
  for (const { fingerprint, mapping: before } of reconciliation.lastReadings(TRIED_READINGS)) {
    if (before.headerRow === 0) continue;
    const other = before.delimiter === undefined || before.delimiter === file.delimiter ? file : readStatementFile(bytes, before.delimiter);
    if (fingerprintOf(other.rows, before.headerRow) === fingerprint) return { file: other, header: before.headerRow, named: other !== file };
  }
  return looks;
}

const SAMPLE_LINES = 8;
const SHOWN_FAULTS = 40;

export function summaryOf(context: ServiceContext, account: StatementPreview['account'], { lines, faults, passedOver, withSen }: StatementReading): StatementSummary {
  const sum = (sign: 1 | -1) => addRupiah(ZERO_RUPIAH, ...lines.map((line) => line.amount).filter((amount) => amount * sign > 0));
  const days = lines.map((line) => line.day).toSorted();
  return {
    sample: lines.slice(0, SAMPLE_LINES),
    lines: lines.length,
    known: account === null ? 0 : lines.filter((line) => context.store.reconciliation.isKnown(account, line)).length,
    incoming: sum(1),
    outgoing: rupiah(Math.abs(sum(-1))),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    passedOver,
    withSen,
    faults: faults.slice(0, SHOWN_FAULTS),
    faultCount: faults.length,
  };
}
