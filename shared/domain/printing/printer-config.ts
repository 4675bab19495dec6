/** One printer of a register, as set up by a person. */
export interface PrinterConfig {
  readonly id: string;
  readonly name: string;
  /** `tcp://HOST:PORT` or `file:///path`. */
  readonly address: string;
  /** What kind of printer it is: an id of the device profiles. */
  readonly profileId: string;
  /** A cash drawer hangs on it. */
  readonly drawer: boolean;
}
