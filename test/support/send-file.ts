import type { UploadId } from '../../shared/kernel/ids.ts';
import type { ServiceClient } from './test-service.ts';

/** Sends a file the way the page does, piece by piece. */
export async function sendFile(person: ServiceClient, name: string, bytes: Uint8Array, pieceBytes?: number): Promise<UploadId> {
  const { uploadId, pieceBytes: usual } = await person.upload.begin({ name, size: bytes.length });
  const step = pieceBytes ?? usual;
  for (let at = 0; at < bytes.length; at += step) await person.upload.piece({ uploadId, at, base64: Buffer.from(bytes.subarray(at, at + step)).toString('base64') });
  return uploadId;
}
