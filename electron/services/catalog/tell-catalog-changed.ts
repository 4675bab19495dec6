import type { CommandId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** After COMMIT: what `goods` are called, coded or sold is known anew, and every window asks again for what it shows. */
export function tellCatalogChanged(context: ServiceContext, goods: readonly string[] = [], commandId?: CommandId): void {
  context.search.changed(goods);
  context.publish({ type: 'catalog-changed', ...(commandId === undefined ? {} : { commandId }) });
}
