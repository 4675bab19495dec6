/** What may be kept beside an entry: photos and scans. */
export const ATTACHMENT_MIMES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type AttachmentMime = (typeof ATTACHMENT_MIMES)[number];

/** How the name of such a file ends. */
export const ATTACHMENT_ENDING: Readonly<Record<AttachmentMime, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' };

/** 2 MiB: a photo of a voucher that can still be read. */
export const ATTACHMENT_BYTES_MAX = 2_097_152;

/** What a file of each kind begins with; WebP has its name after the length. */
const MARKS: Readonly<Record<AttachmentMime, readonly { readonly at: number; readonly bytes: readonly number[] }[]>> = {
  'image/jpeg': [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  'image/png': [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  'image/webp': [
    { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
    { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  ],
  'application/pdf': [{ at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] }],
};

/** True when the bytes begin like a file of this kind; what they hold beyond is never run by the program. */
export function isOfMime(mime: AttachmentMime, bytes: Uint8Array): boolean {
  return MARKS[mime].every((mark) => mark.bytes.every((byte, index) => bytes[mark.at + index] === byte));
}
