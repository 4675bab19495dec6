import type { TimeZone } from '../../shared/kernel/instant.ts';
import { useSettings } from './desk.ts';
import { useSession } from './session.ts';

/** The zone of the unit, from the first moment of a signed-in person on: until the settings have come, as the service told it before the sign-in. Only below the app frame. */
export function useUnitZone(): TimeZone {
  const settings = useSettings();
  const session = useSession();
  if (settings !== null) return settings.unit.timeZone;
  if (session.phase !== 'signed-in') throw new Error('nobody is signed in');
  return session.welcome.timeZone;
}
