import { closeFaults } from '../close/close-faults.ts';
import type { SealedClose } from '../close/sealed-close.ts';
import { isWellWritten, seal8, sealCode } from '../close/seal.ts';
import { canonicalJson } from '../journal/canonical.ts';
import { EXPORT_FORMAT, EXPORT_VERSION, type SealedDocument } from './close-export.ts';

/** What the check needs of the machine: a hash and a signature; each may be the browser's own or written out. */
export interface CheckingTools {
  /** SHA-256 of the UTF-8 text, 64 lower-case hex. */
  sha256(text: string): Promise<string>;
  /** Whether `signature` (base64) is that of `publicKey` (base64, 32 bytes) over the 32 bytes of `hash` (hex). */
  verify(publicKey: string, hash: string, signature: string): Promise<boolean>;
}

/** Something that is not as it was sealed. `z` is the Z number it was found at. */
export type ExportFault =
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'version' }
  | { readonly kind: 'hash'; readonly z: number }
  | { readonly kind: 'signature'; readonly z: number }
  | { readonly kind: 'gap'; readonly z: number; readonly expected: number }
  | { readonly kind: 'chain'; readonly z: number }
  | { readonly kind: 'sum'; readonly z: number; readonly sum: string; readonly stated: number; readonly computed: number }
  | { readonly kind: 'perpetual'; readonly z: number; readonly stated: number; readonly computed: number }
  | { readonly kind: 'code'; readonly typed: string };

/** A close as the reader of the check compares it with paper. */
export interface CheckedClose {
  readonly z: number;
  readonly day: string;
  readonly cashier: string;
  readonly net: number;
  readonly handover: number;
  readonly code: string;
  /** Of the public key, so that another key is seen. */
  readonly key: string;
  readonly sound: boolean;
}

export interface ExportCheck {
  readonly unit: string;
  readonly register: string;
  readonly closes: readonly CheckedClose[];
  readonly faults: readonly ExportFault[];
}

/** Checks the text of an export file, and that `codes` (as typed from paper) are seals in it. Never throws for what stands in the file. */
export async function checkExport(text: string, tools: CheckingTools, codes: readonly string[] = []): Promise<ExportCheck> {
  let documents: readonly SealedDocument[];
  try {
    const file = JSON.parse(text) as { readonly format?: unknown; readonly version?: unknown; readonly closes?: unknown };
    if (file.format !== EXPORT_FORMAT || file.version !== EXPORT_VERSION) return nothing({ kind: 'version' });
    if (!Array.isArray(file.closes)) return nothing({ kind: 'unreadable', detail: 'closes' });
    documents = file.closes as readonly SealedDocument[];
    const closes: CheckedClose[] = [];
    const faults: ExportFault[] = [];
    for (const [index, document] of documents.entries()) {
      const found = await faultsOf(document, documents[index - 1], tools);
      faults.push(...found);
      closes.push(await checkedClose(document, found.length === 0, tools));
    }
    const known = new Set(closes.map(({ code }) => code.replaceAll('-', '')));
    for (const typed of codes) if (!known.has(plainCode(typed))) faults.push({ kind: 'code', typed });
    return { unit: documents[0]?.content.unit.name ?? '', register: documents[0]?.content.register.code ?? '', closes, faults };
  } catch (error) {
    return nothing({ kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A seal's code as a person types it: any case, with or without hyphens, O for 0 and I or L for 1. */
function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

async function faultsOf({ content, seal }: SealedDocument, before: SealedDocument | undefined, tools: CheckingTools): Promise<ExportFault[]> {
  const z = content.zNumber;
  const faults: ExportFault[] = [];
  if ((await tools.sha256(canonicalJson(content))) !== seal.hash) faults.push({ kind: 'hash', z });
  if (!isWellWritten(seal) || !(await tools.verify(seal.publicKey, seal.hash, seal.signature))) faults.push({ kind: 'signature', z });
  for (const fault of closeFaults(content)) faults.push({ kind: 'sum', z, ...fault });
  if (before === undefined) {
    if ((z === 1) !== (content.previousSeal === null)) faults.push({ kind: 'chain', z });
    return faults;
  }
  if (z !== before.content.zNumber + 1) faults.push({ kind: 'gap', z, expected: before.content.zNumber + 1 });
  if (content.previousSeal !== before.seal.hash || content.range.firstSeq <= before.content.range.lastSeq) faults.push({ kind: 'chain', z });
  const computed = before.content.perpetual.net + content.totals.net;
  if (content.perpetual.net !== computed) faults.push({ kind: 'perpetual', z, stated: content.perpetual.net, computed });
  return faults;
}

async function checkedClose({ content, seal }: SealedDocument, sound: boolean, tools: CheckingTools): Promise<CheckedClose> {
  return { ...figuresOf(content), code: sealCode(seal.hash), key: seal8(await tools.sha256(seal.publicKey)), sound };
}

function figuresOf({ zNumber, shift, totals, cash }: SealedClose): Pick<CheckedClose, 'z' | 'day' | 'cashier' | 'net' | 'handover'> {
  return { z: zNumber, day: shift.businessDay, cashier: shift.cashier, net: totals.net, handover: cash.handover };
}

function nothing(fault: ExportFault): ExportCheck {
  return { unit: '', register: '', closes: [], faults: [fault] };
}
