import type { PrinterProfile } from '../profiles/printer-profile.ts';
import { drawerPulse } from './escpos.ts';

/** The bytes that open the drawer: a job of their own, so that no other command can be taken for the pulse times. */
export function composeDrawerPulse(profile: PrinterProfile): Uint8Array {
  return drawerPulse(profile.drawer.pin, profile.drawer.onMs, profile.drawer.offMs);
}
