import { giveUp } from './sheet-refused.ts';

/** A part of an archive as its directory names it; sizes are claims. */
export interface ZipPart {
  readonly method: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const PARTS_MAX = 4_000;
const COMMENT_MAX = 65_535;
/** Bit 0 of the flags: the part is encrypted. */
const ENCRYPTED = 1;

/**
 * The parts of a ZIP by name (without a leading slash, small letters), read through its directory: what lies between the parts is not looked at.
 * @throws SheetRefused sheet.broken, sheet.locked
 */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > PARTS_MAX) giveUp({ code: 'sheet.broken' });
  const parts = new Map<string, ZipPart>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) giveUp({ code: 'sheet.broken' });
    const [flags, method, packed, nameLength, extra, comment, local] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) giveUp({ code: 'sheet.broken' });
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) giveUp({ code: 'sheet.broken' });
    if ((flags & ENCRYPTED) !== 0) giveUp({ code: 'sheet.locked' });
    // Of two parts with one name spreadsheets disagree which counts: such a file was made to be read in two ways.
    if (parts.has(name)) giveUp({ code: 'sheet.broken' });
    parts.set(name, { method, packed: bytes.subarray(start, start + packed) });
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function findEnd(view: DataView): number {
  const from = view.byteLength - 22;
  for (let at = from; at >= 0 && at >= from - COMMENT_MAX; at -= 1) if (view.getUint32(at, true) === END) return at;
  return giveUp({ code: 'sheet.broken' });
}
