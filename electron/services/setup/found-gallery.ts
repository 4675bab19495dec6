import type { Role } from '../../../shared/domain/access/role.ts';
import { SETTING_DEFAULTS, type OfficeSetting, type OfficialsSetting, type PrinterSetting, type Settings, type UnitSetting } from '../../../shared/domain/setting/settings.ts';
import { insertPerson } from '../people/insert-person.ts';
import { refuse } from '../refused.ts';
import { presentSealKey } from '../seal/present-seal-key.ts';
import type { ServiceContext } from '../service-context.ts';

export interface GalleryFoundation {
  readonly unit: UnitSetting;
  /** Begins every receipt number of this register. */
  readonly registerCode: string;
  readonly printer: PrinterSetting;
  /** The unit's own QRIS code, where it is known already. */
  readonly qris?: string;
  /** Letterhead and officials of the A4 papers, where they are known already. */
  readonly office?: { readonly office: OfficeSetting; readonly officials: OfficialsSetting };
  readonly people: readonly { readonly name: string; readonly role: Role; readonly credential: string }[];
}

/**
 * Register, first journal entry, every setting (the defaults too: what is in force must not change with the program) and people;
 * inside a transaction. Answers the id of the register. @throws Refused setup.already-done, user.name-taken
 */
export function foundGallery(context: ServiceContext, gallery: GalleryFoundation): string {
  const { store, clock, ids } = context;
  if (store.register.find() !== null) refuse({ code: 'setup.already-done' });
  const at = clock.now();
  const registerId = ids.next<'register'>();
  store.register.add({ id: registerId, code: gallery.registerCode, name: `Kasir ${gallery.registerCode}`, createdAt: at });
  store.journal.append({ type: 'gallery.created', at, registerId, userId: null, body: { name: gallery.unit.name, registerCode: gallery.registerCode } });
  presentSealKey(context, registerId, at);
  const settings: Settings = { ...SETTING_DEFAULTS, unit: gallery.unit, 'printer.receipt': gallery.printer, qris: { payload: gallery.qris ?? null }, ...officeOf(gallery) };
  for (const [key, value] of Object.entries(settings)) {
    store.journal.append({ type: 'setting.set', at, registerId, userId: null, body: { key, value, validFrom: at, legalReference: null } });
  }
  for (const person of gallery.people) insertPerson(context, person, { registerId, by: null });
  return registerId;
}

function officeOf({ office }: GalleryFoundation): Partial<Settings> {
  return office === undefined ? {} : { 'unit.office': office.office, 'unit.officials': office.officials };
}
