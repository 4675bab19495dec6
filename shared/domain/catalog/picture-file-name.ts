/**
 * What the name of a picture file may say of its product, the likeliest first: all of it, without the number that a copy or a second picture
 * gets (`… (2)`, `…-2`, `… copy`), and a code that the name begins with (`8991234567891 depan`).
 */
export function namesOfFile(fileName: string): readonly string[] {
  const stem = fileName.normalize('NFC').replace(/^.*[/\\]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  const spaced = stem.replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  const unnumbered = spaced.replace(/(?:\s*\(\d{1,3}\)|\s*-\s*(?:copy|salinan)|[-\s]\d{1,2})$/i, '').trim();
  const first = /^[0-9A-Za-z][0-9A-Za-z-]{4,}(?=[\s(])/.exec(spaced)?.[0] ?? '';
  return [...new Set([stem, spaced, unnumbered, /\d/.test(first) ? first : ''].filter((name) => name !== ''))];
}

/** Names that differ in nothing but signs, spaces and capitals have the same key. */
export function pictureNameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
