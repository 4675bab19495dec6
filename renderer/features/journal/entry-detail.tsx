import type { JournalRow } from '../../../shared/contract/journal.ts';
import { formatDate, formatTime } from '../../../shared/i18n/format.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { entryWords } from './journal-table.tsx';

/** One entry in full; its first 8 figures are what stands on paper. */
export function EntryDetail({ row }: { readonly row: JournalRow }) {
  const t = useWords();
  const language = useLanguage();
  const zone = useSettings()?.unit.timeZone ?? 'Asia/Jakarta';
  return (
    <Sheet className="journal-detail" title={t('journal.entry', { seq: row.seq.toLocaleString('id-ID') })}>
      <dl>
        <dt>{t('journal.col.type')}</dt>
        <dd>{entryWords(t, row.type)}</dd>
        {row.summary !== '' && (
          <>
            <dt>{t('journal.col.subject')}</dt>
            <dd>{row.summary}</dd>
          </>
        )}
        <dt>{t('journal.col.time')}</dt>
        <dd className="num">
          {formatDate(row.at, zone, language)}, {formatTime(row.at, zone)}
        </dd>
        <dt>{t('journal.col.by')}</dt>
        <dd>{row.user ?? t('settings.byProgram')}</dd>
        <dt>{t('journal.onPaper')}</dt>
        <dd className="paper-font">{row.hash.slice(0, 8)}</dd>
        <dt>{t('journal.col.hash')}</dt>
        <dd className="hash">{row.hash.replace(/(.{8})/g, '$1 ').trim()}</dd>
      </dl>
    </Sheet>
  );
}
