import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { SealedDocument } from '../../shared/domain/close-export/close-export.ts';
import type { SealedClose } from '../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../shared/domain/close/seal.ts';
import { canonicalJson } from '../../shared/domain/journal/canonical.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import { sampleClose } from './sample-close.ts';

/** A key made from one byte, the same in every run. */
function keyOf(byte: number) {
  return createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]), format: 'der', type: 'pkcs8' });
}

/** The seal of a content, as a register makes it. */
export function sealOf(content: SealedClose, keyByte = 7): Seal {
  const key = keyOf(keyByte);
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return { hash, signature: sign(null, Buffer.from(hash, 'hex'), key).toString('base64'), publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64') };
}

/** `count` closes of one register from Z 7 on, each with the seal of the one before. */
export function sampleExport(count = 3): SealedDocument[] {
  const documents: SealedDocument[] = [];
  for (let index = 0; index < count; index += 1) {
    const close = sampleClose();
    const before = documents[index - 1];
    const content: SealedClose = {
      ...close,
      zNumber: close.zNumber + index,
      closedAt: close.closedAt + index * 86_400_000,
      shift: { ...close.shift, businessDay: `2026-11-${20 + index}` },
      perpetual: { documents: close.perpetual.documents + 13 * index, net: rupiah(close.perpetual.net + close.totals.net * index) },
      range: { ...close.range, firstSeq: close.range.firstSeq + 100 * index, lastSeq: close.range.lastSeq + 100 * index },
      previousSeal: before?.seal.hash ?? close.previousSeal,
    };
    documents.push({ content, seal: sealOf(content) });
  }
  return documents;
}
