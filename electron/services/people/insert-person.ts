import type { Role } from '../../../shared/domain/access/role.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';

/** Stores a person with their journal entry; inside a transaction. `by` null = the program, at set-up. @throws Refused user.name-taken */
export function insertPerson(
  context: ServiceContext,
  person: { readonly name: string; readonly role: Role; readonly credential: string },
  at: { readonly registerId: string; readonly by: UserId | null },
): UserId {
  const { store, clock, ids } = context;
  if (store.users.findByName(person.name) !== null) refuse({ code: 'user.name-taken', name: person.name });
  const userId = ids.next<'user'>();
  store.users.add({ id: userId, ...person, createdAt: clock.now() });
  store.journal.append({
    type: 'user.added',
    at: clock.now(),
    registerId: at.registerId,
    userId: at.by,
    body: { userId, name: person.name, role: person.role },
  });
  return userId;
}
