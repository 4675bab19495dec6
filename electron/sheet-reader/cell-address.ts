/** An area of cells, rows from 1, columns from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column of `B12` from 0, or null when it is no address. */
export function columnOf(address: string | undefined): number | null {
  const letters = /^\$?([A-Za-z]{1,3})\$?\d{0,7}$/.exec(address ?? '')?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `A3:A7`, or null. */
export function areaOf(reference: string): Area | null {
  const parts = /^([A-Za-z]{1,3})(\d{1,7}):([A-Za-z]{1,3})(\d{1,7})$/.exec(reference);
  const left = columnOf(parts?.[1]);
  const right = columnOf(parts?.[3]);
  if (parts === null || left === null || right === null) return null;
  return { top: Number(parts[2]), left, bottom: Number(parts[4]), right };
}

/** A stored text with the characters that XML cannot hold written back (`_x000D_`). */
export function cellAt(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
