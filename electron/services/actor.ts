import type { Role } from '../../shared/domain/access/role.ts';
import type { UserId } from '../../shared/kernel/ids.ts';

/** The person on whose behalf a use case runs. */
export interface Actor {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
}
