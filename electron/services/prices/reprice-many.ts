import type { RepricePreview, RepriceRequest, PriceChangeDone } from '../../../shared/contract/prices.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { businessDayOf, type BusinessDay } from '../../../shared/kernel/instant.ts';
import { repriceOf } from '../../db/reports/reprice-of.ts';
import type { Actor } from '../actor.ts';
import { tellCatalogChanged } from '../catalog/tell-catalog-changed.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { plannedDay } from './put-prices.ts';
import { recordPrices } from './record-prices.ts';
import { wordsOrNull } from './set-prices.ts';

export interface RepriceManyInput extends RepriceRequest {
  readonly commandId: CommandId;
  readonly from: BusinessDay | null;
  readonly note: string | null;
  /** Of the preview that the person saw. */
  readonly fingerprint: string;
}

/** What a change would do to the prices of a selection, found beside the till; changes nothing. */
export function previewReprice({ reports }: Pick<ServiceContext, 'reports'>, request: RepriceRequest): Promise<RepricePreview> {
  return reports.repricePreview(request);
}

/**
 * Changes the prices of a selection in one act, exactly as it was previewed.
 * @throws Refused price.preview-old, price.nothing-changes, price.day-past
 */
export function repriceMany(context: ServiceContext, actor: Actor, input: RepriceManyInput): PriceChangeDone {
  return runCommand(context, { commandId: input.commandId, name: 'prices.reprice', input, cartId: null }, (afterCommit) => {
    const { preview, lines } = repriceOf(context.store.priceChanges, input);
    if (preview.fingerprint !== input.fingerprint) refuse({ code: 'price.preview-old' });
    const now = context.clock.now();
    const from = plannedDay(input.from, businessDayOf(now, currentSettings(context.store, now).unit.timeZone));
    const done = recordPrices(context, { userId: actor.userId, from, cause: 'person', ofChange: null, note: wordsOrNull(input.note) }, lines);
    afterCommit(() => tellCatalogChanged(context));
    return { ...done, left: preview.outside };
  });
}
