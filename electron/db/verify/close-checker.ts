import { createPublicKey, verify } from 'node:crypto';
import { closeFaults } from '../../../shared/domain/close/close-faults.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import { CLOSE_SCHEMA } from '../../../shared/domain/close/sealed-close.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { JournalDifference } from '../../../shared/domain/journal/difference.ts';
import type { JournalContent } from '../../../shared/domain/journal/entry.ts';
import { sha256 } from '../journal/hash.ts';
import { dayTotalSteps } from '../journal/day-totals.ts';

type Fault = Extract<JournalDifference, { kind: 'sum' | 'seal' }>;

/** What comes before an Ed25519 public key in its SPKI form. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export interface CloseChecker {
  /** Follows the journal; for a close, computes again what it says and who sealed it. `before`: the head before this entry. */
  add(entry: JournalContent, before: { readonly seq: number; readonly hash: string } | null): Fault | null;
}

/**
 * Holds every close against the entries before it: its sums against themselves and against what the entries of its shift add up to, its
 * range, its place after the close before it, its seal against the key the journal named.
 */
export function closeChecker(): CloseChecker {
  let totals = new Map<string, { count: number; amount: number }>();
  let openedSeq = 0;
  let key: string | null = null;
  let last: { zNumber: number; hash: string; documents: number; net: number } | null = null;

  const checkClose = (content: SealedClose, seal: Seal, before: { readonly seq: number; readonly hash: string } | null): Fault | null => {
    const z = `Z ${content.zNumber}`;
    const sum = (rule: string, stored: unknown, computed: unknown): Fault | null =>
      stored === computed ? null : { kind: 'sum', rule: `close.${rule}`, key: z, stored: String(stored), computed: String(computed) };
    const of = (dimension: string, name = ''): number => totals.get(`${dimension}/${name}`)?.amount ?? 0;
    const [fault] = closeFaults(content);
    if (fault !== undefined) return sum(fault.sum, fault.stated, fault.computed);
    const documents = content.documents.reduce((count, group) => count + group.count, 0);
    const groups = Object.entries({ ...content.groups, tender: content.tenders, document: content.documents }).flatMap(([dimension, list]) =>
      dimension === 'account' ? [] : list.map((group) => sum(`${dimension}/${group.key}`, group.amount, of(dimension, group.key)) ?? sum(`${dimension}.count/${group.key}`, group.count, totals.get(`${dimension}/${group.key}`)?.count ?? 0)),
    );
    const { cash } = content;
    return (
      sum('schema', content.schema, CLOSE_SCHEMA) ??
      sum('z-number', content.zNumber, (last?.zNumber ?? 0) + 1) ??
      sum('first-seq', content.range.firstSeq, openedSeq) ??
      sum('last-seq', content.range.lastSeq, before?.seq ?? 0) ??
      sum('head', content.range.headHash, before?.hash ?? '') ??
      sum('cash-sales', cash.sales, of('cash', 'sale')) ??
      sum('cash-refunds', cash.refunds, of('cash', 'refund')) ??
      sum('cash-voids', cash.voids, of('cash', 'void')) ??
      sum('cash-in', cash.paidIn, of('cash', 'paid-in')) ??
      sum('cash-out', cash.paidOut, of('cash', 'paid-out')) ??
      sum('cash-drops', cash.drops, of('cash', 'drop')) ??
      sum('gross', content.totals.gross, of('gross')) ??
      sum('discounts', content.totals.discounts, of('discount')) ??
      sum('returns', content.totals.returns, of('return')) ??
      sum('rounding', content.totals.rounding, of('rounding')) ??
      sum('perpetual', content.perpetual.net, (last?.net ?? 0) + content.totals.net) ??
      sum('perpetual-documents', content.perpetual.documents, (last?.documents ?? 0) + documents) ??
      groups.find((difference) => difference !== null) ??
      checkSeal(content, seal)
    );
  };

  const checkSeal = (content: SealedClose, seal: Seal): Fault | null => {
    const fault = (what: Extract<Fault, { kind: 'seal' }>['fault']): Fault => ({ kind: 'seal', zNumber: content.zNumber, fault: what });
    if (sha256(canonicalJson(content)) !== seal.hash) return fault('hash');
    if (content.previousSeal !== (last?.hash ?? null)) return fault('chain');
    if (seal.publicKey !== key) return fault('key');
    return isSigned(seal) ? null : fault('signature');
  };

  return {
    add: (entry, before) => {
      if (entry.type === 'seal.key-set') key = entry.body.publicKey;
      if (entry.type === 'shift.opened') {
        totals = new Map();
        openedSeq = entry.seq;
      }
      for (const { dimension, businessDay, key: name, count, amount } of dayTotalSteps(entry)) {
        const place = dimension === 'all' ? `day/${businessDay}` : `${dimension}/${name}`;
        const sum = totals.get(place);
        totals.set(place, { count: (sum?.count ?? 0) + count, amount: (sum?.amount ?? 0) + amount });
      }
      if (entry.type !== 'shift.closed') return null;
      const { content, seal } = entry.body;
      const difference = checkClose(content, seal, before);
      last = { zNumber: content.zNumber, hash: seal.hash, ...content.perpetual };
      return difference;
    },
  };
}

/** Whether the signature is the key's over the hash; false for anything that is not a key or a signature. */
function isSigned(seal: Seal): boolean {
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_HEAD, Buffer.from(seal.publicKey, 'base64')]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(seal.hash, 'hex'), key, Buffer.from(seal.signature, 'base64'));
  } catch {
    return false;
  }
}
