import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { Money } from '../../ui/money.tsx';

/** Bars from zero on one scale, the largest first, each with its figure: their lengths may be compared. */
export function AmountBars({ rows, label }: { readonly rows: readonly { readonly name: string; readonly amount: Rupiah }[]; readonly label: string }) {
  const sorted = [...rows].sort((a, b) => b.amount - a.amount);
  const largest = Math.max(1, ...sorted.map((row) => row.amount));
  return (
    <ul className="bars" aria-label={label}>
      {sorted.map((row) => (
        <li key={row.name}>
          <span className="name">{row.name}</span>
          <span className="bar-track" aria-hidden="true">
            <span className="bar-fill" style={{ width: `${(Math.max(0, row.amount) / largest) * 100}%` }} />
          </span>
          <Money column amount={row.amount} />
        </li>
      ))}
    </ul>
  );
}
