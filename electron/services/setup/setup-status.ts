import type { SetupStatus } from '../../../shared/contract/setup.ts';
import type { ServiceContext } from '../service-context.ts';

/** Whether a gallery exists. `version` of the program. */
export function setupStatus(context: ServiceContext, version: string): SetupStatus {
  return { state: context.store.register.find() === null ? 'empty' : 'ready', version };
}
