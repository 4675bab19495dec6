import type { MatchingBy } from '../../../shared/domain/reconciliation/matching-by.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { zonesOf } from '../settings/settings-at.ts';

/** By what open items are held against each other now. */
export function matchingBy(context: ServiceContext): MatchingBy {
  return { terms: currentSettings(context.store, context.clock.now()).matching, zones: zonesOf(context.store) };
}
