import type { Delivery } from '../../shared/domain/printing/delivery.ts';
import { askStatus } from './ask-status.ts';
import { awaitProof } from './await-proof.ts';
import { DELIVERY_LIMITS, transferMs } from './delivery-limits.ts';
import type { DeliveryLimits } from './delivery-limits.ts';
import { composeDrawerPulse } from './compose/drawer-pulse.ts';
import { processIdOf } from './process-id.ts';
import type { PrinterProfile } from './profiles/printer-profile.ts';
import { isNearEnd, processIdQuestion, PROCESSED_QUESTION, troubleOf } from './status.ts';
import { LineFailure } from './transports/transport.ts';
import type { Connection, Transport } from './transports/transport.ts';

/** One paper on its way to one printer. */
export interface DeliveryOrder {
  readonly transport: Transport;
  readonly profile: PrinterProfile;
  /** The composed paper. */
  readonly bytes: Uint8Array;
  /** Names this attempt; the printer gives a trace of it back as proof. */
  readonly jobToken: string;
  readonly limits?: DeliveryLimits;
  /** Stops the delivery: `not-sent` before the first byte, `unknown` after it. */
  readonly signal?: AbortSignal;
}

/**
 * Brings a paper to a printer and says what is known of it afterwards. Status is asked before the first byte, proof
 * after the last one; whatever goes wrong in between is `unknown` and never tried again from here. Never throws for a printer's fault.
 * @throws RangeError for an empty paper
 */
export async function deliver(order: DeliveryOrder): Promise<Delivery> {
  if (order.bytes.length === 0) throw new RangeError('an empty paper cannot be delivered');
  const limits = order.limits ?? DELIVERY_LIMITS;
  let connection: Connection;
  try {
    connection = await order.transport.open(limits.connectMs);
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
    return await overConnection(connection, order, limits);
  } finally {
    order.signal?.removeEventListener('abort', abort);
  }
}

/** The drawer's own tiny job: asked first, because a pulse sent to a printer without paper opens the drawer when paper is loaded. */
export function deliverDrawerPulse(order: Omit<DeliveryOrder, 'bytes'>): Promise<Delivery> {
  return deliver({ ...order, bytes: composeDrawerPulse(order.profile) });
}

async function overConnection(connection: Connection, order: DeliveryOrder, limits: DeliveryLimits): Promise<Delivery> {
  const { profile, transport, bytes } = order;
  let nearEnd = false;
  if (transport.twoWay && profile.answersDleEot) {
    const before = await statusBefore(connection, limits);
    if ('state' in before) return before;
    nearEnd = before.nearEnd;
  }
  try {
    const id = processIdOf(order.jobToken);
    const wantsProof = transport.twoWay && (profile.answersGsH || profile.answersGsR);
    const questions = wantsProof ? [...(profile.answersGsH ? [processIdQuestion(id)] : []), ...(profile.answersGsR ? [PROCESSED_QUESTION] : [])] : [];
    const slowest = transferMs(bytes.length, limits);
    await connection.write(Buffer.concat([bytes, ...questions]), limits.idleMs + slowest);
    if (!wantsProof) return await handOver(connection, limits.closeMs + slowest);
    const proof = await awaitProof({ connection, id, asksStatus: profile.answersDleEot, waitMs: limits.confirmMs + slowest, pollMs: limits.pollMs });
    await connection.close(limits.closeMs);
    if (!proof.printed) return { state: 'unknown', cause: proof.cause };
    return nearEnd || proof.nearEnd ? { state: 'printed', nearEnd: true } : { state: 'printed' };
  } catch (error) {
    await connection.close(0);
    return { state: 'unknown', cause: lineCause(error) };
  }
}

async function statusBefore(connection: Connection, limits: DeliveryLimits): Promise<Delivery | { readonly nearEnd: boolean }> {
  try {
    const answers = await askStatus(connection, limits.statusMs);
    const trouble = answers === undefined ? 'silent' : troubleOf(answers);
    if (answers !== undefined && trouble === undefined) return { nearEnd: isNearEnd(answers) };
    // A silent printer will not say goodbye either.
    await connection.close(answers === undefined ? 0 : limits.closeMs);
    return { state: 'not-sent', cause: trouble ?? 'silent' };
  } catch (error) {
    await connection.close(0);
    return { state: 'not-sent', cause: lineCause(error) };
  }
}

/** A device that never reports back: its orderly goodbye shows that it took everything, and no more can be known. */
async function handOver(connection: Connection, ms: number): Promise<Delivery> {
  return (await connection.close(ms)) ? { state: 'handed-over' } : { state: 'unknown', cause: 'no-confirmation' };
}

/** @throws what is not the fault of a line */
function lineCause(error: unknown): LineFailure['lineCause'] {
  if (error instanceof LineFailure) return error.lineCause;
  throw error;
}
