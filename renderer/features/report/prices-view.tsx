import { BadgePercent, Tag } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { ListPriceChange, ListRule, OrdinaryPriceChange, PriceChangeFigure, PriceChangeReport } from '../../../shared/domain/report/price-changes.ts';
import { LIST_PAGE } from '../../../shared/domain/report/stock-value.ts';
import { formatAmount, formatBusinessDay, formatPercent, formatQuantity, formatRupiah } from '../../../shared/i18n/format.ts';
import { subtractRupiah } from '../../../shared/kernel/rupiah.ts';
import { zoneWords, type UnitZones } from '../../../shared/kernel/unit-zones.ts';
import { openLabels } from '../../app-state/label-request.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useStanding } from '../../app-state/use-standing.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Money } from '../../ui/money.tsx';
import { ChangeWord } from './change-word.tsx';
import { ListMoment } from './list-moment.tsx';
import { ReportList } from './report-list.tsx';

/** Old and new price of each product, from when, who and why; one press makes shelf labels of those in sight. */
export function PricesView({ range }: { readonly range: DayRange }) {
  const t = useWords();
  const service = useService();
  const { role } = usePerson();
  const [offset, setOffset] = useState(0);
  const asked = useStanding(() => service.report.prices({ ...range, offset, limit: LIST_PAGE }), [service, range.from, range.to, offset], ['catalog-changed']);
  const goods = mayCall('labels.print', role) ? labelGoods(asked.value?.rows ?? []) : [];
  const print = (): void => {
    if (goods.length > 0) openLabels(goods.map(({ productId, name }) => ({ productId, batchId: null, name, copies: 1 })), false, 'shelf');
  };
  useScreenKeys(goods.length > 0 ? [{ keys: 'Ctrl+L', label: t('report.key.labels'), run: print }] : []);
  return (
    <ReportList
      title={t('report.prices.title')}
      aside={
        goods.length > 0 && (
          <Button size="office" icon={Tag} keys="Ctrl+L" onClick={print}>
            {t('report.prices.labels', { count: goods.length })}
          </Button>
        )
      }
      asked={asked}
      empty={{ icon: BadgePercent, title: t('report.prices.empty') }}
      sums={(report) => sumWords(report, t)}
      head={({ zones }) => (
        <>
          <th>{t('report.product')}</th>
          <th>{t('report.prices.list')}</th>
          <th className="right">{t('report.prices.before')}</th>
          <th className="right">{t('report.prices.after')}</th>
          <th className="right">{t('report.prices.change')}</th>
          <th>{t('report.prices.from', { zone: zoneWords(zones) })}</th>
          <th>{t('report.prices.by')}</th>
          <th>{t('report.prices.why')}</th>
        </>
      )}
      row={(row, { zones }) => (row.kind === 'list' ? <RuleRow key={`${row.seq}`} row={row} zones={zones} /> : <PriceRow key={`${row.seq} ${row.part}`} row={row} zones={zones} />)}
      offset={offset}
      onOffset={setOffset}
    />
  );
}

/** Each product once. Of what is planned the label would still say the old price; a price list does not stand on the shelf. */
function labelGoods(rows: readonly PriceChangeFigure[]): readonly OrdinaryPriceChange[] {
  const goods = new Map<string, OrdinaryPriceChange>();
  for (const row of rows) if (row.kind === 'ordinary' && row.state !== 'planned') goods.set(row.productId, row);
  return [...goods.values()];
}

function sumWords({ dearer, cheaper, ofLists, planned }: PriceChangeReport, t: ReturnType<typeof useWords>): string {
  const part = (count: number, words: 'report.prices.dearer' | 'report.prices.cheaper' | 'report.prices.ofLists' | 'report.prices.plans') => (count === 0 ? [] : [t(words, { count: count.toLocaleString('id-ID') })]);
  return [...part(dearer, 'report.prices.dearer'), ...part(cheaper, 'report.prices.cheaper'), ...part(ofLists, 'report.prices.ofLists'), ...part(planned, 'report.prices.plans')].join(' · ');
}

