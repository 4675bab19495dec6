import { createStore } from '../../app-state/store.ts';

/**
 * Names of people who were recorded without their maker seeing the answer that tells their first secret: who left the form before it, or sent it
 * anew because none came. Only the names; a secret is never kept, so that such a person needs a new one.
 */
export const untoldSecrets = createStore<ReadonlySet<string>>(new Set());

export function secretUntold(name: string): void {
  untoldSecrets.update((names) => new Set([...names, name]));
}

/** The person has a secret that somebody knows. */
export function secretTold(name: string): void {
  untoldSecrets.update((names) => new Set([...names].filter((one) => one !== name)));
}
