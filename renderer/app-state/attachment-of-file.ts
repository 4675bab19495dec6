import { ATTACHMENT_BYTES_MAX, isOfMime, type AttachmentMime } from '../../shared/domain/attachment/attachment.ts';

/** A photo or scan as it goes to the service. */
export interface ReadAttachment {
  readonly name: string;
  readonly mime: AttachmentMime;
  readonly base64: string;
}

export type AttachmentTrouble = 'not-readable' | 'too-large';

/** Longest edge of a photo in pixels: enough to read a receipt, small enough to keep for ten years. */
const EDGE_MAX = 1_600;
const QUALITY = 0.8;
/** A picture above this is not even opened, in bytes. */
const OPENED_MAX = 40 << 20;
const CHUNK = 0x8000;

/** A photo made small, without whatever the camera wrote beside it, or a PDF as it is; else why it cannot be kept. */
export async function attachmentOfFile(file: File): Promise<{ readonly ok: true; readonly value: ReadAttachment } | { readonly ok: false; readonly error: AttachmentTrouble }> {
  if (file.size > OPENED_MAX) return { ok: false, error: 'too-large' };
  const start = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const isPdf = isOfMime('application/pdf', start);
  if (isPdf && file.size > ATTACHMENT_BYTES_MAX) return { ok: false, error: 'too-large' };
  const base64 = isPdf ? await base64Of(file) : await pictureOf(file);
  return base64 === null ? { ok: false, error: 'not-readable' } : { ok: true, value: { name: file.name, mime: isPdf ? 'application/pdf' : 'image/jpeg', base64 } };
}

async function pictureOf(file: File): Promise<string | null> {
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
  return base64 === '' ? null : base64;
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
