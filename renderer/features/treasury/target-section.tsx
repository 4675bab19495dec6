import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { formatPercent, formatRupiah } from '../../../shared/i18n/format.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { negateRupiah } from '../../../shared/kernel/rupiah.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Money } from '../../ui/money.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { TargetChart } from './target-chart.tsx';
import { TargetForm } from './target-form.tsx';
import { useMoment } from './treasury-words.ts';

/** A year against its target. */
export function TargetSection() {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const settings = useSettings();
  const { role } = usePerson();
  const { today } = useMoment();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const asked = useAsk(() => service.treasury.target({ year: Number(year) }), [year]);
  useServiceEvent((event) => event.type === 'treasury-changed' && asked.again());
  // Figures and fields are of the year that was answered, while another one is on its way.
  const view = asked.value;
  const share = view === null || view.whole.target === 0 ? null : basisPoints(Math.min(99_999, Math.floor((view.whole.deposited * 10_000) / view.whole.target)));
  return (
    <>
      <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
      {view !== null && (
        <div className="treasury-two even">
          <Sheet
            title={t('treasury.targetOf', { year: view.year })}
            aside={<Segments label={t('treasury.year')} value={year} options={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({ value: String(one), words: String(one) }))} onValue={setYear} />}
          >
            <dl className="treasury-figures">
              <div>
                <dt>{t('treasury.deposited')}</dt>
                <dd>
                  <Money amount={view.whole.deposited} />
                </dd>
              </div>
              <div>
                <dt>{t('treasury.target')}</dt>
                <dd>{view.whole.target === 0 ? <span className="quiet">{t('treasury.noTarget')}</span> : <Money amount={view.whole.target} />}</dd>
              </div>
              <div>
                <dt>{t('treasury.reached')}</dt>
                <dd className="num">{share === null ? '–' : formatPercent(share)}</dd>
              </div>
            </dl>
            <TargetChart pace={view.whole} label={t('treasury.targetChart', { year: view.year })} />
            {view.whole.target > 0 && (
              <p className="small quiet">{view.whole.ahead < 0 ? t('treasury.behind', { amount: formatRupiah(negateRupiah(view.whole.ahead)) }) : t('treasury.ahead', { amount: formatRupiah(view.whole.ahead) })}</p>
            )}
          </Sheet>
          {settings !== null && (
            <KeptForm name={`treasury/target-${view.year}`} ground={settings['treasury.targets']}>
              <TargetForm year={view.year} accounts={view.accounts} targets={settings['treasury.targets'].list} mayChange={mayCall('treasury.setRules', role)} />
            </KeptForm>
          )}
        </div>
      )}
    </>
  );
}
