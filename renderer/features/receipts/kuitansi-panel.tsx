import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KuitansiState, PaperFile } from '../../../shared/contract/paper.ts';
import type { ReturnableSale } from '../../../shared/contract/sale.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

const PAYER_MAX = 120;
const PURPOSE_MAX = 300;

/** The kuitansi of a sale: who paid and for what is said once, every further paper is a copy of the first. */
export function KuitansiPanel({ sale, onBack }: { readonly sale: ReturnableSale; readonly onBack: () => void }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const { value, trouble, again } = useAsk(() => service.paper.kuitansiState({ saleId: sale.saleId }), [sale.saleId]);
  useServiceEvent((event) => event.type === 'papers-changed' && again());
  useScreenKeys([{ keys: 'Escape', run: onBack }]);
  return (
    <Sheet className="receipts-task" icon={FileText} title={t('receipts.kuitansiOf', { number: sale.receiptNumber, amount: formatRupiah(sale.total) })}>
      {trouble !== null && <TroubleBand words={words(trouble)} />}
      {value !== null && !value.possible && value.issued === null ? <Band tone="yellow" title={t('receipts.kuitansiImpossible')}>{t('receipts.kuitansiImpossibleText')}</Band> : value !== null && <KuitansiForm sale={sale} state={value} onBack={onBack} />}
    </Sheet>
  );
}

function KuitansiForm({ sale, state, onBack }: { readonly sale: ReturnableSale; readonly state: KuitansiState; readonly onBack: () => void }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const first = state.issued === null;
  const [typedPayer, setPayer, letGoPayer] = useKept(first ? `kuitansi/${sale.saleId}/payer` : null, () => '');
  const [typedPurpose, setPurpose, letGoPurpose] = useKept(first ? `kuitansi/${sale.saleId}/purpose` : null, () => state.suggestedPurpose);
  // Once it is issued, wherever it was, both stand there as they were said first.
  const { payer, purpose } = state.issued ?? { payer: typedPayer, purpose: typedPurpose };
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<PaperFile | null>(null);
  const { give, given } = useGivenFile();
  const field = useRef<HTMLInputElement>(null);
  const issue = useCommand(async (commandId) => {
    const { copyNumber } = await service.paper.issueKuitansi({ commandId, saleId: sale.saleId, payer: payer.trim(), purpose: purpose.trim() });
    return service.paper.kuitansi({ saleId: sale.saleId, copyNumber });
  });
  const save = ({ name, pdf }: PaperFile): void => give({ name, base64: pdf, mediaType: 'application/pdf' });
  useEffect(() => field.current?.focus(), []);
  const run = async (): Promise<void> => {
    setTried(true);
    if (payer.trim() === '' || purpose.trim() === '') return field.current?.focus();
    const file = await issue.run();
    if (file === null) return;
    letGoPayer();
    letGoPurpose();
    save(file);
    setMade(file);
  };
  return (
    <form
      className="receipts-void"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className="quiet num">{state.number}</p>
      <TextField ref={field} label={t('receipts.payer')} hint={t('receipts.payerHint')} error={tried && payer.trim() === '' ? t('receipts.payerRequired') : undefined} value={payer} onValue={setPayer} scan="refuse" maxLength={PAYER_MAX} disabled={!first || issue.busy} />
      <TextField label={t('receipts.purpose')} error={tried && purpose.trim() === '' ? t('receipts.purposeRequired') : undefined} value={purpose} onValue={setPurpose} scan="refuse" maxLength={PURPOSE_MAX} disabled={!first || issue.busy} />
      {state.stamp !== null && (
        <Band tone="yellow" title={t('receipts.stamp', { amount: formatRupiah(state.stamp) })}>
          {t('receipts.stampText')}
        </Band>
      )}
      {issue.trouble !== null && <TroubleBand words={words(issue.trouble)} />}
      {made !== null && (
        <FileBand
          words={given}
          actions={
            <Button size="small" onClick={() => save(made)}>
              {t('receipts.saveAgain')}
            </Button>
          }
        >
          {t('receipts.kuitansiMadeText')}
        </FileBand>
      )}
      {!first && <p className="small quiet">{t('receipts.kuitansiCopies', { count: state.issued?.copies ?? 0 })}</p>}
      <div className="receipts-buttons">
        <Button keys="Escape" disabled={issue.busy} onClick={onBack}>
          {t('general.back')}
        </Button>
        <Button type="submit" kind="primary" keys="Enter" busy={issue.busy && t('receipts.kuitansiMaking')}>
          {t(first ? 'receipts.kuitansiMake' : 'receipts.kuitansiCopy')}
        </Button>
      </div>
    </form>
  );
}
