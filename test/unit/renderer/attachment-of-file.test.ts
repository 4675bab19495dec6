import { afterEach, expect, test, vi } from 'vitest';
import { attachmentOfFile } from '../../../renderer/app-state/attachment-of-file.ts';
import { ATTACHMENT_BYTES_MAX } from '../../../shared/domain/attachment/attachment.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that opens no picture, as Chromium does with HEIC. */
const opensNothing = (): void => void vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no', 'InvalidStateError')));
const file = (text: string | Uint8Array<ArrayBuffer>, name = 'bukti.pdf', type = 'application/pdf'): File => new File([text], name, { type });

test('a PDF goes as it is, known by its first bytes and not by its name', async () => {
  opensNothing();
  const base64 = Buffer.from('%PDF-1.7 bukti').toString('base64');
  expect(await attachmentOfFile(file('%PDF-1.7 bukti'))).toEqual({ ok: true, value: { name: 'bukti.pdf', mime: 'application/pdf', base64 } });
  expect(await attachmentOfFile(file('%PDF-1.7 bukti', 'bukti.jpg', 'image/jpeg'))).toMatchObject({ ok: true, value: { mime: 'application/pdf' } });
  expect(await attachmentOfFile(file('<html>bukan</html>'))).toEqual({ ok: false, error: 'not-readable' });
  expect(await attachmentOfFile(file(''))).toEqual({ ok: false, error: 'not-readable' });
  const large = new Uint8Array(ATTACHMENT_BYTES_MAX + 1);
  large.set(Buffer.from('%PDF-'));
  expect(await attachmentOfFile(file(large))).toEqual({ ok: false, error: 'too-large' });
});

test('a picture the browser cannot open is told as such; one of a camera beyond all measure is not opened', async () => {
  opensNothing();
  expect(await attachmentOfFile(file('heic', 'IMG_0001.HEIC', 'image/heic'))).toEqual({ ok: false, error: 'not-readable' });
  const opened = vi.fn();
  vi.stubGlobal('createImageBitmap', opened);
  expect(await attachmentOfFile(file(new Uint8Array((40 << 20) + 1), 'foto.jpg', 'image/jpeg'))).toEqual({ ok: false, error: 'too-large' });
  expect(opened).not.toHaveBeenCalled();
});

test('a large photo is drawn small, whatever its file weighs', async () => {
  const drawn: number[] = [];
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 4_000, height: 3_000, close: () => undefined }));
  const canvas = { width: 0, height: 0, getContext: () => ({ drawImage: (_bitmap: unknown, ...at: number[]) => drawn.push(...at) }), toDataURL: () => 'data:image/jpeg;base64,/9j/' };
  vi.stubGlobal('document', { createElement: () => canvas });
  expect(await attachmentOfFile(file(new Uint8Array(5 << 20), 'foto.jpg', 'image/jpeg'))).toEqual({ ok: true, value: { name: 'foto.jpg', mime: 'image/jpeg', base64: '/9j/' } });
  expect(drawn).toEqual([0, 0, 1_600, 1_200]);
});
