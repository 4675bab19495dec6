import type { PoleLines } from '../../../shared/domain/display/pole-lines.ts';
import type { DeliveryCause } from '../../../shared/domain/printing/delivery.ts';

export interface PoleConfig {
  /** COM3, /dev/ttyUSB0. */
  readonly port: string;
  readonly baud: number;
}

/** How the last attempt went: the port took the frame (the display does not answer), or why not; null before the first. */
export type PoleState = { readonly taken: true } | { readonly taken: false; readonly cause: DeliveryCause } | null;

/** A pole display. It is shown the newest lines when it can; nobody ever waits for it and it never throws. */
export interface PolePort {
  show(lines: PoleLines): void;
  /** Resolves when the lines shown last were taken by the port or could not be. */
  settled(): Promise<PoleState>;
  close(): Promise<void>;
}

export type OpenPole = (config: PoleConfig) => PolePort;

/** A serial port of this PC: its name, and what stands behind it as far as the system knows. */
export interface SerialPortInfo {
  readonly path: string;
  readonly about: string;
}
export type ListPorts = () => Promise<readonly SerialPortInfo[]>;
