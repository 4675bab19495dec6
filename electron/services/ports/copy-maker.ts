import type { CopyCause } from '../../../shared/domain/backup/copy-cause.ts';
import type { Instant, TimeZone } from '../../../shared/kernel/instant.ts';

/** What a copy is made of and where it goes. */
export interface CopyOrder {
  readonly folder: string;
  /** Make the folder when it is missing: only where Etalase itself chose it. */
  readonly makeFolder: boolean;
  readonly register: { readonly id: string; readonly code: string };
  readonly gallery: string;
  readonly zone: TimeZone;
  readonly at: Instant;
}

export type CopyOutcome =
  | {
      readonly ok: true;
      readonly file: string;
      readonly bytes: number;
      readonly seq: number;
      readonly head8: string;
      readonly sameDisk: boolean;
      /** A copy in the folder that these books cannot have led to. */
      readonly contradicted: { readonly file: string; readonly seq: number } | null;
    }
  | { readonly ok: false; readonly cause: CopyCause; readonly detail: string };

/** Makes copies beside the till; neither rejects nor holds the writer up. */
export interface CopyMaker {
  copy(order: CopyOrder): Promise<CopyOutcome>;
  /** Removes what an interrupted copy left in `folder`; a folder that is not there is no fault. */
  sweep(folder: string, registerCode: string): Promise<void>;
  /** Roots of the removable media that are plugged in now. */
  sticks(): Promise<readonly string[]>;
  /** Whether the file is there with this size; null when it cannot be known. */
  isThere(path: string, bytes: number): Promise<boolean | null>;
  /** Gives up what is being copied. */
  close(): Promise<void>;
}
