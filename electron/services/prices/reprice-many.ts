import type { RepricePreview, RepriceRequest, PriceChangeDone } from '../../../shared/contract/prices.ts';
import { canonicalJson } from '../../../shared/domain/journal/canonical.ts';
import type { PriceChangeLine } from '../../../shared/domain/pricing/price-change.ts';
import { floorBelow, repriced } from '../../../shared/domain/pricing/reprice.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import { sha256 } from '../../db/journal/hash.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { plannedDay, putPrices } from './put-prices.ts';
import { wordsOrNull } from './set-prices.ts';

/** Lines of a preview that are shown; the others are counted. */
const SHOWN = 200;

export interface RepriceManyInput extends RepriceRequest {
  readonly commandId: CommandId;
  readonly from: BusinessDay | null;
  readonly note: string | null;
  /** Of the preview that the person saw. */
  readonly fingerprint: string;
}

/** What a change would do to the prices of a selection; changes nothing. */
export function previewReprice(context: ServiceContext, request: RepriceRequest): RepricePreview {
  return computed(context, request).preview;
}

/**
 * Changes the prices of a selection in one act, exactly as it was previewed.
 * @throws Refused price.preview-old, price.nothing-changes, price.day-past
 */
export function repriceMany(context: ServiceContext, actor: Actor, input: RepriceManyInput): PriceChangeDone {
  return runCommand(context, { commandId: input.commandId, name: 'prices.reprice', input, cartId: null }, (afterCommit) => {
    const { preview, lines } = computed(context, input);
    if (preview.fingerprint !== input.fingerprint) refuse({ code: 'price.preview-old' });
    const now = context.clock.now();
    const from = plannedDay(input.from, businessDayOf(now, currentSettings(context.store, now).unit.timeZone));
    const done = putPrices(context, { userId: actor.userId, from, cause: 'person', ofChange: null, note: wordsOrNull(input.note) }, lines.map(({ productId, after }) => ({ productId, ...after })));
    afterCommit(() => tellCatalogChanged(context));
    return { ...done, left: preview.outside };
  });
}

function computed(context: ServiceContext, { selection, change, rounding }: RepriceRequest): { readonly preview: RepricePreview; readonly lines: readonly PriceChangeLine[] } {
  const chosen = context.store.priceChanges.chosen(selection);
  const lines: PriceChangeLine[] = [];
  const outside: string[] = [];
  for (const { productId, name, price, floor } of chosen) {
    const next = repriced(price, change, rounding);
    if (next === null) outside.push(name);
    else if (next !== price) lines.push({ productId, name, before: { price, floor }, after: { price: next, floor: floorBelow(floor, next) } });
  }
  const preview: RepricePreview = {
    products: chosen.length,
    changing: lines.length,
    dearer: lines.filter(({ before, after }) => after.price > before.price).length,
    outside: outside.length,
    outsideNames: outside.slice(0, 5),
    fingerprint: sha256(canonicalJson(lines.map(({ productId, before, after }) => [productId, before.price, before.floor, after.price]))),
    lines: lines.slice(0, SHOWN),
  };
  return { preview, lines };
}
