import { Handshake } from 'lucide-react';
import { useState } from 'react';
import type { ConsignmentOwner } from '../../../../shared/contract/consignment.ts';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import { useBusinessDay } from '../../../app-state/business-day.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useKeysAhead, useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page } from '../../../ui/page.tsx';
import { PeriodDay } from '../../../ui/period-day.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import './consignment.css';
import { TakeBundle } from './take-bundle.tsx';
import { StatementSheet } from './statement-sheet.tsx';
import type { StockViewProps } from '../stock-view-props.ts';

/** Owners of consigned goods on the left, the statement of the chosen one on the right. `views`: the views of the page. */
export function ConsignmentView({ views }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { role } = usePerson();
  const { today } = useBusinessDay();
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`);
  const [to, setTo] = useState(today);
  const [chosen, setChosen] = useState<string | null>(null);
  const backwards = from > to;
  const owners = useAsk(async () => (backwards ? [] : service.consignment.owners({ from, to })), [service, from, to]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || (event.type === 'counts-changed' && event.entered === undefined)) owners.again();
  });
  const list = owners.value ?? [];
  const at = Math.max(0, list.findIndex(({ ownerId }) => ownerId === chosen));
  const owner = list[at];
  const move = (by: number): void => setChosen(list[Math.min(Math.max(0, list.length - 1), Math.max(0, at + by))]?.ownerId ?? null);
  useKeysAhead(['F8', 'Ctrl+L', 'Ctrl+B'], owners.value === null && owners.trouble === null);
  useScreenKeys(
    list.length > 1
      ? [
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('consignment.key.owner'), run: () => move(1) },
          { keys: 'ArrowUp', shown: 'ArrowUp+ArrowDown', run: () => move(-1) },
        ]
      : [],
  );
  return (
    <Page title={t('stock.title')} head={views}>
      <div className="consignment-page">
      {mayCall('consignment.bundleTake', role) && <TakeBundle onTaken={owners.again} />}
      <div className="consignment">
        <Sheet bare className="consignment-owners" aria-label={t('consignment.owners')}>
          <div className="consignment-days">
            <PeriodDay badDay={t('settings.badDay')} label={t('consignment.from')} day={from} onDay={setFrom} />
            <PeriodDay badDay={t('settings.badDay')} label={t('consignment.to')} day={to} onDay={setTo} />
          </div>
          {backwards && <p className="field-error consignment-wrong" role="alert">{t('errors.period.backwards')}</p>}
          <TroubleBand words={owners.trouble === null ? null : words(owners.trouble)} />
          {owners.value !== null && list.length === 0 && !backwards && (
            <Empty icon={Handshake} title={t('consignment.empty')}>
              {t('consignment.emptyText')}
            </Empty>
          )}
          <ul className="scroll grow" aria-label={t('consignment.owners')}>
            {list.map((one) => (
              <OwnerRow key={one.ownerId} owner={one} chosen={one.ownerId === owner?.ownerId} onChoose={() => setChosen(one.ownerId)} />
            ))}
          </ul>
        </Sheet>
        {owner !== undefined && !backwards && <StatementSheet key={`${owner.ownerId}/${from}/${to}`} ownerId={owner.ownerId} from={from} to={to} />}
      </div>
      </div>
    </Page>
  );
}

function OwnerRow({ owner, chosen, onChoose }: { readonly owner: ConsignmentOwner; readonly chosen: boolean; readonly onChoose: () => void }) {
  const t = useWords();
  return (
    <li>
      <button type="button" className={chosen ? 'consignment-owner chosen' : 'consignment-owner'} aria-pressed={chosen} onClick={onChoose}>
        <span className="grow">
          <span className="strong clip-2">{owner.name}</span>
          <small>{owner.oldestDays === null ? t('consignment.nothingLeft') : t('consignment.left', { count: owner.goods, days: owner.oldestDays })}</small>
        </span>
        <span className="consignment-due">
          <Money amount={owner.sums.due} />
          <small>{t('consignment.due')}</small>
        </span>
      </button>
    </li>
  );
}
