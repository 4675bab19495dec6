import type { ReactNode } from 'react';
import type { DocumentDraft } from './document-draft.ts';

/** What a view of the page gets: the row of views, which it puts into the head of its own page. */
export interface StockViewProps {
  readonly views: ReactNode;
  /** A document that another view has begun, to be looked at and stored. */
  readonly begun: DocumentDraft | null;
  /** Turns to the documents with one begun. */
  readonly onBegin: (draft: DocumentDraft) => void;
}
