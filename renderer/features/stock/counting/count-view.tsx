import { ClipboardList } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import type { RowsOf } from '../../../../shared/contract/base.ts';
import type { CountRow } from '../../../../shared/contract/counting.ts';
import { stockCountNumber, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatClock, formatDate } from '../../../../shared/i18n/format.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useLanguage, useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { usePerson } from '../../../app-state/session.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useUnitZone } from '../../../app-state/unit-zone.ts';
import { useChosen } from '../../../app-state/use-chosen.ts';
import { useRows } from '../../../app-state/use-rows.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ListFoot } from '../../../ui/list-foot.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page } from '../../../ui/page.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import '../../../ui/table.css';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { CountOver } from './count-over.tsx';
import { CountReview } from './count-review.tsx';
import { CountSheet } from './count-sheet.tsx';
import './counting.css';
import { ScanNotCounted } from './scan-not-counted.tsx';
import { scopeText, STATE_TONE } from './scope-text.ts';
import { StartCount } from './start-count.tsx';
import type { StockViewProps } from '../stock-view-props.ts';

/** Counts of the goods: those that go on first, and a new one. `views`: the views of the page. */
export function CountView({ views }: StockViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const person = usePerson();
  const [open, setOpen] = useState<StockCountId | null>(null);
  const list = useRows<RowsOf<CountRow>, HTMLTableElement>((wish) => service.counting.list(wish), ({ total }) => total, [service]);
  useServiceEvent((event) => {
    // What others count changes nothing of a count that is open here: it asks by itself for its goods.
    if (event.type === 'counts-changed' && (open === null || event.entered === undefined)) list.again();
  });
  const counts = list.value?.rows ?? [];
  /** Open before the list tells of it. */
  const [begun, setBegun] = useState<CountRow | null>(null);
  const count = counts.find(({ countId }) => countId === open) ?? (begun?.countId === open ? begun : null);
  const mayStart = mayCall('counting.start', person.role);
  const { row: chosen, move } = useChosen(counts, ({ countId }) => countId);
  useScreenKeys(
    open === null && counts.length > 0
      ? [
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('counting.key.choose'), run: () => move(1) },
          { keys: 'ArrowUp', shown: 'ArrowUp+ArrowDown', run: () => move(-1) },
          { keys: 'Enter', label: t('counting.key.open'), run: () => setOpen(chosen?.countId ?? null) },
          ...list.keys,
        ]
      : [],
  );
  const begin = (count: CountRow): void => {
    list.restart();
    setBegun(count);
    // Whoever opened another one meanwhile counts on there.
    setOpen((now) => now ?? count.countId);
  };
  const close = (): void => {
    setOpen(null);
    list.again();
  };
  if (count?.state === 'open') return <CountSheet key={count.countId} count={count} onClose={close} />;
  const Ended = mayCall('counting.review', person.role) ? CountReview : CountOver;
  if (count !== null) return <Ended key={count.countId} count={count} onClose={close} />;
  return (
    <Page title={t('stock.title')} head={views}>
      <div className={mayStart ? 'counting' : 'counting alone'}>
        <Sheet bare className="counting-list">
          <TroubleBand words={list.trouble === null ? null : words(list.trouble)} />
          <ScanNotCounted />
          {list.value !== null && counts.length === 0 ? (
            <Empty icon={ClipboardList} title={t('counting.empty')}>
              {t(mayStart ? 'counting.emptyText' : 'counting.emptyAsk')}
            </Empty>
          ) : (
            <CountTable table={list.list} counts={counts} marked={chosen?.countId ?? null} onOpen={setOpen} />
          )}
          {list.foot !== null && <ListFoot {...list.foot} />}
        </Sheet>
        {mayStart && <StartCount onStarted={begin} />}
      </div>
    </Page>
  );
}

function CountTable({ table, counts, marked, onOpen }: { readonly table: RefObject<HTMLTableElement | null>; readonly counts: readonly CountRow[]; readonly marked: StockCountId | null; readonly onOpen: (countId: StockCountId) => void }) {
  const t = useWords();
  const language = useLanguage();
  const zone = useUnitZone();
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('counting.title')}>
      <table ref={table} className="table">
        <thead>
          <tr>
            <th>{t('counting.number')}</th>
            <th>{t('counting.what')}</th>
            <th>{t('counting.started')}</th>
            <th className="right">{t('counting.goods')}</th>
            <th>{t('counting.state')}</th>
            <th className="right">{t('counting.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <tr key={count.countId} className={count.countId === marked ? 'chosen' : ''}>
              <td>
                <button type="button" className="count-open num" onClick={() => onOpen(count.countId)}>
                  {stockCountNumber(count.number)}
                </button>
              </td>
              <td>
                <span className="strong">{count.place}</span>
                <small className="count-goods-words">{scopeText(t, count.scope)}</small>
              </td>
              <td>
                <span className="num">
                  {formatDate(count.startedAt, zone, language)} {formatClock(count.startedAt, zone)}
                </span>
                <small className="count-goods-words">{count.startedBy}</small>
              </td>
              <td className="right num">{count.goods.toLocaleString('id-ID')}</td>
              <td>
                <Chip tone={STATE_TONE[count.state]}>{t(`counting.state.${count.state}`)}</Chip>
              </td>
              <td className="right">{count.atPrice === null ? '–' : <Money amount={count.atPrice} column {...(count.atPrice < 0 ? { tone: 'red' } : {})} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
