import type { TargetPace } from '../../../shared/domain/treasury/target-pace.ts';
import { formatRupiah, monthNames } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [600, 240, 12, 22, 26];

/** What was deposited by the end of each month, from zero, beside an even pace to the target. */
export function TargetChart({ pace, label }: { readonly pace: TargetPace; readonly label: string }) {
  const t = useWords();
  const months = monthNames(useLanguage());
  const most = Math.max(1, pace.target, pace.deposited);
  const x = (month: number): number => LEFT + (month / 12) * (WIDTH - 2 * LEFT);
  const y = (amount: number): number => TOP + (1 - amount / most) * (HEIGHT - TOP - BOTTOM);
  const line = [`${x(0)},${y(0)}`, ...pace.months.map((amount, month) => `${x(month + 1)},${y(amount)}`)].join(' ');
  return (
    <figure className="treasury-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <line className="axis" x1={x(0)} x2={x(12)} y1={y(0)} y2={y(0)} />
        {pace.target > 0 && (
          <>
            <line className="pace" x1={x(0)} x2={x(12)} y1={y(0)} y2={y(pace.target)} />
            <text className="mark" x={x(12)} y={y(pace.target) - 7} textAnchor="end">
              {t('treasury.targetMark', { amount: formatRupiah(pace.target) })}
            </text>
          </>
        )}
        <polyline className="done" points={line} />
        {pace.months.length > 0 && <circle className="now" cx={x(pace.months.length)} cy={y(pace.deposited)} r={4} />}
        {months.map((name, month) => (
          <text key={name} className="month" x={x(month + 0.5)} y={HEIGHT - 8} textAnchor="middle">
            {name}
          </text>
        ))}
      </svg>
      <table className="only-spoken">
        <caption>{label}</caption>
        <tbody>
          {pace.months.map((amount, month) => (
            <tr key={month}>
              <th scope="row">{months[month]}</th>
              <td>{formatRupiah(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
