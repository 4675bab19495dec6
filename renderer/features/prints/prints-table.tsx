import { Printer } from 'lucide-react';
import type { PrintJob } from '../../../shared/contract/prints.ts';
import { formatClockSince } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import type { PrintJobId } from '../../../shared/kernel/ids.ts';
import { useNow } from '../../app-state/clock.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import '../../ui/table.css';
import { PRINT_STATE_SIGN } from '../../ui/print-state-sign.ts';
import type { PrintActions } from './use-print-actions.ts';
import { usePaperName } from './use-paper-name.ts';

interface PrintsTableProps {
  readonly jobs: readonly PrintJob[] | null;
  readonly chosen: PrintJobId | null;
  readonly asked: PrintJobId | null;
  readonly actions: PrintActions;
  readonly onChoose: (jobId: PrintJobId) => void;
  /** Not all labels of this run came out. */
  readonly onShort: (jobId: PrintJobId) => void;
}

export function PrintsTable({ jobs, chosen, asked, actions, onChoose, onShort }: PrintsTableProps) {
  const t = useWords();
  const zone = useUnitZone();
  const language = useLanguage();
  const now = useNow(60_000);
  const nameOf = usePaperName();
  const chosenRow = useRowInSight(chosen);
  const remark = (job: PrintJob): string => {
    if (job.cause === null) return job.state === 'waiting' ? t('prints.inTurn') : '';
    return wordsOr(t, `prints.cause.${job.cause}.what`) ?? t('prints.cause.unknown.what');
  };
  return (
    <section className="sheet prints-list">
      {jobs?.length === 0 ? (
        <Empty icon={Printer} title={t('prints.empty')}>
          {t('prints.emptyText')}
        </Empty>
      ) : (
        <div className="scroll grow" tabIndex={0} role="region" aria-label={t('prints.title')}>
          <table className="table">
            <thead>
              <tr>
                <th>{t('prints.col.time')}</th>
                <th>{t('prints.col.paper')}</th>
                <th className="right">{t('prints.col.value')}</th>
                <th>{t('prints.col.state')}</th>
                <th>{t('prints.col.remark')}</th>
                <th>
                  <span className="only-spoken">{t('prints.col.action')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs?.map((job) => {
                const sign = PRINT_STATE_SIGN[job.state];
                const { name, number, about } = nameOf(job);
                return (
                  <tr key={job.jobId} ref={job.jobId === chosen ? chosenRow : null} className={job.jobId === chosen ? 'chosen' : ''} aria-current={job.jobId === chosen || undefined} onClick={() => onChoose(job.jobId)}>
                    <td className="num quiet">{formatClockSince(job.createdAt, now, zone, language)}</td>
                    <td>
                      <span className="strong">{name}</span> {number !== null && <span className="num quiet">{`${number}${about === '' ? '' : ','}`}</span>} <span className="quiet">{about}</span>
                    </td>
                    <td className="right">{job.total !== null && <Money column amount={job.total} />}</td>
                    <td>
                      <span className={`state-word ${sign.tone}`}>
                        <Icon of={sign.icon} size={18} />
                        {t(`prints.state.${job.state}`)}
                      </span>
                    </td>
                    <td className="small quiet">{remark(job)}</td>
                    <td className="right">
                      {job.jobId === asked && <span className="small strong yellow">{t('prints.answerAbove')}</span>}
                      {job.state === 'waiting' && (
                        <Button kind="link" size="small" disabled={actions.busy} onClick={() => void actions.skip(job)}>
                          {t('general.skip')}
                        </Button>
                      )}
                      {job.state === 'handed-over' && actions.mayRest(job) && (
                        <Button kind="link" size="small" disabled={actions.busy} onClick={() => onShort(job.jobId)}>
                          {t('prints.notAll')}
                        </Button>
                      )}
                      {actions.mayCopy(job) && (
                        <Button kind="link" size="small" disabled={actions.busy} onClick={() => void actions.copy(job)}>
                          {t('prints.copy')}
                        </Button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
