import type { ServiceContext } from '../service-context.ts';

/** After COMMIT: what `goods` are called, coded or sold is known anew, and every window asks again for what it shows. */
export function tellCatalogChanged(context: ServiceContext, goods: readonly string[] = []): void {
  context.search.changed(goods);
  context.publish({ type: 'catalog-changed' });
}
