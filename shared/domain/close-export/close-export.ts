import type { SealedClose } from '../close/sealed-close.ts';
import type { Seal } from '../close/seal.ts';
import { canonicalJson } from '../journal/canonical.ts';

export const EXPORT_FORMAT = 'etalase-close-export';
/** Version of the file around the closes; each close has its own (`content.schema`). */
export const EXPORT_VERSION = 1;

/** A close with what proves it. */
export interface SealedDocument {
  readonly content: SealedClose;
  readonly seal: Seal;
}

/** An export file: closes of one register in the order of their Z numbers, without gaps. */
export interface CloseExport {
  readonly format: typeof EXPORT_FORMAT;
  readonly version: typeof EXPORT_VERSION;
  readonly closes: readonly SealedDocument[];
}

/** The file's text: canonical, without the moment of the export, so that the same closes are the same bytes. Ends with a line break. */
export function exportText(closes: readonly SealedDocument[]): string {
  return `${canonicalJson({ format: EXPORT_FORMAT, version: EXPORT_VERSION, closes: closes.map(({ content, seal }) => ({ content, seal: { hash: seal.hash, signature: seal.signature, publicKey: seal.publicKey } })) } satisfies CloseExport)}\n`;
}

/** `etalase-K1-Z000007` of one close, `etalase-K1-Z000001-Z000031` of several: what every file of the export is called. */
export function exportName(closes: readonly SealedDocument[]): string {
  const number = (document: SealedDocument | undefined): string => `Z${String(document?.content.zNumber ?? 0).padStart(6, '0')}`;
  const [first] = closes;
  const last = closes.at(-1);
  return `etalase-${first?.content.register.code ?? 'kosong'}-${number(first)}${closes.length > 1 ? `-${number(last)}` : ''}`;
}
