import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyEd25519 } from '../../../renderer/verify-page/ed25519.ts';
import { sha256 } from '../../../renderer/verify-page/sha256.ts';
import { sha512 } from '../../../renderer/verify-page/sha512.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

describe('cryptography written out', () => {
  it.each([
    ['sha256', sha256],
    ['sha512', sha512],
  ] as const)('%s gives what Node gives, for every length around the blocks', (name, hash) => {
    for (let length = 0; length < 300; length += 1) {
      const message = Uint8Array.from({ length }, (_, index) => (index * 7 + length) & 255);
      expect(hex(hash(message)), `${length} bytes`).toBe(createHash(name).update(message).digest('hex'));
    }
  });

  it('takes the vectors of RFC 8032', () => {
    const vectors = [
      ['d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', '', 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'],
      ['3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', '72', '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'],
      ['fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025', 'af82', '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'],
    ] as const;
    for (const [key, message, signature] of vectors) {
      expect(verifyEd25519(bytes(key), bytes(message), bytes(signature))).toBe(true);
      expect(verifyEd25519(bytes(key), bytes(`${message}00`), bytes(signature))).toBe(false);
    }
  });

  it('takes what Node signs and nothing else: one bit of key, message or signature changed is refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat({ max: 128 * 8 - 1 }), (message, bit) => {
        const { privateKey, publicKey } = generateKeyPairSync('ed25519');
        const key = Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
        const signature = Uint8Array.from(sign(null, message, privateKey));
        expect(verifyEd25519(key, message, signature)).toBe(true);
        const all = Uint8Array.from([...key, ...message, ...signature]);
        all[bit >> 3] = (all[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifyEd25519(all.subarray(0, 32), all.subarray(32, 64), all.subarray(64))).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what is no key and no signature', () => {
    const [key, signature] = [new Uint8Array(32).fill(255), new Uint8Array(64)];
    expect(verifyEd25519(key, new Uint8Array(1), signature)).toBe(false);
    expect(verifyEd25519(new Uint8Array(31), new Uint8Array(1), signature)).toBe(false);
    expect(verifyEd25519(new Uint8Array(32), new Uint8Array(1), new Uint8Array(63))).toBe(false);
  });
});
