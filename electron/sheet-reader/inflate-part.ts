import { Inflate } from 'fflate';
import { giveUp } from './sheet-refused.ts';
import type { ZipPart } from './zip-directory.ts';

/** Packed bytes that are inflated at once: at most some 2 MB come out of them, whatever they are. */
const PIECE = 2_048;
/** Bytes that were not packed at all are handed on in pieces of this size. */
const STORED_PIECE = 65_536;
/** A table of goods packs to a tenth, one of the same words over and over to a hundredth; a bomb to a thousandth. */
const RATIO_MAX = 250;
/** Below this nothing swells (bytes). */
const SMALL = 2 * 1024 * 1024;

/**
 * Inflates a part piece by piece into `take`, which answers false when it has seen enough. Before that everything is inflated once into nothing:
 * a part of which more comes out than `most` bytes, or than honest packing gives, is given up there and then, before anything reads it.
 * @throws SheetRefused sheet.swells, sheet.broken
 */
export function inflatePart({ method, packed }: ZipPart, most: number, take: (bytes: Uint8Array) => boolean): void {
  if (method === 0) {
    if (packed.length > most) giveUp({ code: 'sheet.swells' });
    let at = 0;
    while (at < packed.length && take(packed.subarray(at, at + STORED_PIECE))) at += STORED_PIECE;
    return;
  }
  if (method !== 8) giveUp({ code: 'sheet.broken' });
  let out = 0;
  inPieces(packed, (bytes) => {
    out += bytes.length;
    if (out > most || (out > SMALL && out > packed.length * RATIO_MAX)) giveUp({ code: 'sheet.swells' });
    return true;
  });
  inPieces(packed, take);
}

function inPieces(packed: Uint8Array, take: (bytes: Uint8Array) => boolean): void {
  let more = true;
  const inflate = new Inflate((bytes) => {
    if (more && bytes.length > 0) more = take(bytes);
  });
  for (let at = 0; at < packed.length && more; at += PIECE) inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
}
