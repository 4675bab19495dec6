import type { BillingView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { BillingForm, billingFormName } from './billing-form.tsx';
import { PayForm, payFormName } from './pay-form.tsx';

/** A billing that is being made (in place of another, perhaps), or one that is being paid. `text`: what a scanner read. */
export type DepositTask = { readonly kind: 'billing'; readonly replaces: BillingView | null; readonly text: string } | { readonly kind: 'pay'; readonly billing: BillingView; readonly text: string };

export interface DepositTasks {
  readonly task: DepositTask | null;
  readonly onTask: (task: DepositTask | null) => void;
  /** `task` is recorded; `next` follows it, unless its person has turned to something else meanwhile. */
  readonly onDone: (task: DepositTask, next: DepositTask | null) => void;
}

/** Whether both stand in the same form. */
export function isSameTask(one: DepositTask, other: DepositTask): boolean {
  return formOf(one) === formOf(other);
}

const formOf = (task: DepositTask): string => (task.kind === 'billing' ? billingFormName(task.replaces) : payFormName(task.billing));

/** The form of a task; a billing that was made leads on to its payment. */
export function DepositForm({ today, task, onTask, onDone }: Omit<DepositTasks, 'task'> & { readonly today: TreasuryToday; readonly task: DepositTask }) {
  const onClose = (): void => onTask(null);
  if (task.kind === 'billing') return <BillingForm today={today} replaces={task.replaces} text={task.text} onMade={(billing) => onDone(task, { kind: 'pay', billing, text: '' })} onClose={onClose} />;
  return <PayForm key={task.billing.billingId} today={today} billing={task.billing} text={task.text} onPaid={() => onDone(task, null)} onClose={onClose} />;
}
