import { FileText, Printer } from 'lucide-react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { HandoverView } from '../../../shared/contract/treasury.ts';
import { paperNumber, zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Money } from '../../ui/money.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { useMoment } from './treasury-words.ts';

/** One handover with its papers. What came of a paper stands below its keys, which stay under the finger. */
export function HandoverRow({ handover, mayPrint }: { readonly handover: HandoverView; readonly mayPrint: boolean }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { moment } = useMoment();
  const { role } = usePerson();
  const paper = usePaperFile();
  const print = useCommand((commandId) => service.treasury.printHandover({ commandId, handoverId: handover.handoverId as Id<'handover'> }), null, 'sets');
  const trouble = print.trouble ?? paper.trouble;
  return (
    <li>
      <div className="treasury-history-line">
        <span className="grow">
          <strong className="num">{paperNumber('handover', handover.number)}</strong>
          <span className="small quiet num">
            {moment(handover.at)} · {handover.closes.map((close) => zNumber(close.zNumber)).join(', ')}
          </span>
          <span className="small">
            {handover.giver} → {handover.taker}
          </span>
          {handover.difference !== 0 && (
            <span className="small">
              <Chip tone="yellow">{t('treasury.differs', { amount: formatRupiah(handover.difference) })}</Chip> {handover.reason}
            </span>
          )}
        </span>
        <Money amount={handover.counted} />
        {mayCall('paper.handover', role) && (
          <Button size="office" icon={FileText} busy={paper.busy && t('treasury.books.setting')} aria-label={t('treasury.recordOf', { number: paperNumber('handover', handover.number) })} onClick={() => void paper.make(() => service.paper.handover({ handoverId: handover.handoverId }))}>
            {t('treasury.record')}
          </Button>
        )}
        {mayPrint && <Button size="office" icon={Printer} aria-label={t('treasury.printCopy', { number: paperNumber('handover', handover.number) })} onClick={() => void print.run()} />}
      </div>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      <FileBand words={paper.given} />
    </li>
  );
}
