import type { ApprovedAct } from '../../../../shared/domain/access/approval.ts';
import { useSecondPerson } from '../../../app-state/second-person.ts';
import { SecondPerson } from '../../../ui/second-person.tsx';
import type { GiveDiscount } from './use-discount.ts';

/** Above the cashier's limit: a second person allows exactly this discount, in its own place. */
export function AllowDiscount({ act, title, discount }: { readonly act: ApprovedAct; readonly title: string; readonly discount: GiveDiscount }) {
  const panel = useSecondPerson({ act, onApproved: ({ approvalId }) => discount.allowed(approvalId), onCancel: discount.notAllowed });
  return (
    <div className="allow-discount">
      <SecondPerson {...panel} title={title} />
    </div>
  );
}
