/** A voucher's photo as it goes to the service. */
export interface Photo {
  readonly mime: 'image/jpeg';
  readonly base64: string;
}

/** Longest edge in pixels: enough to read a receipt, small enough to keep for ten years. */
const EDGE_MAX = 1_600;
const QUALITY = 0.8;

/** The picture made small, without whatever the camera wrote beside it; null when it is none. */
export async function photoOfFile(file: File): Promise<Photo | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, EDGE_MAX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const url = canvas.toDataURL('image/jpeg', QUALITY);
  const base64 = url.slice(url.indexOf(',') + 1);
  return base64 === '' ? null : { mime: 'image/jpeg', base64 };
}
