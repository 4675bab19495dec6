import { BookOpen } from 'lucide-react';
import type { JournalRow } from '../../../shared/contract/journal.ts';
import { formatClock, formatDate } from '../../../shared/i18n/format.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import '../../ui/table.css';
import { subjectWords } from './subject-words.ts';

/** Words for the type of an entry; a type this page does not know is shown as it is. */
export function entryWords(t: Translate, type: string): string {
  return wordsOr(t, `journal.type.${type}`) ?? type;
}

interface JournalTableProps {
  readonly rows: readonly JournalRow[];
  readonly loaded: boolean;
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
  readonly busy: boolean;
  readonly onMore: () => void;
}

export function JournalTable({ rows, loaded, chosen, onChoose, busy, onMore }: JournalTableProps) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const chosenRow = useRowInSight(chosen);
  const last = rows[rows.length - 1];
  if (loaded && rows.length === 0) {
    return (
      <Empty icon={BookOpen} title={t('journal.empty')}>
        {t('journal.emptyText')}
      </Empty>
    );
  }
  return (
    <>
      <div className="scroll grow" tabIndex={0} role="region" aria-label={t('journal.title')}>
        <table className="table">
          <thead>
            <tr>
              <th className="right">{t('journal.col.seq')}</th>
              <th>{t('journal.col.time')}</th>
              <th>{t('journal.col.type')}</th>
              <th>{t('journal.col.subject')}</th>
              <th>{t('journal.col.by')}</th>
              <th>{t('journal.col.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq} ref={row.seq === chosen ? chosenRow : null} className={row.seq === chosen ? 'chosen' : ''} aria-current={row.seq === chosen || undefined} onClick={() => onChoose(row.seq)}>
                <td className="num right">{row.seq.toLocaleString('id-ID')}</td>
                <td className="num quiet">
                  <span className="journal-day">{formatDate(row.at, zone, language)}</span> {formatClock(row.at, zone)}
                </td>
                <td className="strong">{entryWords(t, row.type)}</td>
                <td className="quiet journal-subject">{subjectWords(t, row)}</td>
                <td>{row.user ?? t('settings.byProgram')}</td>
                <td className="hash">
                  {row.hash.slice(0, 4)}…{row.hash.slice(-4)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="journal-foot">
        <span className="small quiet num grow">{loaded && t('journal.shown', { count: rows.length.toLocaleString('id-ID') })}</span>
        {last !== undefined && last.seq > 1 && (
          <Button kind="link" size="small" busy={busy && t('general.loading')} onClick={onMore}>
            {t('journal.more')}
          </Button>
        )}
      </div>
    </>
  );
}
