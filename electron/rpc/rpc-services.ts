import type { ClockWatch } from '../services/clock/clock-watch.ts';
import type { PoleDriver } from '../services/display/pole-driver.ts';
import type { GoodsDesk } from '../services/goods-import/look-at-goods-file.ts';
import type { GoodsImports } from '../services/goods-import/goods-imports.ts';
import type { ListPorts } from '../services/ports/pole-port.ts';
import type { TillTraffic } from '../services/ports/side-work.ts';
import type { FrontDesk } from '../services/session/front-desk.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { EventFeed } from './event-feed.ts';

/** Whether the database can be trusted now. */
export interface StoreHealth {
  /** True while the database is closed, opened anew and verified after it failed. */
  isChecking(): boolean;
  /** True once the database is closed for good: the service stops, and nothing is read or written any more. */
  isClosed(): boolean;
  /** The database failed in a way after which nothing it says counts: stop selling until it was verified. */
  suspect(error: unknown): void;
}

/** What the procedures are made of; put together in host/compose.ts. */
export interface RpcServices {
  readonly context: ServiceContext;
  readonly desk: FrontDesk;
  readonly feed: EventFeed;
  readonly health: StoreHealth;
  readonly clockWatch: ClockWatch;
  readonly pole: PoleDriver;
  readonly listPorts: ListPorts;
  readonly goodsDesk: GoodsDesk;
  readonly goodsImports: GoodsImports;
  readonly traffic: TillTraffic;
  readonly version: string;
  /** Outcome of the check of the newest journal entries at the start. */
  isJournalSound(): boolean;
}

/** What travels beside the input of a call. */
export interface CallContext {
  readonly sessionToken: string | undefined;
  /** True when a buyer's screen asks: told by the way it came in, never by what it says of itself. */
  readonly isDisplay?: boolean;
}
