import type { TreasuryToday } from '../../../shared/contract/treasury.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { rupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoGallery } from '../../services/demo-gallery/demo-gallery-types.ts';
import { mustRefuse } from './calls.ts';
import { demoRandom } from './demo-random.ts';
import type { GalleryRun } from './gallery-run.ts';
import { must } from './must.ts';
import { settlePapers } from './settle-papers.ts';

/** What the treasurer did with a day's cash. */
export interface DepositRecord {
  readonly handover: number;
  readonly counted: Rupiah;
  readonly billingCode: string;
  readonly deposited: Rupiah;
  readonly ntpn: string;
  /** Still due: what is on its way to the bank. */
  readonly due: Rupiah;
}

const NTPN_SIGNS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'];

/** The day's end at the treasurer's desk: the cash is taken over with the last cashier's PIN, billed by account and paid to the state. */
export async function depositCash(run: GalleryRun, gallery: DemoGallery, day: BusinessDay): Promise<DepositRecord> {
  const random = demoRandom(`${run.seed}/deposit-${day}`);
  const person = gallery.people.find(({ role }) => role === 'treasurer');
  must(person !== undefined, 'the demo gallery has no treasurer');
  const calls = await run.service.signIn(person);
  const { treasury, session } = calls;
  const { waiting } = await treasury.today();
  const last = waiting.at(-1);
  const giver = gallery.people.find(({ name }) => name === last?.cashier);
  must(last !== undefined && giver !== undefined, 'no close waits for the treasurer');
  const shiftIds = waiting.map(({ shiftId }) => shiftId);
  const counted = sumOf(waiting);
  const input = { giverId: last.cashierId, shiftIds, counted, reason: null };
  await mustRefuse(treasury.handOver({ commandId: run.ids.next<'command'>(), ...input, approvalId: null }), 'approval.required');
  const { approvalId } = await session.approve({ userId: last.cashierId, secret: giver.secret, act: { type: 'handover', giverId: last.cashierId, shiftIds, counted } });
  const handover = await treasury.handOver({ commandId: run.ids.next<'command'>(), ...input, approvalId });
  run.clock.pass(random.whole(60_000, 240_000));

  const today = await treasury.today();
  const code = `8${day.replaceAll('-', '')}${String(random.whole(0, 999_999)).padStart(6, '0')}`;
  const billing = await treasury.makeBilling({
    commandId: run.ids.next<'command'>(),
    code,
    sourceIds: today.items.map(({ sourceId }) => sourceId),
    lines: coveredLines(today),
    createdAt: null,
    expiresAt: null,
    replaces: null,
  });
  run.clock.pass(random.whole(300_000, 900_000));
  const ntpn = Array.from({ length: 16 }, () => random.pick(NTPN_SIGNS)).join('');
  const pay = { billingId: billing.billingId as Id<'billing'>, bankReference: String(random.whole(100_000_000, 999_999_999)).padStart(12, '0'), bank: 'BRI', paidOn: day, from: 'treasurer', slip: null } as const;
  await mustRefuse(treasury.payDeposit({ commandId: run.ids.next<'command'>(), ...pay, ntpn: ntpn.slice(1) }), 'ntpn.not-16');
  await treasury.payDeposit({ commandId: run.ids.next<'command'>(), ...pay, ntpn });
  const after = await treasury.today();
  must(after.places.state === today.places.state + billing.total, 'the treasury got something else than was deposited');
  must(after.due.total === today.due.total - billing.total, 'what is due did not become less by the deposit');
  await settlePapers(run, calls);
  return { handover: handover.number, counted, billingCode: code, deposited: billing.total, ntpn, due: after.due.total };
}

/** What is due by account, as far as the treasurer's cash reaches. */
function coveredLines({ items, places }: TreasuryToday): AccountAmount[] {
  const due = Map.groupBy(
    items.flatMap(({ free }) => free),
    ({ account }) => account,
  );
  let left = places.treasurer as number;
  return [...due].flatMap(([account, amounts]) => {
    const amount = Math.min(left, sumOf(amounts));
    left -= Math.max(0, amount);
    return amount <= 0 ? [] : [{ account, amount: rupiah(amount) }];
  });
}
