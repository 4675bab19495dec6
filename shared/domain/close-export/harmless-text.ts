/**
 * A text that begins like a formula gets an apostrophe before it: a spreadsheet then shows it and calculates nothing. One that begins with apostrophes of
 * its own and then like a formula gets one more, so that {@link asItWas} takes away what was put there and nothing else.
 */
export function harmlessText(text: string): string {
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The text that was made harmless; any other as it is. */
export function asItWas(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}
