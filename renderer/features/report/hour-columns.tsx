import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { ZERO_RUPIAH } from '../../../shared/kernel/rupiah.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { shortRupiah } from './short-millions.ts';

/** Sales by hour of the day from zero, empty hours between the first and the last shown as empty. */
export function HourColumns({ rows, label }: { readonly rows: readonly { readonly hour: number; readonly amount: Rupiah }[]; readonly label: string }) {
  const amounts = new Map(rows.map((row) => [row.hour, row.amount]));
  const hours = [...amounts.keys()];
  const first = Math.min(8, ...hours);
  const last = Math.max(15, ...hours);
  const largest = Math.max(1, ...amounts.values());
  return (
    <ol className="hours" aria-label={label}>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((hour) => {
        const amount = amounts.get(hour) ?? ZERO_RUPIAH;
        const share = (Math.max(0, amount) / largest) * 86;
        return (
          <li key={hour}>
            <span className="column" aria-hidden="true">
              {amount > 0 && <em style={{ bottom: `${share}%` }}>{shortRupiah(amount)}</em>}
              <span style={{ height: `${share}%` }} />
            </span>
            <span className="hour num">
              <span aria-hidden="true">{String(hour).padStart(2, '0')}</span>
              <span className="only-spoken">
                {String(hour).padStart(2, '0')}.00: {formatRupiah(amount)}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
