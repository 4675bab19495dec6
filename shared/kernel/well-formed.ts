/**
 * Whether every text in `value`, however deep, names of fields too, is well-formed Unicode. Half a surrogate pair is none: UTF-8 cannot
 * hold it, so a file would keep another text than the one that was hashed. Without recursion: the caller decides how deep it nests.
 */
export function isWellFormed(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (!next.isWellFormed()) return false;
    } else if (Array.isArray(next)) {
      for (const inner of next) open.push(inner);
    } else if (typeof next === 'object' && next !== null) {
      for (const [name, inner] of Object.entries(next)) open.push(name, inner);
    }
  }
  return true;
}
