import type { ServiceContext } from '../service-context.ts';

/** Copies the books after a close is on disk. The close does not wait for it and never fails by it: every window hears what became of it. */
export function copyAfterClose(context: Pick<ServiceContext, 'backups'>): void {
  void context.backups.makeCopy('close');
}
