import { APPROVERS, type ApprovedAct } from '../../../shared/domain/access/approval.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Name of the second person who allowed `act`; null when the actor may do it alone. The approval is used up at COMMIT.
 * @throws Refused approval.required
 */
export function requireApproval(context: ServiceContext, actor: Actor, act: ApprovedAct, approvalId: string | null, afterCommit: AfterCommit): string | null {
  if (APPROVERS.includes(actor.role)) return null;
  const approvedBy = context.approvals.approver(approvalId, act, actor.userId) ?? refuse({ code: 'approval.required', act: act.type });
  afterCommit(() => context.approvals.use(approvalId));
  return approvedBy;
}
