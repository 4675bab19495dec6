import { isAcceptableCredential, type Role } from '../../../shared/domain/access/role.ts';
import type { PrinterSetting, UnitSetting } from '../../../shared/domain/setting/settings.ts';
import type { CommandId } from '../../../shared/kernel/ids.ts';
import { refuse } from '../refused.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';
import type { FrontDesk } from '../session/front-desk.ts';
import { checkPrinterAddress } from '../settings/check-printer-address.ts';
import { foundGallery, type GalleryFoundation } from './found-gallery.ts';

export interface NewPerson {
  readonly name: string;
  readonly secret: string;
}

export interface CreateGalleryInput {
  readonly commandId: CommandId;
  readonly unit: UnitSetting;
  readonly registerCode: string;
  readonly administrator: NewPerson;
  readonly cashier: NewPerson | null;
  readonly printer: PrinterSetting;
}

/**
 * Makes the gallery with its first people, in one transaction, on an empty database only.
 * @throws Refused setup.already-done, session.weak-credential, user.name-taken, printer.bad-address
 */
export async function createGallery(context: ServiceContext, desk: FrontDesk, input: CreateGalleryInput): Promise<void> {
  // Anybody may ask; once the gallery stands nobody can make the service compute a hash this way.
  if (context.store.register.find() !== null && context.store.commands.find(input.commandId) === null) refuse({ code: 'setup.already-done' });
  checkPrinterAddress(input.printer);
  const wanted: (NewPerson & { readonly role: Role })[] = [{ ...input.administrator, role: 'administrator' }];
  if (input.cashier !== null) wanted.push({ ...input.cashier, role: 'cashier' });
  if (wanted.some(({ role, secret }) => !isAcceptableCredential(role, secret))) refuse({ code: 'session.weak-credential' });
  const people: GalleryFoundation['people'][number][] = [];
  for (const { name, role, secret } of wanted) people.push({ name, role, credential: await desk.credentials.hash(secret) });

  const traced = <P extends NewPerson>(person: P): P => ({ ...person, secret: desk.credentials.trace(person.secret) });
  const remembered = { ...input, administrator: traced(input.administrator), cashier: input.cashier === null ? null : traced(input.cashier) };
  runCommand(context, { commandId: input.commandId, name: 'setup.createGallery', input: remembered, cartId: null }, (afterCommit) => {
    foundGallery(context, { unit: input.unit, registerCode: input.registerCode, printer: input.printer, people });
    afterCommit(() => context.publish({ type: 'settings-changed' }));
    return null;
  });
}
