import type { SheetFile } from '../../../shared/contract/report.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';
import { stockSightOf, type StockSightInput } from './list-stock.ts';

/** A list of stock as a workbook: what the page shows, on all its pages, in its order. */
export async function stockFile(context: ServiceContext, input: StockSightInput): Promise<SheetFile> {
  const { store, reports, clock } = context;
  const at = clock.now();
  const zone = currentSettings(store, at).unit.timeZone;
  const places = new Map(store.stock.places().map(({ placeId, name }) => [placeId as string, name]));
  const owners = new Map(store.products.places().producers.map(({ producerId, name }) => [producerId as string, name]));
  const bytes = await reports.listFile({ list: 'on-hand', sight: stockSightOf(context, input), words: { places, owners, zone } });
  return { name: `stok-terlihat-${businessDayOf(at, zone)}.xlsx`, xlsx: Buffer.from(bytes).toString('base64') };
}
