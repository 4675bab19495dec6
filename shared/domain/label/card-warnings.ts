import { personSigns, type PersonSign } from './person-signs.ts';

/** What is known of a card: characters of the product's own words that are cut off, labels without room for it, and whether the words for all gave way. */
export interface CardRoom {
  readonly over: number;
  readonly unfit: readonly string[];
  readonly dropped: boolean;
}

/** Why somebody should look at the words of a card once more. */
export interface CardWarning {
  readonly code: `sign.${PersonSign}` | 'over' | 'unfit' | 'dropped';
  readonly count: number;
  /** Names of the labels, for `unfit`. */
  readonly names: string;
}

/** Everything that is to be said of a card. `written`: what a person wrote of it; `known`: names in it that are of no person. */
export function cardWarnings(room: CardRoom | null, written: string, known: readonly string[]): readonly CardWarning[] {
  const warning = (code: CardWarning['code'], count = 0, names = ''): CardWarning => ({ code, count, names });
  const signs = personSigns(written, known).map((sign) => warning(`sign.${sign}`));
  if (room === null) return signs;
  return [...signs, ...(room.over > 0 ? [warning('over', room.over)] : []), ...(room.unfit.length > 0 ? [warning('unfit', room.unfit.length, room.unfit.join(', '))] : []), ...(room.dropped ? [warning('dropped')] : [])];
}
