import { randomBytes } from 'node:crypto';
import { APPROVAL_LIFE_MS, type ApprovedAct } from '../../../shared/domain/access/approval.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';

interface Approval {
  readonly act: string;
  readonly requester: UserId;
  readonly approvedBy: string;
  readonly reason: string | null;
  readonly until: number;
}

/** Approvals given by a second person, in memory: each for one act of one person as it stands, once, within a minute. */
export interface Approvals {
  grant(act: ApprovedAct, requester: UserId, approvedBy: string, reason?: string | null): string;
  /** Name of who allowed exactly this act to this person, or null. Does not use it up: the transaction may still fail. */
  approver(approvalId: string | null, act: ApprovedAct, requester: UserId): string | null;
  /** Why it was allowed, as it was typed with the approval; null when nothing was. */
  reason(approvalId: string | null): string | null;
  use(approvalId: string | null): void;
}

/** `monotonic` counts ms and never runs backwards; `standing` is what an act would move if it were done now. */
export function createApprovals(monotonic: () => number, standing: (act: ApprovedAct) => unknown): Approvals {
  const granted = new Map<string, Approval>();
  const inFull = (act: ApprovedAct): string => canonicalJson({ act, standing: standing(act) });
  return {
    grant: (act, requester, approvedBy, reason = null) => {
      for (const [id, approval] of granted) if (approval.until < monotonic()) granted.delete(id);
      const id = randomBytes(16).toString('base64url');
      granted.set(id, { act: inFull(act), requester, approvedBy, reason, until: monotonic() + APPROVAL_LIFE_MS });
      return id;
    },
    approver: (approvalId, act, requester) => {
      const approval = approvalId === null ? undefined : granted.get(approvalId);
      if (approval === undefined || approval.until < monotonic()) return null;
      return approval.requester === requester && approval.act === inFull(act) ? approval.approvedBy : null;
    },
    reason: (approvalId) => (approvalId === null ? null : (granted.get(approvalId)?.reason ?? null)),
    use: (approvalId) => {
      if (approvalId !== null) granted.delete(approvalId);
    },
  };
}
