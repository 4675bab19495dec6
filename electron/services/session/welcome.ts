import type { Welcome } from '../../../shared/contract/session.ts';
import { credentialKindOf } from '../../../shared/domain/access/role.ts';
import type { ServiceContext } from '../service-context.ts';
import { currentSettings } from '../settings/current-settings.ts';

/** What the sign-in screen shows. `journalSound` is the outcome of the check made at the start. */
export function welcome(context: ServiceContext, journalSound: boolean): Welcome {
  const { store, clock } = context;
  const now = clock.now();
  const { unit } = currentSettings(store, now);
  const register = store.register.find();
  const shift = store.shifts.open();
  return {
    now,
    people: store.users
      .list()
      .filter((user) => user.active)
      .map(({ id, name, role }) => ({ userId: id, name, role, credential: credentialKindOf(role) })),
    galleryName: unit.name,
    agency: unit.agency,
    registerName: register?.name ?? '',
    registerCode: register?.code ?? '',
    timeZone: unit.timeZone,
    parkedCarts: store.carts.countParked(),
    journalEntries: store.journal.head()?.seq ?? 0,
    journalSound,
    shift: shift === null ? null : { number: shift.number, cashier: shift.cashier, openedAt: shift.openedAt },
  };
}
