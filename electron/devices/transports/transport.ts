import type { DeliveryCause } from '../../../shared/domain/printing/delivery.ts';

/** Why a connection could not be made or broke: the part of {@link DeliveryCause} that a line can know. */
export type LineCause = Extract<DeliveryCause, 'refused' | 'unreachable' | 'busy' | 'reset' | 'closed' | 'timeout'>;

/** A connection that could not be made or that broke. */
export class LineFailure extends Error {
  readonly lineCause: LineCause;

  constructor(lineCause: LineCause, options?: ErrorOptions) {
    super(`printer line: ${lineCause}`, options);
    this.lineCause = lineCause;
  }
}

/** One conversation with a printer. Times are ms. */
export interface Connection {
  /**
   * Hands all bytes over in small pieces; resolves when the last has left this process. Gives up when nothing moves for `idleMs`.
   * @throws LineFailure
   */
  write(bytes: Uint8Array, idleMs: number): Promise<void>;
  /**
   * Sends `question` and passes what comes back to `read` until that returns a value, or undefined after `ms`. Bytes that came before
   * are read first.
   * @throws LineFailure when the line breaks before an answer
   */
  query<T>(question: Uint8Array, read: (received: Uint8Array) => T | undefined, ms: number): Promise<T | undefined>;
  /** Ends our side and reads to the end of the other. True when the printer closed in order within `ms`. */
  close(ms: number): Promise<boolean>;
  /** Drops the line at once; a running write or query fails with `closed`. */
  abort(): void;
}

/** A way to one printer. */
export interface Transport {
  /** False for lines that never carry an answer. */
  readonly twoWay: boolean;
  /** @throws LineFailure when there is no connection within `ms` */
  open(ms: number): Promise<Connection>;
}
