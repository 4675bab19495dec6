import { mayAllow, type ApprovedAct } from '../../../shared/domain/access/approval.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Name of the second person who allowed `act`, whoever the actor is; null only where nobody else could: a gallery of one person goes on.
 * The approval is used up at COMMIT. @throws Refused approval.required
 */
export function requireSecondPerson(context: ServiceContext, actor: Actor, act: ApprovedAct, approvalId: string | null, afterCommit: AfterCommit): string | null {
  const others = context.store.users.list().some((user) => user.active && user.id !== actor.userId && mayAllow(act.type, actor.role, user.role));
  if (!others) return null;
  const approvedBy = context.approvals.approver(approvalId, act, actor.userId) ?? refuse({ code: 'approval.required', act: act.type });
  afterCommit(() => context.approvals.use(approvalId));
  return approvedBy;
}
