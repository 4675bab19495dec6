import type { ApprovedAct } from '../../../shared/domain/access/approval.ts';
import { mustRefuse } from './calls.ts';
import type { CounterDesk } from './counter-desk.ts';
import { must } from './must.ts';

/** The cashier tries alone and is refused; the manager comes and gives the password. Answers what `act` is done with. */
export async function askApproval(desk: CounterDesk, act: ApprovedAct, alone: () => Promise<unknown>, reason?: string): Promise<string> {
  const refusal = await mustRefuse(alone(), 'approval.required');
  must(refusal.code === 'approval.required' && refusal.act === act.type, 'an approval of something else was asked for');
  desk.clock.pass(desk.random.whole(15_000, 40_000));
  const { approvalId, approvedBy } = await desk.calls.session.approve({ userId: desk.manager.userId, secret: desk.manager.secret, act, ...(reason === undefined ? {} : { reason }) });
  must(approvedBy === desk.manager.name, `${approvedBy} allowed what ${desk.manager.name} was asked for`);
  desk.tally.count('approvals');
  return approvalId;
}
