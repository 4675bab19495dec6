import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { axisOf } from '../../../shared/domain/report/axis.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { shortRupiah } from './short-millions.ts';

export interface ChartColumn {
  readonly key: string;
  /** Under the column, where there is room. */
  readonly label: string;
  /** In full, as it is read out and shown when chosen. */
  readonly words: string;
  readonly amount: Rupiah;
  /** Drawn as a line across the column. */
  readonly before: Rupiah | null;
}

const HEIGHT = 224;
const TOP = 22;
const FOOT = 22;
const LEFT = 52;
/** Room a label under a column needs (px). */
const LABEL_ROOM = 34;
/** Height of the figure above a column with its room, pixels. */
const FIGURE = 20;
const START_WIDTH = 640;

/** Columns from zero on one scale. Each value can be reached by arrow keys or a touch and then stands written over the chart. */
export function ColumnChart({ label, columns, mean }: { readonly label: string; readonly columns: readonly ChartColumn[]; readonly mean: { readonly amount: Rupiah; readonly words: string } | null }) {
  const t = useWords();
  const language = useLanguage();
  const [box, width] = useWidth();
  const [chosen, setChosen] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const last = columns.length - 1;
  const newest = columns.findLastIndex(({ amount }) => amount > 0);
  const index = Math.min(chosen ?? (newest === -1 ? last : newest), last);
  const compared = columns.some(({ before }) => (before ?? 0) > 0);
  const move = (to: number): void => setChosen(Math.max(0, Math.min(last, to)));
  useScreenKeys(
    focused
      ? [
          { keys: 'ArrowLeft', run: () => move(index - 1) },
          { keys: 'ArrowRight', run: () => move(index + 1) },
          { keys: 'Home', run: () => move(0) },
          { keys: 'End', run: () => move(last) },
        ]
      : [],
  );
  const axis = axisOf(Math.max(0, mean?.amount ?? 0, ...columns.flatMap(({ amount, before }) => [amount, before ?? 0])));
  const inner = HEIGHT - TOP - FOOT;
  const step = (width - LEFT) / Math.max(1, columns.length);
  const thick = Math.max(2, Math.min(48, step * 0.72));
  const yOf = (value: number): number => TOP + inner - (Math.max(0, value) / axis.top) * inner;
  const every = Math.max(1, Math.ceil(LABEL_ROOM / step));
  const column = columns[index];
  const told = column === undefined ? '' : `${column.words}: ${formatRupiah(column.amount)}${!compared || column.before === null ? '' : `, ${t('report.beforeShort')} ${formatRupiah(column.before)}`}`;
  const point = (event: PointerEvent<SVGSVGElement>): void => move(Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - LEFT) / step));
  return (
    <div className="chart">
      <p className="chart-told" aria-hidden="true">
        <strong className="num">{told}</strong>
        {mean !== null && (
          <span className="chart-key">
            <span className="chart-dash" /> {mean.words}
          </span>
        )}
        {mean === null && compared && (
          <span className="chart-key">
            <span className="chart-line" /> {t('report.beforeShort')}
          </span>
        )}
      </p>
      <div
        ref={box}
        className="chart-box"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, index)}
        aria-valuetext={told}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && event.currentTarget instanceof HTMLElement && event.currentTarget.blur()}
      >
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" onPointerDown={point}>
          {axis.ticks.map((tick) => (
            <g key={tick}>
              <line className={tick === 0 ? 'chart-zero' : 'chart-grid'} x1={LEFT} x2={width} y1={yOf(tick)} y2={yOf(tick)} />
              <text className="chart-tick" x={LEFT - 8} y={yOf(tick) + 4} textAnchor="end">
                {shortRupiah(tick as Rupiah, language)}
              </text>
            </g>
          ))}
          {columns.map(({ key, label: under, amount, before }, place) => {
            const centre = LEFT + (place + 0.5) * step;
            // The figure stands above the mark of the days before where it would lie on it.
            const over = before !== null && before > amount && yOf(amount) - yOf(before) < FIGURE ? before : amount;
            return (
              <g key={key} className={place === index ? 'chart-column chosen' : 'chart-column'}>
                <rect className="chart-touch" x={LEFT + place * step} y={TOP} width={step} height={inner} />
                {amount > 0 && <rect className="chart-bar" x={centre - thick / 2} y={yOf(amount)} width={thick} height={TOP + inner - yOf(amount)} rx={Math.min(4, thick / 4)} />}
                {before !== null && before > 0 && <line className="chart-before" x1={centre - thick / 2 - 3} x2={centre + thick / 2 + 3} y1={yOf(before)} y2={yOf(before)} />}
                {place === index && amount > 0 && (
                  <text className="chart-value" x={Math.min(width - 26, Math.max(LEFT + 26, centre))} y={yOf(over) - 6} textAnchor="middle">
                    {shortRupiah(amount, language)}
                  </text>
                )}
                {(place % every === 0 || place === index) && !(place !== index && Math.abs(place - index) < every) && (
                  <text className="chart-label" x={centre} y={HEIGHT - 5} textAnchor="middle">
                    {under}
                  </text>
                )}
              </g>
            );
          })}
          {mean !== null && <line className="chart-mean" x1={LEFT} x2={width} y1={yOf(mean.amount)} y2={yOf(mean.amount)} />}
        </svg>
      </div>
    </div>
  );
}

/** The width of the element in whole pixels, followed as it changes. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(START_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}
