import type { RegisterId } from '../../shared/kernel/ids.ts';
import type { Register, ServiceContext } from './service-context.ts';

/** The register of this database. @throws Error before set-up: every procedure that gets here needs a signed-in person, so there is one. */
export function requireRegister(context: Pick<ServiceContext, 'store'>): Register {
  const register = context.store.register.find();
  if (register === null) throw new Error('the gallery has not been set up');
  return { ...register, id: register.id as RegisterId };
}
