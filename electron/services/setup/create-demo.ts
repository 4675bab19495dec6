import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { DEMO_GALLERY } from '../demo-gallery/demo-gallery.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import type { FrontDesk } from '../session/front-desk.ts';
import { demoCatalog } from './demo-catalog.ts';
import { demoPrices } from './demo-prices.ts';
import { foundGallery } from './found-gallery.ts';

export interface DemoPeople {
  readonly people: readonly { readonly name: string; readonly role: string; readonly secret: string }[];
}

/** Fills an empty database with the demo gallery and its opening stock, in one transaction. @throws Refused setup.already-done */
export async function createDemo(context: ServiceContext, desk: FrontDesk, input: { readonly commandId: CommandId }): Promise<DemoPeople> {
  if (context.store.register.find() !== null && context.store.commands.find(input.commandId) === null) refuse({ code: 'setup.already-done' });
  const people = await Promise.all(DEMO_GALLERY.people.map(async ({ name, role, secret }) => ({ name, role, credential: await desk.credentials.hash(secret) })));

  return runCommand(context, { commandId: input.commandId, name: 'setup.createDemo', input, cartId: null }, (afterCommit) => {
    const { unit, registerCode, qris, office } = DEMO_GALLERY;
    const registerId = foundGallery(context, { unit, registerCode, printer: SETTING_DEFAULTS['printer.receipt'], qris, office, people });
    const at = context.clock.now();
    const { rows, stock, ids } = demoCatalog(DEMO_GALLERY, () => context.ids.next(), at);
    context.store.catalog.importCatalog(rows);
    context.store.journal.append({ type: 'stock.opened', at, registerId, userId: null, body: { lines: stock } });
    demoPrices(context, registerId, ids, at);
    afterCommit(() => {
      context.search.refresh();
      context.publish({ type: 'settings-changed' });
    });
    return { people: DEMO_GALLERY.people.map(({ name, role, secret }) => ({ name, role, secret })) };
  });
}
