import { ArrowLeft, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import type { CountReview as Review, CountReviewLine, CountRow } from '../../../../shared/contract/counting.ts';
import { countKeyText } from '../../../../shared/domain/stock-count/stock-count.ts';
import type { FoundStock } from '../../../../shared/contract/stock.ts';
import { formatTime } from '../../../../shared/i18n/format.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { useRows } from '../../../app-state/use-rows.ts';
import { usePaperFile } from '../../../app-state/use-paper-file.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileBand } from '../../../ui/file-band.tsx';
import { ListFoot } from '../../../ui/list-foot.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { isScanned, useScannedGoods } from '../use-scanned.tsx';
import { countKeyOf } from './count-key.ts';
import { isOfCount } from './is-of-count.ts';
import { ApproveCount } from './approve-count.tsx';
import { CancelCount } from './cancel-count.tsx';
import { CountPage } from './count-page.tsx';
import { ReviewSums } from './review-sums.tsx';
import { ReviewTable } from './review-table.tsx';
import { StuckEntries } from './stuck-entries.tsx';
import { UncountedTable } from './uncounted-table.tsx';
import { useCountEntry } from './use-count-entry.ts';

interface Reviewed {
  /** What was left out when it was asked for: its sums are without that. */
  readonly of: ReadonlyMap<string, CountReviewLine>;
  readonly review: Review;
}

const keysOf = (lines: ReadonlyMap<string, CountReviewLine>) =>
  [...lines.values()].map(countKeyOf);
const bothEmpty = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean => one.size + other.size === 0;

/** What was counted beside the books: count again, leave out, approve; afterwards the papers. What is scanned is chosen; what is left out waits for whoever looks elsewhere. */
export function CountReview({ count, onClose }: { readonly count: CountRow; readonly onClose: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const zone = useUnitZone();
  const [cancelling, setCancelling] = useState(false);
  const { countId } = count;
  const [leftOut, setLeftOut] = useKept<ReadonlyMap<string, CountReviewLine>>(count.state === 'finished' ? `count-left-out/${countId}` : null, () => new Map(), bothEmpty);
  const review = useRows<Reviewed, HTMLTableElement>(
    async (wish) => ({ of: leftOut, review: await service.counting.review({ countId, leaveOut: keysOf(leftOut), ...wish }) }),
    ({ review: { total } }) => total,
    [service, countId, count.state, leftOut],
  );
  // What this person scanned and was too late for, or got no answer, is told here as well: somebody else may have finished the count.
  const desk = useCountEntry(countId, review.again);
  const paper = usePaperFile();
  const print = useCommand((commandId) => service.counting.print({ commandId, countId }));
  useServiceEvent((event) => {
    if (isOfCount(event, countId) || event.type === 'catalog-changed') review.again();
  });
  const mayApprove = mayCall('counting.approve', person.role) && count.state === 'finished';
  const mayPaper = mayCall('counting.paper', person.role) && count.state === 'approved';
  const mayPrint = mayCall('counting.print', person.role) && count.state === 'approved';
  const savePaper = (): void => void paper.make(() => service.counting.paper({ countId }));
  useScreenKeys([
    ...(mayPaper ? [{ keys: 'Ctrl+B', label: t('counting.key.paper'), run: savePaper }] : []),
    ...(mayPrint ? [{ keys: 'Ctrl+P', label: t('counting.key.slip'), run: () => void print.run() }] : []),
    ...review.keys,
    { keys: 'Escape', label: t('counting.key.back'), run: onClose },
  ]);
  const toggle = (line: CountReviewLine): void =>
    setLeftOut((now) => {
      const next = new Map(now);
      if (!next.delete(countKeyText(line))) next.set(countKeyText(line), line);
      return next;
    });
  const value = review.value?.review ?? null;
  const [scanned, setScanned] = useState<FoundStock | null>(null);
  const told = useScannedGoods((found) => {
    setScanned(found);
    return value === null || value.lines.some((line) => isScanned(found, line));
  }, t('counting.scannedMissing'));
  const trouble = review.trouble ?? paper.trouble ?? print.trouble;
  return (
    <CountPage count={count}>
      <div className="count-review">
        <section className="sheet count-review-main" aria-label={t('counting.review')}>
          <StuckEntries desk={desk} />
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          {told}
          {value !== null && <ReviewTable key={review.foot?.offset} table={review.list} lines={value.lines} leftOut={leftOut} countId={mayApprove ? countId : null} scanned={scanned} onLeaveOut={toggle} />}
          {review.foot !== null && <ListFoot {...review.foot} />}
        </section>
        <aside className="count-review-side">
          {value !== null && <ReviewSums sums={value.sums} />}
          {mayApprove && value !== null && <ApproveCount review={value} leaveOut={keysOf(leftOut)} settled={review.value?.of === leftOut} />}
          {count.state === 'approved' && (
            <div className="sheet padded count-form">
              <p className="small">
                {t('counting.approvedBy', { name: count.endedBy ?? '', time: count.endedAt === null ? '' : formatTime(count.endedAt, zone) })} {count.approvedBy === null ? '' : t('counting.allowedBy', { name: count.approvedBy })}
              </p>
              {mayPaper && (
                <Button kind="primary" icon={FileText} keys="Ctrl+B" wide busy={paper.busy && t('counting.making')} onClick={savePaper}>
                  {t('counting.paper')}
                </Button>
              )}
              {mayPrint && (
                <Button icon={Printer} keys="Ctrl+P" wide busy={print.busy && t('counting.making')} onClick={() => void print.run()}>
                  {t('counting.slip')}
                </Button>
              )}
              <FileBand words={paper.given} />
            </div>
          )}
          {count.state === 'cancelled' && <Band tone="red" live="off" title={t('counting.cancelledBy', { name: count.endedBy ?? '' })}>{count.reason}</Band>}
          {count.state === 'finished' && <UncountedTable countId={countId} mayEnter={mayApprove} />}
          <div className="count-ways">
            <Button icon={ArrowLeft} keys="Escape" onClick={onClose}>
              {t('counting.toList')}
            </Button>
            {mayApprove && !cancelling && (
              <Button kind="plainly" onClick={() => setCancelling(true)}>
                {t('counting.cancel')}
              </Button>
            )}
          </div>
          {cancelling && <CancelCount countId={countId} onClose={() => setCancelling(false)} />}
        </aside>
      </div>
    </CountPage>
  );
}
