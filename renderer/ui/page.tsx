import { useEffect, useRef, type ReactNode } from 'react';
import './frame.css';

interface PageProps {
  readonly title: ReactNode;
  /** Beside the title: the views to choose from, or what the page is about. */
  readonly head?: ReactNode;
  /** At the end of the title line: what can be done here. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `two`: work on the left, 348 px of advice on the right. */
  readonly layout?: 'one' | 'two' | 'scroll';
}

/** A page of the work area: title line and body. Whoever opens it hears its name, where nothing in it takes the focus. */
export function Page({ title, head, actions, children, layout = 'one' }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {head}
        {actions !== undefined && (
          <>
            <span className="grow" />
            {actions}
          </>
        )}
      </header>
      <div className={`page-body ${layout}`}>{children}</div>
    </div>
  );
}
