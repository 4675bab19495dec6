import type { SignedIn } from '../../../shared/contract/session.ts';
import { credentialKindOf } from '../../../shared/domain/access/role.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkSecret } from './check-secret.ts';
import type { FrontDesk } from './front-desk.ts';

/** Lets a person in with their PIN or password. @throws Refused session.wrong-credential, session.wait, session.locked-out */
export async function signIn(context: ServiceContext, desk: FrontDesk, input: { readonly userId: UserId; readonly secret: string }): Promise<SignedIn> {
  const found = context.store.users.find(input.userId);
  const user = found?.active === true ? found : null;
  await checkSecret(context, desk, user, input.secret);
  const { id, name, role } = user as NonNullable<typeof user>;
  const session = desk.sessions.open({ userId: id, name, role });
  return { token: session.token, person: { userId: id, name, role, credential: credentialKindOf(role) } };
}
