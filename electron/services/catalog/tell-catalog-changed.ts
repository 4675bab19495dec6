import type { ServiceContext } from '../service-context.ts';

/** After COMMIT: what is looked for by name is read anew, and every window asks again for what it shows. */
export function tellCatalogChanged(context: ServiceContext): void {
  context.search.refresh();
  context.publish({ type: 'catalog-changed' });
}
