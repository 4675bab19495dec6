import type { PrinterStatus } from '../../shared/domain/printing/printer-status.ts';
import { askStatus } from './ask-status.ts';
import { DELIVERY_LIMITS } from './delivery-limits.ts';
import type { DeliveryLimits } from './delivery-limits.ts';
import type { PrinterProfile } from './profiles/printer-profile.ts';
import { isNearEnd, troubleOf } from './status.ts';
import { LineFailure } from './transports/transport.ts';
import type { Connection, Transport } from './transports/transport.ts';

/** How the printer is now, asked without printing anything. `unknown` for one that can be reached but never answers. */
export async function probeStatus(transport: Transport, profile: PrinterProfile, limits: DeliveryLimits = DELIVERY_LIMITS): Promise<PrinterStatus> {
  let connection: Connection | undefined;
  let goodbyeMs = 0;
  try {
    connection = await transport.open(limits.connectMs);
    if (!transport.twoWay || !profile.answersDleEot) return { state: 'unknown' };
    const answers = await askStatus(connection, limits.statusMs);
    if (answers === undefined) return { state: 'trouble', cause: 'silent' };
    goodbyeMs = limits.closeMs;
    const trouble = troubleOf(answers);
    if (trouble !== undefined) return { state: 'trouble', cause: trouble };
    return { state: isNearEnd(answers) ? 'near-end' : 'ready' };
  } catch (error) {
    if (error instanceof LineFailure) return { state: 'trouble', cause: error.lineCause };
    throw error;
  } finally {
    await connection?.close(goodbyeMs);
  }
}
