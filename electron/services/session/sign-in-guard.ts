import type { UserId } from '../../../shared/kernel/ids.ts';
import type { UserRow } from '../../db/repos/user-repo.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import type { ServiceContext } from '../service-context.ts';

/** Wrong guesses in a row before every further one has to wait. */
export const FREE_GUESSES = 5;
/** Wrong guesses in a row before only another person can let this one in again. */
export const MOST_GUESSES = 10;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long nobody may try after `failures` wrong guesses in a row (ms): 30 s from the fifth, doubling, at most 15 minutes. */
export function waitAfter(failures: number): number {
  return failures < FREE_GUESSES ? 0 : Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures - FREE_GUESSES, 20), LONGEST_WAIT_MS);
}

/** Counts guesses. What it counts is on disk before a secret is looked at, so that neither a crash nor a race gives a free guess. */
export interface SignInGuard {
  /** Counts a guess at `user` as a wrong one. @throws Refused session.wait, session.locked-out */
  begin(user: UserRow): void;
  /** The guess was wrong: refuses it, and locks the person out when it was one too many. @throws Refused session.wrong-credential */
  failed(user: UserRow): never;
  /** The guess was right, or an administrator lets the person in: counting begins anew. */
  forgive(userId: UserId): void;
}

export function createSignInGuard(context: ServiceContext): SignInGuard {
  const startedAt = context.clock.monotonic();
  /** When (monotonic ms) a person may try again. Absent after a start: then the stored wait counts from the start. */
  const opensAt = new Map<UserId, number>();

  /** Another active administrator who is not locked out could let `user` in again. The last one only ever waits. */
  const canBeLetIn = (user: UserRow): boolean =>
    context.store.users.list().some((other) => other.id !== user.id && other.role === 'administrator' && other.active && !context.store.users.guard(other.id).lockedOut);

  const lockOut = (user: UserRow, failures: number): boolean => {
    if (failures < MOST_GUESSES || !canBeLetIn(user)) return false;
    context.store.transaction(() => {
      context.store.users.setGuard(user.id, { failures, waitMs: 0, lockedOut: true });
      context.store.journal.append({
        type: 'user.locked-out',
        at: context.clock.now(),
        registerId: requireRegister(context).id,
        userId: null,
        body: { userId: user.id, failures },
      });
    });
    context.log.warn('sign-in-locked-out', { failures });
    return true;
  };

  return {
    begin(user) {
      const { failures, waitMs, lockedOut } = context.store.users.guard(user.id);
      // A crash between a tenth guess and its answer leaves the count without the lock-out.
      if (lockedOut || lockOut(user, failures)) refuse({ code: 'session.locked-out' });
      const left = (opensAt.get(user.id) ?? startedAt + waitMs) - context.clock.monotonic();
      if (left > 0) refuse({ code: 'session.wait', waitMs: Math.ceil(left) });
      const next = { failures: failures + 1, waitMs: waitAfter(failures + 1), lockedOut: false };
      context.store.transaction(() => context.store.users.setGuard(user.id, next));
      opensAt.set(user.id, context.clock.monotonic() + next.waitMs);
    },
    failed(user) {
      const { failures, waitMs } = context.store.users.guard(user.id);
      if (lockOut(user, failures)) refuse({ code: 'session.locked-out' });
      opensAt.set(user.id, context.clock.monotonic() + waitMs);
      return refuse({ code: 'session.wrong-credential', triesLeft: Math.max(0, MOST_GUESSES - failures) });
    },
    forgive(userId) {
      opensAt.set(userId, context.clock.monotonic());
      const { failures, lockedOut } = context.store.users.guard(userId);
      if (failures === 0 && !lockedOut) return;
      context.store.users.setGuard(userId, { failures: 0, waitMs: 0, lockedOut: false });
    },
  };
}
