import type { Person } from '../../../shared/contract/session.ts';
import { credentialKindOf, isAcceptableCredential, type Role } from '../../../shared/domain/access/role.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import type { FrontDesk } from '../session/front-desk.ts';
import { insertPerson } from './insert-person.ts';

export interface AddPersonInput {
  readonly commandId: CommandId;
  readonly name: string;
  readonly role: Role;
  readonly secret: string;
}

/** Adds a person who can sign in from now on. @throws Refused session.weak-credential, user.name-taken */
export async function addPerson(context: ServiceContext, desk: FrontDesk, actor: Actor, input: AddPersonInput): Promise<Person> {
  if (!isAcceptableCredential(input.role, input.secret)) refuse({ code: 'session.weak-credential' });
  const credential = await desk.credentials.hash(input.secret);
  // A plain hash of a six-digit PIN would give the PIN away: what is remembered of it is keyed.
  const remembered = { ...input, secret: desk.credentials.trace(input.secret) };
  return runCommand(context, { commandId: input.commandId, name: 'session.addPerson', input: remembered, cartId: null }, () => {
    const { name, role } = input;
    const userId = insertPerson(context, { name, role, credential }, { registerId: requireRegister(context).id, by: actor.userId });
    return { userId, name, role, credential: credentialKindOf(role) };
  });
}
