import { FileDown, Tags } from 'lucide-react';
import { useState } from 'react';
import type { DayRange } from '../../../shared/domain/report/day-range.ts';
import type { LabelRunFigure, LabelRunReport } from '../../../shared/domain/report/label-runs.ts';
import { LIST_PAGE } from '../../../shared/domain/report/stock-value.ts';
import { zoneWords, type UnitZones } from '../../../shared/kernel/unit-zones.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useStanding } from '../../app-state/use-standing.ts';
import { Icon } from '../../ui/icon.tsx';
import { PRINT_STATE_SIGN } from '../../ui/print-state-sign.ts';
import { ListMoment } from './list-moment.tsx';
import { ReportList } from './report-list.tsx';

/** Goods of a run that are named in its row; the rest is counted, and stands in the XLSX. */
const NAMED = 3;
const STANDINGS = ['printed', 'handedOver', 'file', 'unknown', 'waiting', 'skipped'] as const satisfies readonly (keyof LabelRunReport['labels'])[];

/** Labels that went to a printer or into a file: when, by whom, of which goods how many, and what is known of the outcome. */
export function LabelRunsView({ range }: { readonly range: DayRange }) {
  const t = useWords();
  const service = useService();
  const [offset, setOffset] = useState(0);
  const asked = useStanding(() => service.report.labels({ ...range, offset, limit: LIST_PAGE }), [service, range.from, range.to, offset], ['prints-changed']);
  return (
    <ReportList
      title={t('report.labels.title')}
      asked={asked}
      empty={{ icon: Tags, title: t('report.labels.empty') }}
      sums={({ labels }) => STANDINGS.filter((key) => labels[key] > 0).map((key) => t(`report.labels.sum.${key}`, { count: labels[key].toLocaleString('id-ID') })).join(' · ')}
      head={({ zones }) => (
        <>
          <th>{t('report.labels.when', { zone: zoneWords(zones) })}</th>
          <th className="right">{t('report.labels.number')}</th>
          <th>{t('report.labels.template')}</th>
          <th className="right">{t('report.labels.count')}</th>
          <th>{t('report.product')}</th>
          <th>{t('report.labels.state')}</th>
          <th>{t('report.prices.by')}</th>
        </>
      )}
      row={(row, { zones }) => <Row key={row.key} row={row} zones={zones} />}
      offset={offset}
      onOffset={setOffset}
    />
  );
}

function Row({ row, zones }: { readonly row: LabelRunFigure; readonly zones: UnitZones }) {
  const t = useWords();
  const more = row.goods.length - NAMED;
  return (
    <tr>
      <td>
        <ListMoment at={row.at} zones={zones} />
      </td>
      <td className="right num">{row.printNumber === null ? '–' : row.printNumber.toLocaleString('id-ID')}</td>
      <td>
        <span className="clip-2">{row.template}</span>
        <p className="small quiet">{t(`report.labels.output.${row.output}`)}</p>
      </td>
      <td className="right num strong">{row.labels.toLocaleString('id-ID')}</td>
      <td>
        {row.goods.slice(0, NAMED).map(({ name, copies }, index) => (
          <p key={index} className="clip">
            <span className="num">{copies.toLocaleString('id-ID')} ×</span> {name}
          </p>
        ))}
        {more > 0 && <p className="small quiet">{t('report.labels.more', { count: more })}</p>}
      </td>
      <td>
        <State row={row} />
      </td>
      <td>{row.by ?? t('report.labels.nobody')}</td>
    </tr>
  );
}

/** Of a file nobody knows what was printed: it is said as it is. */
function State({ row: { state, copyNumber, pages, test, restOf } }: { readonly row: LabelRunFigure }) {
  const t = useWords();
  const sign = state === 'file' ? { icon: FileDown, tone: 'blue' } : PRINT_STATE_SIGN[state];
  return (
    <>
      <span className={`state-word ${sign.tone}`}>
        <Icon of={sign.icon} size={18} />
        {state === 'file' ? t('report.labels.file') : t(`prints.state.${state}`)}
      </span>
      {pages !== null && <p className="small quiet num">{t('report.labels.pages', { count: pages })}</p>}
      {test && <p className="small quiet">{t('report.labels.test')}</p>}
      {restOf !== null && <p className="small quiet num">{t('report.labels.restOf', { number: restOf.printNumber.toLocaleString('id-ID'), after: restOf.after.toLocaleString('id-ID') })}</p>}
      {copyNumber > 0 && <p className="small quiet num">{t('report.labels.again', { count: copyNumber })}</p>}
    </>
  );
}
