import type { DeliveryCause } from '../../shared/domain/printing/delivery.ts';
import { automaticTroubleOf, createStatusReader, realTimeQuestion, troubleOf } from './status.ts';
import type { PrinterWord, RealTimeQuestion } from './status.ts';
import type { Connection } from './transports/transport.ts';

export type Proof = { readonly printed: true; readonly nearEnd: boolean } | { readonly printed: false; readonly cause: DeliveryCause };

/** The order in which the real-time status is looked at while waiting: causes first. */
const ROUND: readonly RealTimeQuestion[] = [2, 4, 1, 3];

/**
 * Waits for the printer's word that the data is done: the process id, or the paper status that waits behind the data. Meanwhile it asks
 * for the real-time status, so that a missing proof comes with its cause. Automatic status is never a proof.
 * @throws LineFailure
 */
export async function awaitProof(wait: {
  readonly connection: Connection;
  readonly id: string;
  readonly asksStatus: boolean;
  readonly waitMs: number;
  readonly pollMs: number;
}): Promise<Proof> {
  const read = createStatusReader();
  const asked: RealTimeQuestion[] = [];
  const answers = new Map<RealTimeQuestion, number>();
  let automatic: DeliveryCause | undefined;
  let heard = false;
  const judge = (word: PrinterWord): Proof | undefined => {
    heard = true;
    if (word.kind === 'process-id') return word.id === wait.id ? { printed: true, nearEnd: false } : undefined;
    if (word.kind === 'processed') return { printed: true, nearEnd: (word.paper & 0x03) !== 0 };
    if (word.kind === 'automatic') automatic = automaticTroubleOf(word.bytes);
    else {
      const question = asked.shift();
      if (question !== undefined) answers.set(question, word.byte);
    }
    return undefined;
  };
  const looks = Math.max(1, Math.ceil(wait.waitMs / wait.pollMs));
  for (let look = 0; look < looks; look += 1) {
    const question = look > 0 && wait.asksStatus ? ROUND[(look - 1) % ROUND.length] : undefined;
    if (question !== undefined) asked.push(question);
    const proof = await wait.connection.query(question === undefined ? new Uint8Array() : realTimeQuestion(question), (received) => firstProof(read(received), judge), wait.pollMs);
    if (proof !== undefined) return proof;
  }
  return { printed: false, cause: troubleOf(answers) ?? automatic ?? (heard ? 'no-confirmation' : 'timeout') };
}

/** Judges every word: those behind the proof carry nothing more, those before it may carry a cause. */
function firstProof(words: readonly PrinterWord[], judge: (word: PrinterWord) => Proof | undefined): Proof | undefined {
  for (const word of words) {
    const proof = judge(word);
    if (proof !== undefined) return proof;
  }
  return undefined;
}
