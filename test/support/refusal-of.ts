import { Refused } from '../../electron/services/refused.ts';

/** The code of the refusal that `act` ends in; fails when nothing is refused. */
export function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  throw new Error('nothing was refused');
}
