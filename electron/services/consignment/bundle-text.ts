import { bundleOf, bundleOfCompact, compactOf, joinBundle, splitBundle, type ConsignmentBundle } from '../../../shared/domain/consignment/bundle.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import { crc16ccitt } from '../../../shared/domain/qris/crc16-ccitt.ts';
import { sha256 } from '../../db/journal/hash.ts';
import { refuse } from '../refused.ts';

const ID_LENGTH = 12;

/** What was read so far: the whole, or how many parts of a sheet are there. */
export type ReadBundle = { readonly bundle: ConsignmentBundle; readonly hash: string } | { readonly bundle: null; readonly have: readonly number[]; readonly total: number };

/** The file: readable, with the fingerprint of its content. */
export function bundleFileText(bundle: ConsignmentBundle): string {
  return `${JSON.stringify({ jenis: 'etalase-titipan', isi: bundle, sidik: hashOf(bundle) }, null, 2)}\n`;
}

/** The same as texts for QR codes. */
export function bundleParts(bundle: ConsignmentBundle): readonly string[] {
  const hash = hashOf(bundle);
  return splitBundle(hash.slice(0, ID_LENGTH), Buffer.from(canonicalJson(compactOf(bundle))).toString('base64url'), crc16ccitt);
}

/** Reads one file, or codes of a printed sheet in any order. @throws Refused bundle.* */
export function readBundle(texts: readonly string[]): ReadBundle {
  const [only = ''] = texts;
  return texts.length === 1 && only.trimStart().startsWith('{') ? readFile(only) : readParts(texts);
}

function readFile(text: string): ReadBundle {
  const value = parsed(text);
  const { jenis, isi, sidik } = typeof value === 'object' && value !== null ? (value as { readonly jenis?: unknown; readonly isi?: unknown; readonly sidik?: unknown }) : {};
  if (jenis !== 'etalase-titipan') return refuse({ code: 'bundle.unreadable' });
  const read = bundleOf(isi);
  const bundle = read.ok ? read.value : refuse(read.error);
  const hash = hashOf(bundle);
  return hash === sidik ? { bundle, hash } : refuse({ code: 'bundle.damaged' });
}

function readParts(texts: readonly string[]): ReadBundle {
  const joined = joinBundle(texts, crc16ccitt);
  const { id, have, total, content } = joined.ok ? joined.value : refuse(joined.error);
  if (content === null) return { bundle: null, have, total };
  const read = bundleOfCompact(parsed(Buffer.from(content, 'base64url').toString('utf8')));
  const bundle = read.ok ? read.value : refuse(read.error.code === 'bundle.version' ? read.error : { code: 'bundle.damaged' });
  const hash = hashOf(bundle);
  return hash.startsWith(id) ? { bundle, hash } : refuse({ code: 'bundle.damaged' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hashOf(bundle: ConsignmentBundle): string {
  return sha256(canonicalJson(compactOf(bundle)));
}
