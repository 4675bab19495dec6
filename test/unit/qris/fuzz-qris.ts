import { explainQris } from '../../../shared/domain/qris/explain-qris.ts';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import type { QrisCode } from '../../../shared/domain/qris/qris-code.ts';
import { withAmount } from '../../../shared/domain/qris/with-amount.ts';
import { writeTlv } from '../../../shared/domain/qris/write-tlv.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { hostileText, randomFrom, type HostileText } from './hostile-text.ts';
import { isRightCode } from './strict-reader.ts';

export interface FuzzTally {
  /** Accepted with a right checksum, accepted with a told one, refused. */
  readonly right: number;
  readonly told: number;
  readonly refused: number;
  /** Codes that carry an amount made from accepted ones. */
  readonly made: number;
  /** Crashes and wrong answers, the text with them. */
  readonly faults: readonly string[];
}

/** Reads `count` hostile texts and holds every answer against the strict reader and against the text itself. */
export function fuzzQris(count: number, seed: number): FuzzTally {
  const random = randomFrom(seed);
  const tally = { right: 0, told: 0, refused: 0, made: 0 };
  const faults: string[] = [];
  for (let round = 0; round < count; round += 1) {
    const hostile = hostileText(random);
    const fault = (what: string) => faults.push(`${what}: ${JSON.stringify(hostile.text)}`);
    try {
      const result = parseQris(hostile.text);
      const right = result.ok && result.value.checksum.verdict === 'right';
      const shouldBeRight = isRightCode(hostile.text);
      if (shouldBeRight && !right) fault('a right code was not taken');
      if (!result.ok) tally.refused += 1;
      else {
        tally[right ? 'right' : 'told'] += 1;
        if (right && !shouldBeRight && !isRightCode(result.value.payload)) fault('a wrong code was taken');
        judgeAccepted(result.value, right, hostile, fault);
        if (judgeMade(result.value, 1 + random(9_999_999), fault)) tally.made += 1;
      }
    } catch (error) {
      fault(`crashed (${String(error)})`);
    }
  }
  return { ...tally, faults };
}

function judgeAccepted(code: QrisCode, right: boolean, { text, damaged }: HostileText, fault: (what: string) => void): void {
  if (right && damaged !== null && code.payload !== damaged) fault('a damaged code was taken');
  if (writeTlv(code.fields) !== code.payload) fault('the fields do not say what the code says');
  for (const { value, fields } of code.fields) if (fields !== null && writeTlv(fields) !== value) fault('a template does not say what its value says');
  if (code.payload !== text) {
    const again = parseQris(code.payload);
    if (!again.ok || JSON.stringify(again.value.fields) !== JSON.stringify(code.fields)) fault('reading what was cleaned gives another code');
  }
  const lines = explainQris(code).filter(({ tag }) => tag.length === 2).length;
  if (lines !== code.fields.length + (code.checksum.stated === null ? 1 : 0)) fault('the explanation leaves something out');
}

/** True when a code with the amount was made; it must say what the old one says, the amount, and nothing else. */
function judgeMade(code: QrisCode, amount: number, fault: (what: string) => void): boolean {
  const made = withAmount(code, rupiah(amount));
  if (!made.ok) return false;
  if (code.checksum.verdict !== 'right') fault('a code was made from a wrong checksum');
  const read = parseQris(made.value);
  if (!read.ok || !isRightCode(made.value) || read.value.amount !== amount || read.value.initiation !== 'dynamic') fault('the code made is wrong');
  else if (unchanged(read.value) !== unchanged(code)) fault('the code made pays somebody else');
  return true;
}

function unchanged(code: QrisCode): string {
  return writeTlv(code.fields.filter(({ tag }) => !['01', '54', '55', '56', '57', '63'].includes(tag)));
}
