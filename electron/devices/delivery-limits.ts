/** How long a delivery waits, in ms unless said otherwise. */
export interface DeliveryLimits {
  readonly connectMs: number;
  /** For one round of status questions before the first byte. */
  readonly statusMs: number;
  /** For the proof behind the data, on top of the time the data itself takes. */
  readonly confirmMs: number;
  /** Between two looks at the real-time status while waiting for the proof. */
  readonly pollMs: number;
  /** Without any progress while writing, on top of the time the data itself takes. */
  readonly idleMs: number;
  /** For the printer's own goodbye. */
  readonly closeMs: number;
  /** The slowest printer we wait for, in bytes a second. */
  readonly bytesPerSecond: number;
}

/** As measured with healthy, slow and faulty printers: a healthy one answers in under 50 ms, a raster at 4 kB/s in 5 s. */
export const DELIVERY_LIMITS: DeliveryLimits = {
  connectMs: 2000,
  statusMs: 800,
  confirmMs: 3000,
  pollMs: 500,
  idleMs: 5000,
  closeMs: 2000,
  bytesPerSecond: 2000,
};

/** The time that `bytes` may take on the slowest printer. */
export function transferMs(bytes: number, limits: DeliveryLimits): number {
  return Math.ceil((bytes * 1000) / limits.bytesPerSecond);
}
