import type { CheckingTools } from '../../shared/domain/close-export/check-export.ts';
import { verifyEd25519 } from './ed25519.ts';
import { sha256 } from './sha256.ts';

/**
 * Hash and signature by the browser's own cryptography where it has them, else written out. `own` is `crypto.subtle`, which is missing
 * on pages that are not from a safe place; Ed25519 is missing in browsers before 2025.
 */
export function checkingTools(own: SubtleCrypto | undefined): CheckingTools {
  return {
    sha256: async (text) => {
      const bytes = new TextEncoder().encode(text);
      return toHex(own === undefined ? sha256(bytes) : new Uint8Array(await own.digest('SHA-256', bytes)));
    },
    verify: async (publicKey, hash, signature) => {
      const [key, message, proof] = [fromBase64(publicKey), fromHex(hash), fromBase64(signature)];
      if (key === null || message === null || proof === null) return false;
      if (own !== undefined) {
        try {
          return await own.verify('Ed25519', await own.importKey('raw', key, 'Ed25519', false, ['verify']), proof, message);
        } catch {
          // This browser knows no Ed25519, or the key is no point of the curve: the written-out check says which.
        }
      }
      return verifyEd25519(key, message, proof);
    },
  };
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  return /^(?:[0-9a-f]{2})+$/.test(text) ? Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)) : null;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
