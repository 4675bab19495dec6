import type { ServiceEvent } from '../../../../shared/contract/events.ts';
import type { StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';

/** Something of this count may be another: goods entered in other counts leave it as it is. */
export function isOfCount(event: ServiceEvent, countId: StockCountId): boolean {
  return event.type === 'counts-changed' && (event.entered === undefined || event.entered === countId);
}
