import type { PersonRow } from '../../../shared/contract/session.ts';
import { credentialKindOf } from '../../../shared/domain/access/role.ts';
import type { UserRow } from '../../db/repos/user-repo.ts';
import type { ServiceContext } from '../service-context.ts';

/** Everybody who ever could sign in, without their secrets. */
export function listPeople(context: ServiceContext): PersonRow[] {
  return context.store.users.list().map(personRow);
}

export function personRow({ id, name, role, active }: UserRow): PersonRow {
  return { userId: id, name, role, credential: credentialKindOf(role), active };
}
