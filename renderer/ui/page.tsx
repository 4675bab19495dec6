import type { ReactNode } from 'react';
import './frame.css';

/** A page of the work area: title line and body. `two`: work on the left, 348 px of advice on the right. */
export function Page({ title, head, children, layout = 'one' }: { readonly title: ReactNode; readonly head?: ReactNode; readonly children: ReactNode; readonly layout?: 'one' | 'two' | 'scroll' }) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {head}
      </header>
      <div className={`page-body ${layout}`}>{children}</div>
    </div>
  );
}
