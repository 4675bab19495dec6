import type { DotPicture } from '../picture/dot-picture.ts';

/** Rows per raster command: small clones garble a picture that is taller than their buffer. */
const BAND_ROWS = 128;

/** ESC @: clears the line buffer and every mode an earlier job may have left. */
export const INITIALIZE = Uint8Array.of(0x1b, 0x40);
/** FS .: leaves the double-byte mode in which many Chinese boards power on. */
export const SINGLE_BYTE = Uint8Array.of(0x1c, 0x2e);

/** ESC t n. */
export function codePage(page: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x74, page);
}

/** GS ! n: width in the high nibble, height in the low one. */
export function textSize(width: number, height: number): Uint8Array {
  return Uint8Array.of(0x1d, 0x21, ((width - 1) << 4) | (height - 1));
}

/** ESC d n: prints the line and feeds `lines` lines. */
export function feedLines(lines: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x64, lines);
}

/** ESC J n: feeds `dots` (at most 255) without cutting, to reach the tear bar. */
export function feedDots(dots: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x4a, dots);
}

/** GS V 66 n: feeds to the blade and `dots` more, then cuts, leaving one point uncut. */
export function cut(dots: number): Uint8Array {
  return Uint8Array.of(0x1d, 0x56, 66, dots);
}

/** ESC p m t1 t2 with both pulse times (2 ms steps): without them the printer takes the next command for times. */
export function drawerPulse(pin: number, onMs: number, offMs: number): Uint8Array {
  return Uint8Array.of(0x1b, 0x70, pin === 5 ? 1 : 0, Math.min(255, Math.round(onMs / 2)), Math.min(255, Math.round(offMs / 2)));
}

/** GS ( k: model 2, `moduleDots`, level M, the text with its length in bytes, print. */
export function nativeQr(text: string, moduleDots: number): Uint8Array {
  const data = Buffer.from(text, 'utf8');
  const length = data.length + 3;
  return Buffer.concat([
    Uint8Array.of(0x1d, 0x28, 0x6b, 4, 0, 0x31, 0x41, 0x32, 0),
    Uint8Array.of(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x43, moduleDots),
    Uint8Array.of(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x45, 0x31),
    Uint8Array.of(0x1d, 0x28, 0x6b, length & 0xff, length >> 8, 0x31, 0x50, 0x30),
    data,
    Uint8Array.of(0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30),
  ]);
}

/**
 * GS v 0 in bands. The picture is centred on paper of `paperDots` by blank dots at its left, because not every printer aligns raster;
 * `scale` enlarges each dot.
 */
export function raster(picture: DotPicture, paperDots: number, scale = 1): Uint8Array {
  const left = Math.max(0, Math.floor((paperDots - picture.width * scale) / 2));
  const rowBytes = Math.ceil((left + picture.width * scale) / 8);
  const height = picture.height * scale;
  const parts: Uint8Array[] = [];
  for (let top = 0; top < height; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - top);
    const data = new Uint8Array(rowBytes * rows);
    for (let y = 0; y < rows; y += 1) {
      const source = Math.floor((top + y) / scale) * picture.width;
      for (let x = 0; x < picture.width * scale; x += 1) {
        if (picture.dots[source + Math.floor(x / scale)] !== 1) continue;
        const column = left + x;
        const at = y * rowBytes + (column >> 3);
        data[at] = (data[at] ?? 0) | (0x80 >> (column & 7));
      }
    }
    parts.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, rowBytes & 0xff, rowBytes >> 8, rows & 0xff, rows >> 8), withoutRealTimeCommands(data));
  }
  return Buffer.concat(parts);
}

/**
 * Printers look for DLE EOT, DLE ENQ and DLE DC4 on arrival, inside pictures too: a mark that happens to hold those bytes could ask for
 * status or open the drawer. One more black dot makes them harmless.
 */
export function withoutRealTimeCommands(data: Uint8Array): Uint8Array {
  return data.map((byte, index) => (byte === 0x10 && [0x04, 0x05, 0x14].includes(data[index + 1] ?? 0) ? 0x18 : byte));
}
