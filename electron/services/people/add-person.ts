import type { Person } from '../../../shared/contract/session.ts';
import { credentialKindOf, isAcceptableCredential, type Role } from '../../../shared/domain/access/role.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import type { FrontDesk } from '../session/front-desk.ts';
import type { Session } from '../session/sessions.ts';
import { insertPerson } from './insert-person.ts';

export interface AddPersonInput {
  readonly commandId: CommandId;
  readonly name: string;
  readonly role: Role;
  readonly secret: string;
}

/** Adds a person who can sign in from now on. @throws Refused session.weak-credential, session.required, user.name-taken */
export async function addPerson(context: ServiceContext, desk: FrontDesk, by: Session, input: AddPersonInput): Promise<Person> {
  if (!isAcceptableCredential(input.role, input.secret)) refuse({ code: 'session.weak-credential' });
  const credential = await desk.credentials.hash(input.secret);
  // Meanwhile the one who asks may have been switched off.
  if (by.hasEnded()) refuse({ code: 'session.required' });
  // A plain hash of a six-digit PIN would give the PIN away: what is remembered of it is keyed.
  const remembered = { ...input, secret: desk.credentials.trace(input.secret) };
  return runCommand(context, { commandId: input.commandId, name: 'session.addPerson', input: remembered, cartId: null }, (afterCommit) => {
    const { name, role } = input;
    const userId = insertPerson(context, { name, role, credential }, { registerId: requireRegister(context).id, by: by.actor.userId });
    afterCommit(() => context.publish({ type: 'people-changed' }));
    return { userId, name, role, credential: credentialKindOf(role) };
  });
}
