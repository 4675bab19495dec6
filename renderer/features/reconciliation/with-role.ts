import type { ColumnRole } from '../../../shared/domain/reconciliation/statement.ts';

/** Texts may be put together from several columns. */
const MANY: readonly ColumnRole[] = ['ignore', 'description', 'reference'];

/** The roles with `role` at `place`; where it can be there once, the column that had it is not used any more. */
export function withRole(roles: readonly ColumnRole[], place: number, role: ColumnRole): readonly ColumnRole[] {
  return roles.map((one, index) => (index === place ? role : one === role && !MANY.includes(role) ? 'ignore' : one));
}
