import { openPole } from '../../devices/pole/pole-display.ts';
import type { Connection, Transport } from '../../devices/transports/transport.ts';
import type { OpenPole } from '../../services/ports/pole-port.ts';

/** Longest wait for a frame that is on its way, real ms. */
const WAIT_MS = 5_000;

/** A pole display at the end of a line: the bytes are those of a real one, only the glass is missing. */
export interface PoleSink {
  readonly open: OpenPole;
  /** True as soon as both lines say this; false when they do not within a while. */
  comesTo(lines: readonly [string, string]): Promise<boolean>;
  /** What stands there now, both lines in one. */
  stands(): string;
}

const HOME = 0x0b;

/** ESC @ CLR, or HOM, then forty characters: what stands after these bytes, as a display in overwrite mode shows it. */
function shown(bytes: Uint8Array): string | null {
  return bytes[0] === HOME && bytes.length === 41 ? Buffer.from(bytes.subarray(1)).toString('latin1') : null;
}

export function poleSink(): PoleSink {
  let glass = '';
  let changed = Promise.withResolvers<void>();
  const connection: Connection = {
    write: (bytes) => {
      glass = shown(bytes) ?? glass;
      changed.resolve();
      changed = Promise.withResolvers<void>();
      return Promise.resolve();
    },
    query: () => Promise.resolve(undefined),
    close: () => Promise.resolve(true),
    abort: () => {},
  };
  const transport: Transport = { twoWay: false, open: () => Promise.resolve(connection) };
  return {
    open: (config) => openPole(config, undefined, transport),
    async comesTo(lines) {
      const wanted = lines.join('');
      const late = AbortSignal.timeout(WAIT_MS);
      const isLate = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve()));
      while (glass !== wanted && !late.aborted) await Promise.race([changed.promise, isLate]);
      return glass === wanted;
    },
    stands: () => glass,
  };
}
