import { LOGO_BYTES_MAX } from '../../../shared/domain/setting/settings.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';

/** Why a file does not become the unit's mark. */
export type LogoFault = 'too-big' | 'unreadable' | 'blank';

/** The widest and tallest a mark is printed, in dots; more would only be thrown away. */
const WIDTH_MAX = 384;
const HEIGHT_MAX = 160;
/** A photo of a phone is under this; nothing larger is opened (bytes). */
const FILE_MAX = 20_000_000;
/** Greys are kept in this many steps: the printer has black and white only, and a picture of few greys is small. */
const GREY_STEP = 17;

/** A picture file as the mark on receipts: grey on white, as large as it is printed, PNG in base64. */
export async function logoOfFile(file: Blob): Promise<Result<string, { readonly code: LogoFault }>> {
  if (file.size > FILE_MAX) return fail({ code: 'too-big' });
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return fail({ code: 'unreadable' });
  try {
    for (let scale = Math.min(1, WIDTH_MAX / picture.width, HEIGHT_MAX / picture.height); scale > 0.001; scale *= 0.8) {
      const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
      if (!drawGrey(canvas, picture)) return fail({ code: 'blank' });
      const png = base64Of(new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()));
      if (png.length <= LOGO_BYTES_MAX) return ok(png);
    }
    return fail({ code: 'unreadable' });
  } finally {
    picture.close();
  }
}

/** False when nothing of the picture would be seen on paper. */
function drawGrey(canvas: OffscreenCanvas, picture: ImageBitmap): boolean {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return false;
  pen.fillStyle = '#FFFFFF';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const image = pen.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = image;
  let darkest = 255;
  for (let at = 0; at < data.length; at += 4) {
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    const grey = Math.round(light / GREY_STEP) * GREY_STEP;
    data[at] = data[at + 1] = data[at + 2] = grey;
    darkest = Math.min(darkest, grey);
  }
  pen.putImageData(image, 0, 0);
  return darkest < 255 - GREY_STEP;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