function When({ row, zones }: { readonly row: PriceChangeFigure; readonly zones: UnitZones }) {
  const language = useLanguage();
  if (row.kind === 'ordinary' && row.state === 'planned' && row.from !== null) return <span className="num">{formatBusinessDay(row.from, language)}</span>;
  return <ListMoment at={row.at} zones={zones} />;
}

function PriceRow({ row, zones }: { readonly row: OrdinaryPriceChange; readonly zones: UnitZones }) {
  const t = useWords();
  return (
    <tr>
      <td className="name">
        <span className="clip-2">{row.name}</span>
        {row.code !== null && <p className="small quiet num">{row.code}</p>}
      </td>
      <td>{t('report.prices.ordinary')}</td>
      <td className="right">
        <Money column amount={row.before} />
      </td>
      <td className="right strong">
        <Money column amount={row.after} />
      </td>
      <td className="right">
        <Money column amount={subtractRupiah(row.after, row.before)} />
        <p className="small">
          <ChangeWord now={row.after} before={row.before} />
        </p>
      </td>
      <td>
        <When row={row} zones={zones} />
      </td>
      <td>{row.by ?? t('settings.byProgram')}</td>
      <td className="report-why">
        {row.state !== 'done' && <Chip {...(row.state === 'planned' ? { tone: 'yellow' as const } : row.state === 'plan' ? { tone: 'blue' as const } : {})}>{t(`report.prices.state.${row.state}`)}</Chip>}
        {row.note !== null && <p className="clip-2">{row.note}</p>}
        {row.floorBefore !== row.floorAfter && <p className="small">{t('report.prices.floor', { before: row.floorBefore === null ? '–' : formatRupiah(row.floorBefore), after: row.floorAfter === null ? '–' : formatRupiah(row.floorAfter) })}</p>}
        <p className="small quiet num">{t(row.together > 1 ? 'report.prices.together' : 'report.prices.entry', { seq: row.seq.toLocaleString('id-ID'), count: row.together.toLocaleString('id-ID') })}</p>
      </td>
    </tr>
  );
}

function RuleRow({ row, zones }: { readonly row: ListPriceChange; readonly zones: UnitZones }) {
  const t = useWords();
  return (
    <tr>
      <td className="name">
        <span className="clip-2">{row.name ?? t('report.prices.everything')}</span>
      </td>
      <td>{row.list}</td>
      <td className="right">
        <Rule rule={row.before} />
      </td>
      <td className="right strong">
        <Rule rule={row.after} />
      </td>
      <td className="right">–</td>
      <td>
        <When row={row} zones={zones} />
      </td>
      <td>{row.by ?? t('settings.byProgram')}</td>
      <td className="report-why">
        {row.before === null && <Chip>{t('report.prices.newRule')}</Chip>}
        {row.after === null && <Chip>{t('report.prices.goneRule')}</Chip>}
        <p className="small quiet num">{t('report.prices.entry', { seq: row.seq.toLocaleString('id-ID') })}</p>
      </td>
    </tr>
  );
}

function Rule({ rule }: { readonly rule: ListRule | null }) {
  const t = useWords();
  const language = useLanguage();
  if (rule === null) return '–';
  const { effect, quantity, since, until } = rule;
  return (
    <>
      <span className="num">{effect.kind === 'price' ? formatAmount(effect.price) : t('report.prices.off', { share: formatPercent(effect.share) })}</span>
      {quantity > 1_000 && <p className="small quiet num">{t('report.prices.fromQuantity', { quantity: formatQuantity(quantity as never) })}</p>}
      {(since !== null || until !== null) && (
        <p className="small quiet num">
          {since === null ? '' : formatBusinessDay(since, language)} – {until === null ? '' : formatBusinessDay(until, language)}
        </p>
      )}
    </>
  );
}
