import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureHead, storedPictureHash, storedPictureName } from '../../../shared/domain/catalog/picture.ts';
import { namesOfFile, pictureNameKey } from '../../../shared/domain/catalog/picture-file-name.ts';
import { jpegSaying, pngSaying, samplePng, webpSaying } from '../../support/sample-pictures.ts';

const side = fc.integer({ min: 1, max: 16_000 });

describe('the head of a picture', () => {
  it('says kind and size of every kind that is kept, by the bytes alone', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        expect(readPictureHead(pngSaying(width, height))).toEqual({ ok: true, value: { mime: 'image/png', width, height } });
        expect(readPictureHead(jpegSaying(width, height))).toEqual({ ok: true, value: { mime: 'image/jpeg', width, height } });
        for (const kind of ['VP8 ', 'VP8L', 'VP8X'] as const) expect(readPictureHead(webpSaying(kind, width, height))).toEqual({ ok: true, value: { mime: 'image/webp', width, height } });
      }),
    );
    expect(readPictureHead(samplePng(3, 2))).toMatchObject({ ok: true, value: { width: 3, height: 2 } });
  });

  it('is refused when the file ends too early, wherever it was cut', () => {
    for (const whole of [samplePng(20, 10), pngSaying(480, 320), jpegSaying(480, 320), webpSaying('VP8 ', 480, 320), webpSaying('VP8X', 480, 320)]) {
      for (let length = 0; length < whole.length - 1; length += 1) expect([length, readPictureHead(whole.subarray(0, length)).ok]).toEqual([length, false]);
      expect(readPictureHead(whole).ok).toBe(true);
    }
    expect(readPictureHead(jpegSaying(480, 320).subarray(0, -2))).toEqual({ ok: false, error: { code: 'picture.cut-off' } });
  });

  it('is no picture when it is something else, and never throws', () => {
    const nothing = { ok: false, error: { code: 'picture.not-a-picture' } };
    expect(readPictureHead(new Uint8Array())).toEqual(nothing);
    expect(readPictureHead(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toEqual(nothing);
    expect(readPictureHead(Buffer.from('GIF89a'))).toEqual(nothing);
    expect(readPictureHead(pngSaying(0, 10))).toEqual(nothing);
    fc.assert(fc.property(fc.constantFrom(pngSaying(9, 9), jpegSaying(9, 9), webpSaying('VP8L', 9, 9)), fc.uint8Array({ maxLength: 200 }), fc.nat(40), (start, rest, at) => void readPictureHead(Buffer.concat([start.subarray(0, at), rest]))));
  });
});

describe('the name of a picture', () => {
  it('is the hash of a stored one and nothing of a drawing', () => {
    expect(storedPictureHash(storedPictureName('ab'.repeat(32)))).toBe('ab'.repeat(32));
    expect(storedPictureHash('bawang')).toBeNull();
    expect(storedPictureHash(null)).toBeNull();
  });

  it.each([
    ['8991234567891.jpg', '8991234567891'],
    ['C:\\foto\\000123.JPEG', '000123'],
    ['foto/Bawang goreng Palu 100 g.png', 'Bawang goreng Palu 100 g'],
    ['Kopi_Sigi_200_g.webp', 'Kopi Sigi 200 g'],
    ['Kopi Sigi 200 g (2).jpg', 'Kopi Sigi 200 g'],
    ['Kopi Sigi 200 g - Copy.jpg', 'Kopi Sigi 200 g'],
    ['8991234567891-2.jpg', '8991234567891'],
    ['8991234567891_depan.jpg', '8991234567891'],
  ])('%s may be of %s', (file, name) => {
    expect(namesOfFile(file)).toContain(name);
  });

  it('does not hang on signs, spaces and capitals', () => {
    expect(pictureNameKey('Keset sabut  "Selamat Datang" 40 × 60')).toBe(pictureNameKey('keset SABUT _Selamat Datang_ 40 60'));
    expect(pictureNameKey('Café')).toBe('cafe');
    expect(pictureNameKey('***')).toBe('');
  });
});
