import { GALLERY, type Place, type PlaceKind } from '../../../shared/domain/stock/place.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { tidyWords } from '../catalog/check-product.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

export interface SetPlaceInput {
  readonly commandId: CommandId;
  /** Null: a new place. */
  readonly placeId: string | null;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly active: boolean;
}

/** Adds or changes a place. @throws Refused stock.no-such-place, stock.place-taken, stock.gallery-stays, stock.place-in-use, stock.place-counted */
export function setPlace(context: ServiceContext, actor: Actor, input: SetPlaceInput): readonly Place[] {
  return runCommand(context, { commandId: input.commandId, name: 'stock.setPlace', input, cartId: null }, (afterCommit) => {
    const { stock, journal } = context.store;
    const places = stock.places();
    const before = input.placeId === null ? null : (places.find((place) => place.placeId === input.placeId) ?? refuse({ code: 'stock.no-such-place' }));
    const name = tidyWords(input.name);
    const taken = places.find((place) => place.name.toLowerCase() === name.toLowerCase() && place.placeId !== before?.placeId);
    if (taken !== undefined) refuse({ code: 'stock.place-taken', name: taken.name });
    const isGallery = before?.placeId === GALLERY;
    if (isGallery !== (input.kind === 'gallery') || (isGallery && !input.active)) refuse({ code: 'stock.gallery-stays' });
    if (before !== null && !input.active && stock.isAnythingAt(before.placeId)) refuse({ code: 'stock.place-in-use', name: before.name });
    const counting = before === null || input.active ? null : context.store.counts.goingAt(before.placeId);
    // What the count finds would lie at a place that nothing can leave.
    if (before !== null && counting !== null) refuse({ code: 'stock.place-counted', name: before.name, number: counting });
    const place: Place = { placeId: before?.placeId ?? context.ids.next<'place'>(), name, kind: input.kind, active: input.active };
    stock.setPlace(place);
    journal.append({ type: 'stock.place-set', at: context.clock.now(), registerId: requireRegister(context).id, userId: actor.userId, body: { place, name, before } });
    afterCommit(() => context.publish({ type: 'catalog-changed' }));
    return stock.places();
  });
}
