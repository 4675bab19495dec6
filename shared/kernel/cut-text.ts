/**
 * The first characters of `text`, at most `most` UTF-16 units of it. Never half a character: a pair of surrogates that would be cut in
 * its middle is left out whole, because half of one cannot be written to a file and would be another text when it is read again.
 */
export function cutText(text: string, most: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(most)) ? most - 1 : most;
  return text.slice(0, end);
}
