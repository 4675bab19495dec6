/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file for the person; `base64` are its bytes. */
export interface FileToGive {
  readonly name: string;
  readonly base64: string;
  readonly mediaType: string;
}

/** How long the browser may take to begin with a file (ms) before its bytes are let go. */
const KEEP_MS = 60_000;

/** The browser's own download, into its folder of downloads; in Electron to the place that is asked for. */
export function saveFile({ name, base64, mediaType }: FileToGive): void {
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
