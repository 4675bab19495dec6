/** One printer of a register, as set up by a person. */
export interface PrinterConfig {
  readonly id: string;
  readonly name: string;
  /** `tcp://HOST:PORT` or `file:///path`. */
  readonly address: string;
  /** What kind of printer it is: an id of the device profiles. */
  readonly profileId: string;
  /** The unit's own mark as a base64 PNG, or null for the woven mark of the program. */
  readonly logoPng: string | null;
  /** A cash drawer hangs on it. */
  readonly drawer: boolean;
}
