import { createHash, createPublicKey, verify } from 'node:crypto';
import type { CheckingTools } from '../../shared/domain/close-export/check-export.ts';

/** An Ed25519 public key in its SPKI form begins like this. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Hash and signature by Node. */
export const nodeTools: CheckingTools = {
  sha256: (text) => Promise.resolve(createHash('sha256').update(text).digest('hex')),
  verify: (publicKey, hash, signature) => Promise.resolve(isSigned(Buffer.from(publicKey, 'base64'), Buffer.from(hash, 'hex'), Buffer.from(signature, 'base64'))),
};

function isSigned(key: Buffer, hash: Buffer, signature: Buffer): boolean {
  if (key.length !== 32 || hash.length !== 32 || signature.length !== 64) return false;
  try {
    return verify(null, hash, createPublicKey({ key: Buffer.concat([SPKI_HEAD, key]), format: 'der', type: 'spki' }), signature);
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
}
