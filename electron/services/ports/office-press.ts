import type { OfficePaper } from '../../../shared/domain/office-paper/office-paper.ts';

/** Sets A4 papers beside the till, on a thread of its own. */
export interface OfficePress {
  /** The paper as PDF; equal papers give equal bytes. */
  set(paper: OfficePaper): Promise<Uint8Array>;
  close(): Promise<void>;
}
