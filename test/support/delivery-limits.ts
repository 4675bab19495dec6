import { DELIVERY_LIMITS, type DeliveryLimits } from '../../electron/devices/delivery-limits.ts';

/** Longer (ms) than any machine stalls: a printer that answers is never missed for being slow, and the wait is not spent. */
const NEVER_MS = 30_000;

/** For whatever must come; a test whose printer stays silent shortens the one wait that it is about. */
export const PATIENT: DeliveryLimits = { ...DELIVERY_LIMITS, connectMs: NEVER_MS, statusMs: NEVER_MS, confirmMs: NEVER_MS, idleMs: NEVER_MS, closeMs: NEVER_MS, pollMs: 50, bytesPerSecond: 10_000 };
