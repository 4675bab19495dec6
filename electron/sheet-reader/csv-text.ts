import { giveUp } from './sheet-refused.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** The text of a CSV file: UTF-16 and UTF-8 by mark or by look, else what Windows writes. @throws SheetRefused sheet.not-a-table, sheet.empty */
export function csvTextOf(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (decoded.text.includes('\u0000')) giveUp({ code: 'sheet.not-a-table', kind: 'binary' });
  if (decoded.text.trim() === '') giveUp({ code: 'sheet.empty' });
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = wideOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** UTF-16 by its mark, or, without one, by the zeros on every other place of plain Latin text. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const taste = bytes.subarray(0, 400);
  const zeros = [0, 0];
  taste.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const half = taste.length / 2;
  if (half < 4) return null;
  if ((zeros[1] ?? 0) > half * 0.8 && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > half * 0.8 && zeros[1] === 0 ? 'utf-16be' : null;
}
