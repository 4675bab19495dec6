/** A picture may be searched this long, ms; a frame of the camera only as long as nobody notices. */
const PICTURE_MS = 1_500;
const FRAME_MS = 60;
/** Longest side that is searched: a phone's photo has more, and says no more with it. */
const SIDE_MAX = 1_600;

/** The pixels of a picture, made smaller where it is larger than what helps. */
function pixelsOf(picture: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, SIDE_MAX / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // What lets the light through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function search(pixels: ImageData | null, timeLimit: number): Promise<string | null> {
  if (pixels === null) return null;
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(pixels, { timeLimit });
  } catch {
    // It says by an error that it found none.
    return null;
  }
}

/** The text of the QR code in a picture file; null when there is none, or when the file is no picture. */
export async function readQrFile(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const pixels = pixelsOf(picture, picture.width, picture.height);
    picture.close();
    return await search(pixels, PICTURE_MS);
  } catch {
    return null;
  }
}

/** The text of the QR code that a camera sees right now, or null. */
export function readQrFrame(video: HTMLVideoElement): Promise<string | null> {
  return video.videoWidth === 0 ? Promise.resolve(null) : search(pixelsOf(video, video.videoWidth, video.videoHeight), FRAME_MS);
}
