/** The origin of the page inside Electron: an own scheme, never file:// and never http. */
export const PAGE_ORIGIN = 'app://etalase';
export const PAGE_URL = `${PAGE_ORIGIN}/`;
/** The customer display, a page of its own that knows nothing of the till. */
export const DISPLAY_URL = `${PAGE_URL}display.html`;

/** Whether an address is a file that the page has made in its memory, to be saved by the person. */
export function isOwnFile(url: string): boolean {
  return url.startsWith(`blob:${PAGE_ORIGIN}/`);
}

/** Whether an address is the page itself or one of its files. No parsing: what does not begin exactly so is foreign. */
export function isOwnPage(url: string): boolean {
  return url.startsWith(PAGE_URL);
}
