import type { Id } from '../../../shared/kernel/ids.ts';

/** Makes identities. */
export interface Ids {
  /** A new UUIDv7; later ones sort after earlier ones. */
  next<Kind extends string>(): Id<Kind>;
}
