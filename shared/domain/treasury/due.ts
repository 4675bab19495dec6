import { businessDayOf, type Instant } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { SealedClose } from '../close/sealed-close.ts';
import { instantOf } from './calendar-day.ts';

/** What made money due to the state: a sealed close, money from outside (a shortage made good, interest), a correction with its letter. */
export const DUE_KINDS = ['close', 'made-good', 'correction'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export interface AccountAmount {
  /** Six digits of the revenue account. */
  readonly account: string;
  readonly amount: Rupiah;
}

/** A reason for which money is due (kewajiban setor), with what it is due under. */
export interface DueSource {
  readonly sourceId: string;
  readonly kind: DueKind;
  /** Z number of a close, else the number of its own document. */
  readonly number: number;
  readonly receivedAt: Instant;
  readonly lines: readonly AccountAmount[];
}

/** What of a source is still due under an account; less than nothing where more was given back than sold. */
export interface DueAmount extends AccountAmount {
  readonly sourceId: string;
}

/** What a close makes due: its takings by revenue account; a close in which more came back than was sold makes less due. */
export function dueOfClose(close: Pick<SealedClose, 'shift' | 'zNumber' | 'groups' | 'closedAt' | 'timeZone'>): DueSource {
  return {
    sourceId: close.shift.id,
    kind: 'close',
    number: close.zNumber,
    receivedAt: receivedAtOf(close),
    lines: close.groups.account.filter(({ amount }) => amount !== 0).map(({ key, amount }) => ({ account: key, amount })),
  };
}

/** A shift that went on into another day, or was forgotten, was received on its first day: the clock began then. */
function receivedAtOf({ groups, closedAt, timeZone }: Pick<SealedClose, 'groups' | 'closedAt' | 'timeZone'>): Instant {
  const first = groups.day.map(({ key }) => key).toSorted()[0];
  return first === undefined || first >= businessDayOf(closedAt, timeZone) ? closedAt : instantOf(first, 24 * 60 - 1, timeZone);
}
