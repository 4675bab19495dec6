import { FileText } from 'lucide-react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ExaminationForm } from './examination-form.tsx';
import { useMoment } from './treasury-words.ts';

/** Examinations of the treasurer's cash: a new one for whoever may record it, and the papers of the earlier ones for all who read here. */
export function Examinations() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { role } = usePerson();
  const { day } = useMoment();
  const earlier = useRows((wish) => service.paper.examinations(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => event.type === 'treasury-changed' && earlier.again());
  useScreenKeys(earlier.keys);
  const paper = usePaperFile();
  return (
    <div className="treasury-stack">
      {mayCall('paper.examine', role) && (
        <KeptForm name="treasury/examination">
          <ExaminationForm />
        </KeptForm>
      )}
      <Sheet title={t('treasury.examination.earlier')}>
        <TroubleBand words={earlier.trouble === null ? null : words(earlier.trouble)} />
        <TroubleBand words={paper.trouble === null ? null : words(paper.trouble)} />
        <FileBand words={paper.given} />
        {earlier.value?.total === 0 && <p className="quiet small treasury-gap">{t('treasury.examination.none')}</p>}
        <ul ref={earlier.list} className="treasury-history">
          {earlier.value?.rows.map((row) => (
            <li key={row.number}>
              <div className="treasury-history-line">
                <span className="grow">
                  <strong className="num">{paperNumber('examination', row.number)}</strong>
                  <span className="small quiet num">{day(row.day)}</span>
                </span>
                <Chip tone={row.difference === 0 ? 'green' : 'yellow'}>{row.difference === 0 ? t('treasury.examination.right') : t('treasury.differs', { amount: formatRupiah(row.difference) })}</Chip>
                <Button size="office" icon={FileText} busy={paper.busy && t('treasury.books.setting')} aria-label={t('treasury.examination.recordOf', { number: paperNumber('examination', row.number) })} onClick={() => void paper.make(() => service.paper.examination({ number: row.number }))}>
                  {t('treasury.record')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {earlier.foot !== null && <ListFoot {...earlier.foot} />}
      </Sheet>
    </div>
  );
}
