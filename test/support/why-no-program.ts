import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Why a program of the machine cannot be used, or null; says on the console what is left out for it. */
export function whyNoProgram(program: string, debianPackage: string, leftOut: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => existsSync(join(folder, program)))) return null;
  const why = `${program} is not installed (Debian: ${debianPackage})`;
  console.log(`skipped: ${leftOut}, ${why}`);
  return why;
}
