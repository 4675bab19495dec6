import type { AfterCommit } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

/** A person decided about a paper: what it held up goes on, and every window counts anew what waits and what is unknown, also when nothing is left to print. */
export function afterDecision({ papers, publish }: Pick<ServiceContext, 'papers' | 'publish'>, afterCommit: AfterCommit): void {
  afterCommit(() => {
    papers.wake();
    publish({ type: 'prints-changed', overview: papers.overview() });
  });
}
