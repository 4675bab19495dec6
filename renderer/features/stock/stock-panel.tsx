import { FileText, Save } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { StockLine } from '../../../shared/contract/stock.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { useStockWords } from './stock-words.ts';

/** What lies where of one product, its least stock, and its card. */
export function StockPanel({ line, placeId, onChanged }: { readonly line: StockLine; readonly placeId: string | null; readonly onChanged: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { role } = usePerson();
  const { day, moment } = useStockWords();
  const card = useAsk(() => service.stock.card({ productId: line.productId, placeId, batchId: null, before: null, limit: 40 }), [service, line.productId, placeId, line.onHand]);
  useServiceEvent((event) => (event.type === 'catalog-changed' || event.type === 'cart-replaced') && card.again());
  const paper = usePaperFile();
  const trouble = card.trouble ?? paper.trouble;
  return (
    <>
      <Sheet title={line.name}>
        {line.placed.length === 0 && <p className="small quiet">{t('stock.nothingLies')}</p>}
        <ul className="stock-placed">
          {line.placed.map((one) => (
            <li key={`${one.placeId}/${one.batchId}/${one.ownerId}`}>
              <span className="grow">
                {one.place}
                <span className="small quiet">
                  {[one.lot === null ? '' : t('stock.batch', { lot: one.lot }), one.expiresOn === null ? '' : t('stock.until', { day: day(one.expiresOn) }), one.owner === '' ? '' : t('stock.consignedBy', { name: one.owner })].filter((part) => part !== '').join(' · ')}
                </span>
              </span>
              <strong className={one.onHand < 0 ? 'num red' : 'num'}>
                {formatQuantity(one.onHand)} {line.unit}
              </strong>
            </li>
          ))}
        </ul>
        {mayCall('stock.setMinimum', role) && <MinimumField line={line} onChanged={onChanged} />}
      </Sheet>
      <Sheet
        title={t('stock.card')}
        aside={
          <Button size="office" icon={FileText} busy={paper.busy && t('stock.setting')} onClick={() => void paper.make(() => service.stock.cardPaper({ productId: line.productId, placeId, batchId: null }))}>
            {t('stock.cardPaper')}
          </Button>
        }
      >
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        <FileBand words={paper.given} />
        {card.value?.steps.length === 0 && <p className="small quiet">{t('stock.noSteps')}</p>}
        <ul className="stock-steps">
          {card.value?.steps.map((step) => (
            <li key={`${step.seq}/${step.balance}/${step.place}`}>
              <span className="grow">
                {t(`stock.reason.${step.reason}`)} {step.paper !== '' && <span className="num">{step.paper}</span>}
                <span className="small quiet num">{[moment(step.at, step.zone), step.place, step.lot ?? '', step.owner, step.who ?? ''].filter((part) => part !== '').join(' · ')}</span>
              </span>
              <span className="num">{step.quantity > 0 ? `+${formatQuantity(step.quantity)}` : formatQuantity(step.quantity)}</span>
              <strong className="num stock-balance">{formatQuantity(step.balance)}</strong>
            </li>
          ))}
        </ul>
        {card.value?.before != null && <p className="small quiet">{t('stock.olderOnPaper')}</p>}
      </Sheet>
    </>
  );
}

function MinimumField({ line, onChanged }: { readonly line: StockLine; readonly onChanged: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState(line.minimum === null ? '' : formatQuantity(line.minimum).replaceAll('.', ''));
  const [tried, setTried] = useState(false);
  const typed = text.trim() === '' ? null : parseQuantity(text);
  const save = useCommand((commandId) => service.stock.setMinimum({ commandId, productId: line.productId, least: typed?.ok === true ? typed.value : null }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (typed !== null && !typed.ok) return;
    if ((await save.run()) === null && save.trouble !== null) return;
    setTried(false);
    onChanged();
  };
  return (
    <form className="stock-minimum" noValidate onSubmit={(event) => void submit(event)}>
      <TextField label={t('stock.minimum', { unit: line.unit })} hint={t('stock.minimumHint')} error={tried && typed !== null && !typed.ok ? (wordsOr(t, `errors.${typed.error.code}`) ?? t('errors.unknown')) : undefined} inputMode="decimal" scan="refuse" value={text} maxLength={12} onValue={setText} />
      <Button type="submit" size="office" icon={Save} busy={save.busy && t('general.saving')}>
        {t('stock.saveMinimum')}
      </Button>
      <TroubleBand words={save.trouble === null ? null : words(save.trouble)} />
    </form>
  );
}
