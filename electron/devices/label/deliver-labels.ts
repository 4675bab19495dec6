import type { LabelLanguage } from '../../../shared/domain/label/label-printer.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import { transferMs } from '../delivery-limits.ts';
import type { DeliveryLimits } from '../delivery-limits.ts';
import { LineFailure } from '../transports/transport.ts';
import type { Connection, Transport } from '../transports/transport.ts';
import { createLabelReader, labelQuestion } from './label-status.ts';
import type { LabelWord } from './label-status.ts';

/** A run on its way to a label printer. */
export interface LabelOrder {
  readonly transport: Transport;
  readonly language: LabelLanguage;
  readonly bytes: Uint8Array;
  /** Labels in all: how long the head needs. */
  readonly labels: number;
  readonly limits: DeliveryLimits;
  readonly signal?: AbortSignal;
}

/** The slowest head we wait for, ms a label. */
const LABEL_MS = 1_500;
/** Looks at a printer that is ready without ever having been seen at work, before it counts as handed over. */
const READY_LOOKS = 4;

/**
 * Brings labels to a label printer and says what is known afterwards. A printer in trouble gets nothing. `printed` only when it was seen at work and
 * then ready; one that was never caught at work, or that does not answer, has taken the run: handed-over. Trouble in between is unknown, for
 * how many labels came out only a person can see.
 */
export async function deliverLabels(order: LabelOrder): Promise<Delivery> {
  const { transport, limits } = order;
  let connection: Connection;
  try {
    connection = await transport.open(limits.connectMs);
  } catch (error) {
    return { state: 'not-sent', cause: lineCause(error) };
  }
  const abort = (): void => connection.abort();
  order.signal?.addEventListener('abort', abort);
  try {
    if (order.signal?.aborted === true) {
      await connection.close(0);
      return { state: 'not-sent', cause: 'closed' };
    }
    return await over(connection, order);
  } finally {
    order.signal?.removeEventListener('abort', abort);
  }
}

/** Asks once; undefined when nothing comes back in time. @throws LineFailure */
export function askLabelPrinter(connection: Connection, language: LabelLanguage, ms: number): Promise<LabelWord | undefined> {
  return connection.query(labelQuestion(language), createLabelReader(language), ms);
}

async function over(connection: Connection, order: LabelOrder): Promise<Delivery> {
  const { transport, language, limits, bytes } = order;
  let before: LabelWord | undefined;
  try {
    before = transport.twoWay ? await askLabelPrinter(connection, language, limits.statusMs) : undefined;
  } catch (error) {
    await connection.close(0);
    return { state: 'not-sent', cause: lineCause(error) };
  }
  if (before?.state === 'stopped') {
    await connection.close(limits.closeMs);
    return { state: 'not-sent', cause: before.cause };
  }
  try {
    const slowest = transferMs(bytes.length, limits);
    await connection.write(bytes, limits.idleMs + slowest);
    if (before !== undefined) {
      const end = await watch(connection, order);
      await connection.close(limits.closeMs);
      return end;
    }
    return (await connection.close(limits.closeMs + slowest)) ? { state: 'handed-over' } : { state: 'unknown', cause: 'no-confirmation' };
  } catch (error) {
    await connection.close(0);
    return { state: 'unknown', cause: lineCause(error) };
  }
}

async function watch(connection: Connection, { language, limits, labels }: LabelOrder): Promise<Delivery> {
  const looks = Math.ceil((limits.confirmMs + labels * LABEL_MS) / limits.pollMs);
  let atWork = false;
  let ready = 0;
  for (let look = 0; look < looks; look += 1) {
    const word = await askLabelPrinter(connection, language, limits.statusMs);
    if (word === undefined) return { state: 'unknown', cause: 'no-confirmation' };
    if (word.state === 'stopped') return { state: 'unknown', cause: word.cause };
    if (word.state === 'printing') {
      atWork = true;
      ready = 0;
    } else if (atWork) return { state: 'printed' };
    else if ((ready += 1) >= READY_LOOKS) return { state: 'handed-over' };
    // Nothing is asked and nothing expected: this only waits, and hears at once when the line breaks.
    await connection.query(new Uint8Array(), () => undefined, limits.pollMs);
  }
  return { state: 'unknown', cause: 'timeout' };
}

/** @throws what is not the fault of a line */
function lineCause(error: unknown): LineFailure['lineCause'] {
  if (error instanceof LineFailure) return error.lineCause;
  throw error;
}
