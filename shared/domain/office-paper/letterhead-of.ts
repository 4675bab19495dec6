import type { OfficeSetting, UnitSetting } from '../setting/settings.ts';
import type { Letterhead } from './office-paper.ts';

/** The head of every A4 paper, from the settings in force at its moment. */
export function letterheadOf(unit: UnitSetting, office: OfficeSetting): Letterhead {
  const agency = unit.agency.trim();
  const place = [unit.address, unit.phone === '' ? '' : `Telepon ${unit.phone}`].filter((part) => part.trim() !== '').join(', ');
  return {
    above: office.above.map((line) => line.toUpperCase()),
    unit: (agency === '' ? unit.name : agency).toUpperCase(),
    below: [agency === '' ? '' : unit.name, place].filter((line) => line !== ''),
  };
}
