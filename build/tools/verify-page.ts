import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { verifyPageConfig } from '../vite.config.ts';
import { ROOT } from './paths.ts';

/** The page that lies beside every export: one HTML file with its whole program inside. */
export async function buildVerifyPage(target: string): Promise<void> {
  const made = await build(verifyPageConfig());
  const output = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  const program = output.find((one) => one.type === 'chunk');
  if (program === undefined || output.length !== 1) throw new Error('the verify page must be one script');
  // What closes a script element inside a script would end the page's own.
  const code = program.code.replaceAll('</script', '<\\/script');
  const page = readFileSync(join(ROOT, 'renderer', 'verify-page', 'page.html'), 'utf8');
  writeFileSync(join(target, 'periksa.html'), page.replace('/*PROGRAM*/', () => code));
}
