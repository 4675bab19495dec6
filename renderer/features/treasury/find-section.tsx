import { CircleCheck, CircleDashed, Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PaperFound, TrailStep } from '../../../shared/contract/treasury.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { trailKey, useMoment } from './treasury-words.ts';

/** Any number from any paper, and the whole way of its money: from the receipt to the proof of the treasury. */
export function FindSection({ sought, onSought }: { readonly sought: string; readonly onSought: (text: string) => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const field = useRef<HTMLInputElement>(null);
  const asked = useAsk(() => (sought.trim() === '' ? Promise.resolve<readonly PaperFound[]>([]) : service.treasury.find({ text: sought })), [sought]);
  useEffect(() => field.current?.focus(), []);
  useScreenKeys([{ keys: 'F2', run: () => field.current?.focus() }]);
  return (
    <Sheet title={t('treasury.find')}>
      <div className="treasury-form flat">
        <TextField ref={field} icon={Search} label={<span className="only-spoken">{t('treasury.find')}</span>} placeholder={t('treasury.findHint')} scan="accept" value={sought} maxLength={60} onValue={onSought} />
        <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
        {sought.trim() !== '' && !asked.asking && asked.value?.length === 0 && (
          <Empty icon={Search} title={t('treasury.notFound')}>
            {t('treasury.notFoundText')}
          </Empty>
        )}
        {sought.trim() === '' && (
          <Empty icon={Search} title={t('treasury.findFirst')}>
            {t('treasury.findFirstText')}
          </Empty>
        )}
        {asked.value?.map((hit) => (
          <article key={`${hit.found}/${hit.number}/${hit.trail.length}`} className="treasury-trail" aria-label={`${t(trailKey(hit.found))} ${hit.number}`}>
            <ol>
              {hit.trail.map((step, index) => (
                <TrailRow key={index} step={step} sought={step.kind === hit.found} />
              ))}
            </ol>
          </article>
        ))}
      </div>
    </Sheet>
  );
}

function TrailRow({ step, sought }: { readonly step: TrailStep; readonly sought: boolean }) {
  const t = useWords();
  const { moment } = useMoment();
  return (
    <li className={`${step.done ? 'done' : 'ahead'} ${sought ? 'sought' : ''}`}>
      <Icon of={step.done ? CircleCheck : CircleDashed} />
      <span className="grow">
        <strong>{t(trailKey(step.kind))}</strong> <span className="num">{step.number}</span>
        <span className="small quiet num">{step.done ? [step.at === null ? '' : moment(step.at), step.who ?? ''].filter((part) => part !== '').join(' · ') : t('treasury.notYet')}</span>
      </span>
      {step.amount !== null && <Money amount={step.amount} />}
    </li>
  );
}
