import type { PersonRow } from '../../../shared/contract/session.ts';
import { isAcceptableCredential } from '../../../shared/domain/access/role.ts';
import type { JournalBodies } from '../../../shared/domain/journal/entry.ts';
import type { CommandId, UserId } from '../../../shared/kernel/ids.ts';
import type { UserRow } from '../../db/repos/user-repo.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import type { FrontDesk } from '../session/front-desk.ts';
import type { Session } from '../session/sessions.ts';
import { personRow } from './list-people.ts';

export interface ChangePersonInput {
  readonly commandId: CommandId;
  readonly userId: UserId;
  readonly secret?: string | undefined;
  readonly active?: boolean | undefined;
  readonly unlock?: true | undefined;
}

/**
 * Gives a person a new secret, switches them off or on, or lets them in again after a lock-out. Whoever is switched off or
 * gets a new secret is signed out everywhere (but for the window that asked).
 * @throws Refused user.not-found, session.required, session.weak-credential, user.last-administrator, session.forbidden (unlocking oneself)
 */
export async function changePerson(context: ServiceContext, desk: FrontDesk, by: Session, input: ChangePersonInput): Promise<PersonRow> {
  const before = context.store.users.find(input.userId) ?? refuse({ code: 'user.not-found' });
  if (input.secret !== undefined && !isAcceptableCredential(before.role, input.secret)) refuse({ code: 'session.weak-credential' });
  const credential = input.secret === undefined ? null : await desk.credentials.hash(input.secret);
  // Meanwhile the one who asks may have been switched off.
  if (by.hasEnded()) refuse({ code: 'session.required' });
  const remembered = { ...input, secret: input.secret === undefined ? undefined : desk.credentials.trace(input.secret) };

  return runCommand(context, { commandId: input.commandId, name: 'session.changePerson', input: remembered, cartId: null }, (afterCommit) => {
    const { store, clock } = context;
    const user = store.users.find(input.userId) ?? refuse({ code: 'user.not-found' });
    const journal = (change: JournalBodies['user.changed']['change']): void =>
      void store.journal.append({
        type: 'user.changed',
        at: clock.now(),
        registerId: requireRegister(context).id,
        userId: by.actor.userId,
        body: { userId: user.id, change },
      });
    if (credential !== null) {
      store.users.setCredential(user.id, credential);
      journal('credential');
      afterCommit(() => desk.sessions.endOf(user.id, by));
    }
    if (input.active !== undefined && input.active !== user.active) {
      if (!input.active && isLastAdministrator(context, user)) refuse({ code: 'user.last-administrator' });
      store.users.setActive(user.id, input.active);
      journal(input.active ? 'switched-on' : 'switched-off');
      if (!input.active) afterCommit(() => desk.sessions.endOf(user.id));
    }
    if (input.unlock === true || credential !== null) {
      const { lockedOut } = store.users.guard(user.id);
      if (lockedOut && user.id === by.actor.userId) refuse({ code: 'session.forbidden' });
      if (lockedOut) journal('unlocked');
      desk.guard.forgive(user.id);
    }
    afterCommit(() => context.publish({ type: 'people-changed' }));
    return personRow(store.users.find(user.id) ?? user);
  });
}

function isLastAdministrator(context: ServiceContext, user: UserRow): boolean {
  return user.role === 'administrator' && !context.store.users.list().some((other) => other.id !== user.id && other.role === 'administrator' && other.active);
}
