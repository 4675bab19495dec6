import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkSecret } from './check-secret.ts';
import type { FrontDesk } from './front-desk.ts';
import type { Session } from './sessions.ts';

/** Opens the screen again for the person who locked it; wrong secrets count like at sign-in. @throws Refused like signIn, session.required */
export async function unlockSession(context: ServiceContext, desk: FrontDesk, session: Session, input: { readonly secret: string }): Promise<void> {
  const user = context.store.users.find(session.actor.userId);
  await checkSecret(context, desk, user?.active === true ? user : null, input.secret);
  // While the secret was checked the person may have been switched off.
  if (session.hasEnded()) refuse({ code: 'session.required' });
  desk.sessions.unlock(session);
}
