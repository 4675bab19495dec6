/** What is `typed` and not stored since, by what its words say; itself where that is all of it. */
export function stillTyped<T extends object>(stored: T, typed: Partial<T>): Partial<T> {
  const left = differing(stored, typed, sayTheSame);
  return Object.keys(left).length === Object.keys(typed).length ? typed : left;
}

/** The fields of `typed` that differ from what is stored: what is typed back is no change. */
export function fieldsTyped<T extends object>(stored: T, typed: Partial<T>): Partial<T> {
  return differing(stored, typed, (one, other) => JSON.stringify(one) === JSON.stringify(other));
}

/** Whether two values of a field say the same: blanks that are stored by nobody, before, after and between words, are none. */
export function sayTheSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || said(one) === said(other);
}

function said(value: unknown): string | undefined {
  return JSON.stringify(value, (_field, part: unknown) => (typeof part === 'string' ? part.replace(/[^\S\n]+/g, ' ').trim() : part));
}

function differing<T extends object>(stored: T, typed: Partial<T>, same: (one: unknown, other: unknown) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => !same(value, stored[field as keyof T]))) as Partial<T>;
}
