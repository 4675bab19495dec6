import Screen from 'escpos/screen.js';
import type { PoleLines } from '../../../shared/domain/display/pole-lines.ts';

/**
 * The bytes of a pole display, written by escpos' `Screen` into memory. Three things are done around it:
 * - only its own file is loaded: the package's entry brings USB, Bluetooth and picture libraries that no display needs;
 * - text is given as ASCII that fills both lines exactly: its default encoding is GB18030, which no display here is set to;
 * - start and frame are built of what ESC/POS (DM-D) and CD5220 displays have in common: ESC @, CLR, HOM. The cursor is never placed by
 *   US $, which CD5220 prints; in overwrite mode, which both are in after ESC @, forty characters from HOM fill both lines.
 */
function bytesOf(write: (screen: Screen) => void): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  const screen = new Screen({ write: (data) => void (bytes = data) }, { encoding: 'ascii' });
  write(screen);
  screen.flush();
  return Uint8Array.from(bytes);
}

/** ESC @ (initialise: overwrite mode, cursor home) and CLR: whatever stood there before a restart is gone. */
export function poleStart(): Uint8Array {
  return bytesOf((screen) => void screen.print('\u001b@').clear());
}

/** HOM and both lines: overwritten in place, so that nothing flickers between two frames. */
export function poleFrame([upper, lower]: PoleLines): Uint8Array {
  return bytesOf((screen) => void screen.moveHome().text(upper).text(lower));
}
