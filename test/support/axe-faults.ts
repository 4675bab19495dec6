import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Kept in the window it was once put into: reading half a megabyte of script took as long as the look itself. */
const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of axe. It need not load style sheets and recordings once more for itself: what it would ask of them, whether sound plays by itself, cannot be here. */
const RULES: axe.RunOptions = { resultTypes: ['violations'], preload: false };

/** What axe has against the page as it stands: rule and place, empty when nothing. Within the page itself: it has no frames. */
export async function axeFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SCRIPT);
  return page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run(document, rules);
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}`));
  }, RULES);
}
