import type { UploadId } from '../../../../shared/kernel/ids.ts';
import type { ServiceClient } from '../../../app-state/service.ts';

const CHARACTERS_AT_ONCE = 32_768;

/** Sends a file to the service piece by piece; `told` hears the share that has arrived, 0 to 100. Nothing of the file is read here. */
export async function sendGoodsFile(service: ServiceClient, file: File, told: (percent: number) => void): Promise<UploadId> {
  const { uploadId, pieceBytes } = await service.upload.begin({ name: file.name.slice(-120) || 'barang.xlsx', size: file.size });
  for (let at = 0; at < file.size; at += pieceBytes) {
    const { received } = await service.upload.piece({ uploadId, at, base64: base64Of(new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer())) });
    told(Math.floor((received * 100) / file.size));
  }
  return uploadId;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHARACTERS_AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + CHARACTERS_AT_ONCE));
  return btoa(text);
}
