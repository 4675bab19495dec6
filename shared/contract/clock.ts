import { type } from '@orpc/contract';
import type { ClockStanding } from '../domain/clock/read-clock.ts';
import type { Instant } from '../kernel/instant.ts';
import { nothing, procedure } from './base.ts';

export interface ClockStatus {
  readonly standing: ClockStanding;
  /** The time the register books with, and the PC's own, ms UTC. */
  readonly register: Instant;
  readonly wall: Instant;
  /** How far the PC's time zone is ahead of the unit's, in minutes; 0 = the same. */
  readonly zoneDrift: number;
  /** A leap that was accepted and that the PC's clock, set right since, says was wrong: by whom, from and to which register time. */
  readonly wrongLeap: { readonly from: Instant; readonly to: Instant; readonly by: string } | null;
}

export const clock = {
  status: procedure.input(nothing).output(type<ClockStatus>()),
  /** A person says that the PC's clock, which is far ahead, is right: the register goes on with it. Nothing happens otherwise. */
  accept: procedure.input(nothing).output(type<ClockStatus>()),
  /** A person says that the leap accepted before was wrong: the register goes back to the PC's clock. Nothing happens when there is none. @throws Refused clock.shift-ahead */
  takeBack: procedure.input(nothing).output(type<ClockStatus>()),
};
