/** What is `typed` and not stored since; itself where that is all of it. */
export function stillTyped<T extends object>(stored: T, typed: Partial<T>): Partial<T> {
  const left = fieldsTyped(stored, typed);
  return Object.keys(left).length === Object.keys(typed).length ? typed : left;
}

/** The fields of `typed` that differ from what is stored: what is typed back is no change. */
export function fieldsTyped<T extends object>(stored: T, typed: Partial<T>): Partial<T> {
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(stored[field as keyof T]))) as Partial<T>;
}
