/** The characters the standard PDF fonts have beyond ASCII: Latin-1 and the extras of Windows-1252. */
const BEYOND_LATIN1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const REPLACED: Readonly<Record<string, string>> = { '−': '-', '\u00a0': ' ', '\u2009': ' ', '\t': ' ' };

/** The text in characters that any PDF reader has: accents that the fonts lack are taken off, what is left is `?`. Line breaks stay. */
export function printable(text: string): string {
  let out = '';
  for (const character of text.normalize('NFC')) out += REPLACED[character] ?? (isKnown(character) ? character : plain(character));
  return out;
}

function isKnown(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return character === '\n' || (code >= 0x20 && code < 0x7f) || (code >= 0xa1 && code <= 0xff && code !== 0xad) || BEYOND_LATIN1.has(character);
}

function plain(character: string): string {
  const base = [...character.normalize('NFKD')].filter(isKnown).join('');
  return base === '' ? '?' : base;
}
