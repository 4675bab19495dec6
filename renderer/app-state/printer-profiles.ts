/** The printers Etalase knows, as a person chooses them: paper width first. Ids and columns are those of the device profiles. */
export const PRINTER_PROFILES = [
  { id: 'generic-58', columns: 32, words: '58 mm, umum (32 kolom)' },
  { id: 'generic-80', columns: 48, words: '80 mm, umum, Xprinter (48 kolom)' },
  { id: 'epson-tm-80', columns: 48, words: '80 mm, Epson TM (48 kolom)' },
  { id: 'epson-tm-42', columns: 42, words: '80 mm, Epson TM (42 kolom)' },
  { id: 'mute-58', columns: 32, words: '58 mm, tidak melapor balik (32 kolom)' },
] as const;

/** Characters on a line of that printer; 32 for one that is not known. */
export function columnsOfProfile(id: string): number {
  return PRINTER_PROFILES.find((profile) => profile.id === id)?.columns ?? 32;
}
