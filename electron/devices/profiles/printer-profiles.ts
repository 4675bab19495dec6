import epsonTm42 from './epson-tm-42.json' with { type: 'json' };
import epsonTm80 from './epson-tm-80.json' with { type: 'json' };
import generic58 from './generic-58.json' with { type: 'json' };
import generic80 from './generic-80.json' with { type: 'json' };
import mute58 from './mute-58.json' with { type: 'json' };
import type { PrinterProfile } from './printer-profile.ts';

/** Every kind of printer the settings page offers, the most common first. */
export const PRINTER_PROFILES: readonly PrinterProfile[] = [generic58, generic80, epsonTm80, epsonTm42, mute58];

/** @throws RangeError when no profile has this id. */
export function printerProfile(id: string): PrinterProfile {
  const profile = PRINTER_PROFILES.find((candidate) => candidate.id === id);
  if (profile === undefined) throw new RangeError(`no printer profile ${id}`);
  return profile;
}
