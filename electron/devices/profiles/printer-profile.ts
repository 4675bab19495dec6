/** What a kind of printer can do. Found out with the test page, not assumed from the brand. */
export interface PrinterProfile {
  readonly id: string;
  /** As the settings page shows it. */
  readonly name: string;
  /** Printable dots across: 384 on 58 mm, 512 or 576 on 80 mm. */
  readonly dots: number;
  readonly columns: number;
  /** Answers DLE EOT, the real-time status, even while offline. */
  readonly answersDleEot: boolean;
  /** Answers GS r in its turn behind the data. */
  readonly answersGsR: boolean;
  /** Answers GS ( H when the data before it has been printed (real Epson). */
  readonly answersGsH: boolean;
  /** Needs FS . because it may power on in double-byte Chinese mode. */
  readonly sendFsDot: boolean;
  /** The ESC t number to select, or null to leave it alone. Papers are ASCII, so any page prints them. */
  readonly codePage: number | null;
  /** Draws QR codes itself (GS ( k); otherwise they go as raster. */
  readonly nativeQr: boolean;
  readonly cutter: boolean;
  /** The drawer connector: pin 2 or 5, pulse and pause in ms. */
  readonly drawer: { readonly pin: number; readonly onMs: number; readonly offMs: number };
  /** Feed in dots before the cut or tear: the blade sits 90 to 120 dots above the head. */
  readonly cutFeed: number;
}
