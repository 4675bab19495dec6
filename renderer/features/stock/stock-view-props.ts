import type { ReactNode } from 'react';

/** What a view of the page gets: the row of views, which it puts into the head of its own page. */
export interface StockViewProps {
  readonly views: ReactNode;
}
