/** A text that begins like a formula gets an apostrophe before it: a spreadsheet then shows it and calculates nothing. */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
