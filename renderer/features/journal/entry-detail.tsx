import { Paperclip } from 'lucide-react';
import type { JournalRow } from '../../../shared/contract/journal.ts';
import { formatDate, formatTime } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { useAttachment } from '../../app-state/use-attachment.ts';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { entryWords } from './journal-table.tsx';
import { subjectWords } from './subject-words.ts';

/** One entry in full; its first 8 figures are what stands on paper. */
export function EntryDetail({ row }: { readonly row: JournalRow }) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const words = useTroubleWords();
  const attachment = useAttachment();
  const { attachmentId } = row;
  const subject = subjectWords(t, row);
  return (
    <Sheet className="journal-detail" title={t('journal.entry', { seq: row.seq.toLocaleString('id-ID') })}>
      <dl>
        <dt>{t('journal.col.type')}</dt>
        <dd>{entryWords(t, row.type)}</dd>
        {subject !== '' && (
          <>
            <dt>{t('journal.col.subject')}</dt>
            <dd>{subject}</dd>
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
      {attachmentId !== null && (
        <Button size="office" icon={Paperclip} busy={attachment.busy && t('general.working')} onClick={() => void attachment.run(attachmentId, `bukti-${row.seq}`)}>
          {t('journal.attachment')}
        </Button>
      )}
      <TroubleBand words={attachment.trouble === null ? null : words(attachment.trouble)} />
      <FileBand words={attachment.given} />
    </Sheet>
  );
}
