import { ORPCError } from '@orpc/client';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { CallTimedOutError, LinkLostError } from '../transport/link-errors.ts';

/**
 * Why a call did not bring what was asked. refused: a rule said no and nothing changed; silent: no answer in time, so the outcome
 * is not known until the same command is asked again; unheard: the same where nothing was to be changed; broken: a fault of the program,
 * nothing a person did.
 */
export type Trouble = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'silent' } | { readonly kind: 'unheard' } | { readonly kind: 'broken'; readonly detail: string };

export function troubleOf(error: unknown): Exclude<Trouble, { readonly kind: 'unheard' }> {
  if (error instanceof LinkLostError || error instanceof CallTimedOutError) return { kind: 'silent' };
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED') return { kind: 'refused', refusal: error.data as Refusal };
    return { kind: 'broken', detail: `${error.code}: ${error.message}` };
  }
  return { kind: 'broken', detail: error instanceof Error ? error.message : String(error) };
}

/** The same for what only asks. */
export function askTroubleOf(error: unknown): Trouble {
  const trouble = troubleOf(error);
  return trouble.kind === 'silent' ? { kind: 'unheard' } : trouble;
}
