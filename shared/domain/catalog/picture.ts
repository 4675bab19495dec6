import { fail, ok, type Result } from '../../kernel/result.ts';

/** What a picture of goods may be stored as. */
export const PICTURE_MIMES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureMime = (typeof PICTURE_MIMES)[number];

/** Most bytes of a stored picture; the page makes them some 20 to 60 KB. */
export const PICTURE_BYTES_MAX = 204_800;
/** Longest side of a stored picture, pixels: no window has to unfold more, whoever sent it. */
export const PICTURE_EDGE_MAX = 1_024;
/** Longest side that the page shrinks a picture to, pixels. */
export const PICTURE_EDGE = 480;

const STORED = 'sha256:';

/** The hash of a stored picture; null of none and of a drawing of the program. */
export function storedPictureHash(picture: string | null): string | null {
  return picture?.startsWith(STORED) === true ? picture.slice(STORED.length) : null;
}

/** What a product keeps of a stored picture. */
export function storedPictureName(sha256: string): string {
  return `${STORED}${sha256}`;
}

export interface PictureHead {
  readonly mime: PictureMime;
  /** Pixels, as the file says. */
  readonly width: number;
  readonly height: number;
}

/** not-a-picture: of no kind that is kept; cut-off: it begins as one and ends too early. */
export type PictureFault = { readonly code: 'picture.not-a-picture' } | { readonly code: 'picture.cut-off' };

const NONE = { code: 'picture.not-a-picture' } as const;
const CUT = { code: 'picture.cut-off' } as const;

/** Kind and size of a picture by its own bytes, whatever its name says; nothing of it is unfolded. */
export function readPictureHead(bytes: Uint8Array): Result<PictureHead, PictureFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = isAt(bytes, 0, [0xff, 0xd8, 0xff])
    ? jpegHead(view)
    : isAt(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      ? pngHead(view)
      : textAt(view, 0) === 'RIFF' && textAt(view, 8) === 'WEBP'
        ? webpHead(view)
        : fail(NONE);
  return head.ok && (head.value.width === 0 || head.value.height === 0) ? fail(NONE) : head;
}

/** Segments until the frame says how large it is; somewhere behind it stands the end mark (phones add more after that). */
function jpegHead(view: DataView): Result<PictureHead, PictureFault> {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return fail(NONE);
    const mark = view.getUint8(at + 1);
    // Fill bytes and marks without a length.
    if (mark === 0xff) at += 1;
    else if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) at += 2;
    else if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) {
      const head: PictureHead = { mime: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      return hasJpegEnd(view, at) ? ok(head) : fail(CUT);
    } else if (mark === 0xd9 || mark === 0xda) return fail(NONE);
    else at += 2 + view.getUint16(at + 2);
  }
  return fail(CUT);
}

function hasJpegEnd(view: DataView, after: number): boolean {
  for (let at = view.byteLength - 2; at > after; at -= 1) if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true;
  return false;
}

/** Chunk by chunk up to IEND. */
function pngHead(view: DataView): Result<PictureHead, PictureFault> {
  if (view.byteLength < 33) return fail(CUT);
  if (textAt(view, 12) !== 'IHDR') return fail(NONE);
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (textAt(view, at + 4) === 'IEND') return ok({ mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) });
  }
  return fail(CUT);
}

function webpHead(view: DataView): Result<PictureHead, PictureFault> {
  if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength) return fail(CUT);
  const size = (width: number, height: number): Result<PictureHead, PictureFault> => ok({ mime: 'image/webp', width, height });
  switch (textAt(view, 12)) {
    case 'VP8 ':
      return view.getUint8(23) === 0x9d && view.getUint8(24) === 0x01 && view.getUint8(25) === 0x2a ? size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : fail(NONE);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f ? size((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : fail(NONE);
    }
    case 'VP8X':
      return size((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
    default:
      return fail(NONE);
  }
}

function isAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** Four letters, or fewer at the end. */
function textAt(view: DataView, at: number): string {
  let text = '';
  for (let place = at; place < Math.min(at + 4, view.byteLength); place += 1) text += String.fromCharCode(view.getUint8(place));
  return text;
}
