/** Browser permissions the page may have. None: scanner, printer and drawer belong to the service. */
const GRANTED: ReadonlySet<string> = new Set();

/** Whether a page may have a browser permission (names as in Electron's session handlers). */
export function isPermissionGranted(permission: string): boolean {
  return GRANTED.has(permission);
}
