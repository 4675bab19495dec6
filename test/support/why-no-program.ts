import { spawnSync } from 'node:child_process';

/** Why a program of the machine cannot be used, or null; says on the console what is left out for it. */
export function whyNoProgram(program: string, debianPackage: string, leftOut: string): string | null {
  if (spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined) return null;
  const why = `${program} is not installed (Debian: ${debianPackage})`;
  console.log(`skipped: ${leftOut}, ${why}`);
  return why;
}
