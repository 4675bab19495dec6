/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How long the browser may take to begin with a file (ms) before its bytes are let go. */
const KEEP_MS = 60_000;

/** Gives a file to the person: the browser's own download, in Electron the place that is asked for. `base64` are its bytes. */
export function saveFile(name: string, base64: string, mediaType: string): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
