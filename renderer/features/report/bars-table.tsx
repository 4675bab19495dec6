import type { ReactNode } from 'react';

interface BarsTableProps {
  readonly label: string;
  readonly head: string;
  /** Heads of the figures behind the bars. */
  readonly figures: readonly string[];
  /** Rows: a name, a {@link BarCell}, the figures. */
  readonly children: ReactNode;
}

/** Bars from zero on one scale, each with its figures in the same row. */
export function BarsTable({ label, head, figures, children }: BarsTableProps) {
  return (
    <div className="scroll bars-table" tabIndex={0} role="region" aria-label={label}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th>{head}</th>
            <td aria-hidden="true" className="bar-cell" />
            {figures.map((figure) => (
              <th key={figure} className="right">
                {figure}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A bar as long as `amount` (0 or more) is of `largest`; null: none. */
export function BarCell({ amount, largest }: { readonly amount: number | null; readonly largest: number }) {
  return (
    <td aria-hidden="true" className="bar-cell">
      <span className="bar-track">{amount !== null && <span className="bar-fill" style={{ width: `${(amount / largest) * 100}%` }} />}</span>
    </td>
  );
}
