/**
 * `text` without what typing, pasting, scanners and line breaks add around and into a code: outer blanks, line ends and tabs
 * anywhere, zero-width characters, an AIM prefix (`]Q1`). Blanks inside stay: `Starbucks ` ends in one, and tag 59 counts it.
 */
export function cleanPayload(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^\]Q[0-6]/, '');
}
