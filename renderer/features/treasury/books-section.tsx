import { useState } from 'react';
import type { ExportStatus } from '../../../shared/contract/export.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { PaperFile } from '../../../shared/contract/paper.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { parseDay, writeDay } from '../../ui/parse-day.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { Examinations } from './examinations.tsx';

const BOOKS = ['general', 'cash', 'bank', 'accountability', 'register'] as const;
type Book = (typeof BOOKS)[number];

/** The books of some days as papers, and the sealed closes of these days as files for others. */
export function BooksSection() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { role } = usePerson();
  const { today } = useBusinessDay();
  const [first, setFirst] = useState(() => writeDay(`${today.slice(0, 8)}01`));
  const [last, setLast] = useState(() => writeDay(today));
  const [status, setStatus] = useState<ExportStatus | null>(null);
  const [from, to] = [parseDay(first), parseDay(last)];
  const exporting = useCommand((_commandId, period: { readonly from: string; readonly to: string }) => service.exports.make(period));
  const ask = (book: Book, period: { readonly from: string; readonly to: string }): Promise<PaperFile> => {
    if (book === 'accountability') return service.paper.accountabilityPaper(period);
    if (book === 'register') return service.paper.closeRegister(period);
    return service.paper.bookPaper({ kind: book, ...period });
  };
  const send = async (): Promise<void> => {
    if (from === null || to === null) return;
    setStatus(await exporting.run({ from, to }));
  };
  return (
    <div className="treasury-two even">
      <Sheet title={t('treasury.books')}>
        <div className="treasury-form flat">
          <div className="treasury-pair">
            <DayField label={t('treasury.books.from')} error={from === null ? t('settings.badDay') : undefined} value={first} onValue={setFirst} />
            <DayField label={t('treasury.books.to')} error={to === null ? t('settings.badDay') : undefined} value={last} onValue={setLast} />
          </div>
          {BOOKS.map((book) => (
            <BookPaper key={book} book={book} ask={from === null || to === null ? null : () => ask(book, { from, to })} />
          ))}
          {mayCall('exports.make', role) && (
            <Button wide busy={exporting.busy && t('treasury.books.exporting')} onClick={() => void send()}>
              {t('treasury.books.export')}
            </Button>
          )}
          <TroubleBand words={exporting.trouble === null ? null : words(exporting.trouble)} />
          {status?.attempts.map(({ place, folder, files, detail }) => (
            <Band key={`${place}${folder}`} tone={detail === null ? 'green' : 'red'} title={detail === null ? t('treasury.books.exported', { count: files.length, folder }) : t('treasury.books.notExported', { folder })}>
              {detail ?? ''}
            </Band>
          ))}
          {status?.stickMissing === true && <Band tone="yellow" title={t('treasury.books.noStick')} />}
        </div>
      </Sheet>
      <Examinations />
    </div>
  );
}

/** One book as a paper. What came of it stands below its key until it is pressed again: no key moves away from the finger. */
function BookPaper({ book, ask }: { readonly book: Book; /** Null while its days cannot be read. */ readonly ask: (() => Promise<PaperFile>) | null }) {
  const t = useWords();
  const words = useTroubleWords();
  const paper = usePaperFile();
  return (
    <>
      <Button wide busy={paper.busy && t('treasury.books.setting')} onClick={() => ask !== null && void paper.make(ask)}>
        {t(`treasury.books.${book}`)}
      </Button>
      <TroubleBand words={paper.trouble === null ? null : words(paper.trouble)} />
      <FileBand words={paper.given} />
    </>
  );
}
