/** The outcome of a rule: a value, or an error that carries a code and data (never a sentence; words live in i18n). */
export type Result<T, E extends DomainError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A refusal by a rule. `code` is stable and translated; the rest is data for the words. */
export interface DomainError {
  readonly code: string;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<E extends DomainError>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
