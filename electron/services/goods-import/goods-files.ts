import type { EverythingWritten, GoodsFile, GoodsFileKind, GoodsFormat } from '../../../shared/contract/goods-import.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { productSightOf, type ProductSightInput } from '../catalog/list-products.ts';
import { refuse } from '../refused.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

const NAMES: Record<GoodsFileKind, string> = { goods: 'barang', template: 'formulir-barang', 'e-katalog': 'e-katalog' };

/** Goods, the form for them or what e-Katalog asks as a file; `sight`: only what a list shows. @throws Refused goods.nothing-to-list */
export async function goodsFile(context: ServiceContext, { kind, format, sight }: { readonly kind: GoodsFileKind; readonly format: GoodsFormat; readonly sight?: ProductSightInput | undefined }): Promise<GoodsFile> {
  const { bytes, rows } = await context.reports.goodsFile(kind, format, sight === undefined ? null : productSightOf(sight));
  if (kind !== 'template' && rows === 0) refuse({ code: 'goods.nothing-to-list' });
  const name = kind === 'template' ? NAMES[kind] : `${NAMES[kind]}${sight === undefined ? '' : '-terlihat'}-${today(context)}`;
  return { name: `${name}.${format}`, format, rows, bytes: Buffer.from(bytes).toString('base64') };
}

/** Everything as open files, in a folder that carries the moment in its name. @throws Refused export.everything with what the PC said */
export async function everythingFiles(context: ServiceContext): Promise<EverythingWritten> {
  const { folder } = currentSettings(context.store, context.clock.now()).backup;
  const parent = folder ?? context.reports.folder;
  try {
    return await context.reports.everything(`${parent.replace(/[\\/]$/, '')}/semua-data-${today(context)}-${String(context.clock.now())}`);
  } catch (error) {
    return refuse({ code: 'export.everything', detail: error instanceof Error ? error.message : String(error) });
  }
}

function today(context: ServiceContext): string {
  const at = context.clock.now();
  return businessDayOf(at, currentSettings(context.store, at).unit.timeZone);
}
