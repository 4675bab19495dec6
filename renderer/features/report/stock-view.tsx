import { Boxes, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { StockChoice, StockGrouping, StockSide } from '../../../shared/domain/report/stock-value.ts';
import { formatDate, formatTime } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { useStanding } from '../../app-state/use-standing.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Answered } from './answered.tsx';
import { StockBars } from './stock-bars.tsx';
import { StockGoods } from './stock-goods.tsx';

/** What lies here now: the unit's own goods and those left with it, side by side and in no common sum, then the goods one by one. */
export function StockView({ by }: { readonly by: StockGrouping }) {
  const t = useWords();
  const service = useService();
  const language = useLanguage();
  const zone = useUnitZone();
  const [choice, setChoice] = useState<StockChoice>('all');
  const asked = useStanding(() => service.report.stock({ by }), [service, by], ['cart-replaced', 'catalog-changed'], ({ own, consigned }) => [own, consigned]);
  const value = asked.value;
  // A till sells beside it: what is shown is of its moment, and read again when it is asked for.
  const [reading, setReading] = useState(0);
  const anew = (): void => {
    asked.again();
    setReading((before) => before + 1);
  };
  useScreenKeys([{ keys: 'R', label: t('report.key.anew'), run: anew }]);
  const largest = Math.max(1, ...[...(value?.own.groups ?? []), ...(value?.consigned.groups ?? [])].map(({ atPrice }) => atPrice));
  return (
    <Answered asked={{ ...asked, again: anew }}>
      {(value) => (
        <>
          <div className="row report-as-of">
            <p className="small quiet">
              {t('report.stock.asOf', { at: `${formatDate(value.at, zone, language)} ${formatTime(value.at, zone)}` })}
              {value.entry !== null && ` ${t('report.stock.entry', { seq: value.entry.seq.toLocaleString('id-ID') })}`}
            </p>
            <Button kind="plainly" size="office" icon={RefreshCw} keys="R" onClick={anew}>
              {t('report.stock.anew')}
            </Button>
          </div>
          {value.own.goods + value.consigned.goods === 0 ? (
            <Sheet>
              <Empty icon={Boxes} title={t('report.stock.empty')}>
                {t('report.stock.emptyText')}
              </Empty>
            </Sheet>
          ) : (
            <>
              <div className="report-charts">
                <Side title={t('report.stock.own')} side={value.own} by={value.by} largest={largest} onChoice={setChoice} />
                <Side title={t('report.stock.consigned')} side={value.consigned} by={value.by} largest={largest} onChoice={setChoice} lead={t('report.stock.consignedLead')} />
              </div>
              <StockGoods key={`${choice} ${reading}`} choice={choice} onChoice={setChoice} />
            </>
          )}
        </>
      )}
    </Answered>
  );
}

interface SideProps {
  readonly title: string;
  /** Only of goods that others left here. */
  readonly lead?: string;
  readonly side: StockSide;
  readonly by: StockGrouping;
  readonly largest: number;
  readonly onChoice: (choice: StockChoice) => void;
}

function Side({ title, lead, side, by, largest, onChoice }: SideProps) {
  const t = useWords();
  const told = (choice: StockChoice, words: string) => (
    <Button kind="link" size="small" onClick={() => onChoice(choice)}>
      {words}
    </Button>
  );
  return (
    <Sheet title={title} aside={<span className="small quiet num">{t('report.stock.goods', { count: side.goods.toLocaleString('id-ID') })}</span>} className="report-side">
      {lead !== undefined && <p className="small quiet">{lead}</p>}
      {side.goods === 0 ? (
        <p className="report-none quiet">{t('report.stock.none')}</p>
      ) : (
        <>
          <dl className="report-worth">
            <div>
              <dt>{t('report.stock.atPrice')}</dt>
              <dd>
                <Money amount={side.atPrice} />
              </dd>
            </div>
            <div>
              <dt>{t(lead === undefined ? 'report.stock.atCost' : 'report.stock.atTheirs')}</dt>
              <dd>{side.withoutCost === side.goods && side.atCost === 0 ? <span className="yellow">{t('report.stock.unknown')}</span> : <Money amount={side.atCost} />}</dd>
              {side.withoutCost > 0 && side.atCost !== 0 && <dd className="report-foot">{t('report.stock.costed')} <Money amount={side.costedAtPrice} /></dd>}
            </div>
          </dl>
          {(side.withoutCost > 0 || side.belowZero > 0) && (
            <p className="report-told">
              {side.withoutCost > 0 && told('no-cost', t('report.stock.withoutCost', { count: side.withoutCost.toLocaleString('id-ID') }))}
              {side.belowZero > 0 && told('below-zero', t('report.stock.belowZero', { count: side.belowZero.toLocaleString('id-ID') }))}
            </p>
          )}
          <StockBars label={`${title}: ${t(`report.stock.by.${by}`)}`} head={t(`report.stock.head.${by}`)} cost={t(lead === undefined ? 'report.stock.cost' : 'report.stock.theirs')} groups={side.groups} largest={largest} />
        </>
      )}
    </Sheet>
  );
}
