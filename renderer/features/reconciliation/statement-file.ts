import { STATEMENT_BYTES_MAX } from '../../../shared/domain/reconciliation/statement-limits.ts';

/** A file a person chose, as it travels to the service; nothing of it is read here. */
export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}

const CHUNK = 32_768;

/** The file in base64, or null when it is larger than a statement may be. */
export async function chosenFile(file: File): Promise<ChosenFile | null> {
  if (file.size > STATEMENT_BYTES_MAX) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { name: file.name.slice(-120) || 'mutasi.csv', base64: btoa(text) };
}
