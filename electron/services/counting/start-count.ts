import type { CountRow } from '../../../shared/contract/counting.ts';
import type { CountScope, StockCountStart } from '../../../shared/domain/stock-count/stock-count.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { countChoices } from './count-choices.ts';
import { countRow, requireCount } from './count-row.ts';

export interface StartCountInput {
  readonly commandId: CommandId;
  readonly placeId: string;
  readonly scope: { readonly kind: 'all' } | { readonly kind: 'category'; readonly categoryId: string } | { readonly kind: 'owner'; readonly ownerId: string } | { readonly kind: 'shelf'; readonly name: string };
  readonly blind: boolean;
}

/** Begins a count of a place; several can go on at once, of different goods. @throws Refused count.place, count.scope */
export function startCount(context: ServiceContext, actor: Actor, input: StartCountInput): CountRow {
  return runCommand(context, { commandId: input.commandId, name: 'counting.start', input, cartId: null }, (afterCommit) => {
    const { store } = context;
    const choices = countChoices(context);
    const place = choices.places.find(({ placeId }) => placeId === input.placeId) ?? refuse({ code: 'count.place' });
    const at = context.clock.now();
    const body: StockCountStart = {
      countId: context.ids.next<'stock-count'>(),
      number: store.counts.lastNumber() + 1,
      at,
      placeId: place.placeId,
      place: place.name,
      scope: namedScope(input.scope, choices),
      blind: input.blind,
      startedBy: { id: actor.userId, name: actor.name },
    };
    store.journal.append({ type: 'count.started', at, registerId: requireRegister(context).id, userId: actor.userId, body });
    afterCommit(() => context.publish({ type: 'counts-changed' }));
    return countRow(requireCount(context, body.countId));
  });
}

/** The scope with the name it has now: papers keep it. */
function namedScope(scope: StartCountInput['scope'], { categories, owners }: ReturnType<typeof countChoices>): CountScope {
  if (scope.kind === 'category') return { ...scope, name: categories.find(({ categoryId }) => categoryId === scope.categoryId)?.name ?? refuse({ code: 'count.scope' }) };
  if (scope.kind === 'owner') return { ...scope, name: owners.find(({ ownerId }) => ownerId === scope.ownerId)?.name ?? refuse({ code: 'count.scope' }) };
  return scope;
}
