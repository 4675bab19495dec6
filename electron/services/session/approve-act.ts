import { APPROVAL_LIFE_MS, isAllowedBy, type ApprovedAct } from '../../../shared/domain/access/approval.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkSecret } from './check-secret.ts';
import type { FrontDesk } from './front-desk.ts';

/**
 * A second person allows one act of the signed-in person; the session stays the first one's.
 * @throws Refused approval.own, approval.not-allowed, and like signIn for the secret
 */
export async function approveAct(
  context: ServiceContext,
  desk: FrontDesk,
  actor: Actor,
  input: { readonly userId: UserId; readonly secret: string; readonly act: ApprovedAct; readonly reason?: string | undefined },
): Promise<{ readonly approvalId: string; readonly approvedBy: string; readonly validMs: number }> {
  if (input.userId === actor.userId) return refuse({ code: 'approval.own' });
  const user = context.store.users.find(input.userId);
  await checkSecret(context, desk, user?.active === true ? user : null, input.secret);
  if (user === null || !isAllowedBy(input.act, actor.role, { userId: input.userId, role: user.role })) return refuse({ code: 'approval.not-allowed' });
  return { approvalId: context.approvals.grant(input.act, actor.userId, user.name, input.reason === undefined || input.reason === '' ? null : input.reason), approvedBy: user.name, validMs: APPROVAL_LIFE_MS };
}
