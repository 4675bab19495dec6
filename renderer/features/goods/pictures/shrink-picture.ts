import { PICTURE_BYTES_MAX, PICTURE_EDGE, readPictureHead, type PictureFault } from '../../../../shared/domain/catalog/picture.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';

/** A picture as it goes to the service, and as it is shown meanwhile. */
export interface ShrunkPicture {
  readonly base64: string;
  readonly bitmap: ImageBitmap;
}

/** Largest file that is opened (bytes): a photo of a phone is under this. */
const FILE_MAX = 25_000_000;
/** Most pixels that are unfolded: 50 million take 200 MB of memory for a moment. */
const PIXELS_MAX = 50_000_000;
const QUALITY = 0.82;

/** file-too-large: not even opened; `millions` of pixels are too many; no-decoder: it looks whole and cannot be unfolded. */
export type ShrinkFault = PictureFault | { readonly code: 'file-too-large'; readonly megabytes: number } | { readonly code: 'many-pixels'; readonly millions: number } | { readonly code: 'no-decoder' };

/** A picture file made small: upright as the camera held it, longest side 480 pixels. What it says of itself is judged before it is unfolded. */
export async function shrinkPicture(file: Blob): Promise<Result<ShrunkPicture, ShrinkFault>> {
  if (file.size > FILE_MAX) return fail({ code: 'file-too-large', megabytes: FILE_MAX / 1_000_000 });
  const head = readPictureHead(new Uint8Array(await file.arrayBuffer()));
  if (!head.ok) return head;
  const pixels = head.value.width * head.value.height;
  if (pixels > PIXELS_MAX) return fail({ code: 'many-pixels', millions: Math.ceil(pixels / 1_000_000) });
  const whole = await createImageBitmap(new Blob([file], { type: head.value.mime })).catch(() => null);
  if (whole === null) return fail({ code: 'no-decoder' });
  try {
    for (let scale = Math.min(1, PICTURE_EDGE / Math.max(whole.width, whole.height)); scale > 0.001; scale *= 0.8) {
      const canvas = new OffscreenCanvas(Math.max(1, Math.round(whole.width * scale)), Math.max(1, Math.round(whole.height * scale)));
      const pen = canvas.getContext('2d');
      if (pen === null) break;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(whole, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
      if (blob.size <= PICTURE_BYTES_MAX) return ok({ base64: base64Of(new Uint8Array(await blob.arrayBuffer())), bitmap: await createImageBitmap(canvas) });
    }
    return fail({ code: 'no-decoder' });
  } finally {
    whole.close();
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
