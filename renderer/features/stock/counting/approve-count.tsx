import { Stamp } from 'lucide-react';
import { useState } from 'react';
import type { CountReview } from '../../../../shared/contract/counting.ts';
import { stockCountNumber } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import type { ApprovedAct } from '../../../../shared/domain/access/approval.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../../app-state/second-person.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { SecondPerson } from '../../../ui/second-person.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import type { countKeyOf } from './count-key.ts';

interface ApproveCountProps {
  readonly review: CountReview;
  readonly leaveOut: readonly ReturnType<typeof countKeyOf>[];
  /** The sums of the review are those without what is left out now. */
  readonly settled: boolean;
}

/** Books the differences; above the limit a second person allows exactly these. */
export function ApproveCount({ review, leaveOut, settled }: ApproveCountProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [asking, setAsking] = useState<Extract<ApprovedAct, { readonly type: 'stock-count' }> | null>(null);
  const { sums } = review;
  const approve = useCommand((commandId, approvalId: string | null) =>
    service.counting.approve({ commandId, countId: review.countId, leaveOut: [...leaveOut], approvalId }),
  );
  const needsSecond = approve.trouble?.kind === 'refused' && approve.trouble.refusal.code === 'approval.required';
  const press = (): void => {
    if (asking !== null) return;
    void approve.run(null);
  };
  const act = { type: 'stock-count', countId: review.countId, short: sums.short, over: sums.over } as const;
  if (needsSecond && settled && asking === null) setAsking(act);
  useScreenKeys(asking === null ? [{ keys: 'Ctrl+Enter', label: t('counting.key.approve'), run: press, inFields: true }] : []);
  return (
    <section className="sheet padded count-form" aria-label={t('counting.approve')}>
      <h2 className="sheet-title">{t('counting.booking')}</h2>
      <p className="small">{t(sums.moved > review.limit ? 'counting.approveTwo' : 'counting.approveText', { limit: formatRupiah(review.limit) })}</p>
      {!needsSecond && <TroubleBand words={approve.trouble === null ? null : words(approve.trouble)} />}
      {asking === null ? (
        <Button kind="primary" icon={Stamp} keys="Ctrl+Enter" wide busy={approve.busy && t('general.saving')} onClick={press}>
          {t('counting.approve')}
        </Button>
      ) : (
        <AskSecond
          act={asking}
          title={t('counting.approveAct', { number: stockCountNumber(review.number), amount: formatRupiah(sums.atPrice) })}
          onApproved={(approvalId) => {
            setAsking(null);
            void approve.run(approvalId);
          }}
          onCancel={() => {
            setAsking(null);
            approve.clear();
          }}
        />
      )}
    </section>
  );
}

function AskSecond({ act, title, onApproved, onCancel }: { readonly act: ApprovedAct; readonly title: string; readonly onApproved: (approvalId: string) => void; readonly onCancel: () => void }) {
  const panel = useSecondPerson({ act, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
