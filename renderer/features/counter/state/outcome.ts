import type { Refusal } from '../../../../shared/contract/refusal.ts';

/**
 * How a question to the service ended. answer: done and on disk; refused: a rule said no, nothing changed;
 * lost: no answer came (the line broke, the service restarted), so the same question is asked again with the same id;
 * fault: the service answered that it failed inside.
 */
export type Outcome<T> =
  | { readonly type: 'answer'; readonly value: T }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'lost' }
  | { readonly type: 'fault' };

export type Settled<T> = Exclude<Outcome<T>, { readonly type: 'lost' }>;
