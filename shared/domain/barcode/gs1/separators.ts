/** FNC1 between two fields, as a reader that keeps it sends it (ASCII 29). */
export const SEPARATOR = '\u001d';

/** The words and signs that scanners, their drivers and copied text put in its place. */
const SPELLED = /\{(?:GS|FNC1)\}|<(?:GS|FNC1)>|\[(?:GS|FNC1)\]|\\x1d|\\u001d|%1d|\^\]|\u241d/gi;

/** `text` with every spelling of FNC1 made into {@link SEPARATOR}. */
export function withSeparators(text: string): string {
  return text.replace(SPELLED, SEPARATOR);
}
