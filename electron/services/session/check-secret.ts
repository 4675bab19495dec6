import type { UserRow } from '../../db/repos/user-repo.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { MOST_GUESSES } from './sign-in-guard.ts';
import type { FrontDesk } from './front-desk.ts';

/**
 * Passes when `secret` is the person's; a guess is counted first. Nobody (null) costs the same time and gets the same answer.
 * @throws Refused session.wrong-credential, session.wait, session.locked-out
 */
export async function checkSecret(context: ServiceContext, desk: FrontDesk, user: UserRow | null, secret: string): Promise<void> {
  if (user === null) {
    await desk.credentials.matches(secret, null);
    return refuse({ code: 'session.wrong-credential', triesLeft: MOST_GUESSES - 1 });
  }
  desk.guard.begin(user);
  if (!(await desk.credentials.matches(secret, user.credential))) desk.guard.failed(user);
  const stronger = desk.credentials.isOutdated(user.credential) ? await desk.credentials.hash(secret) : null;
  // While the secret was checked the person may have been switched off, given a new one, or locked out by other guesses.
  const now = context.store.users.find(user.id);
  if (now?.active !== true || now.credential !== user.credential) desk.guard.failed(user);
  if (context.store.users.guard(user.id).lockedOut) refuse({ code: 'session.locked-out' });
  context.store.transaction(() => {
    desk.guard.forgive(user.id);
    if (stronger !== null) context.store.users.setCredential(user.id, stronger);
  });
}
