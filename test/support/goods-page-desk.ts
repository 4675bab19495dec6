import type { App } from './app.ts';

/** What a helper of the tests of the page of goods works with. */
export interface GoodsPageDesk {
  readonly app: App;
  readonly session: string;
  /** Presses keys with a hand's rhythm. */
  readonly press: (...keys: string[]) => Promise<void>;
}
