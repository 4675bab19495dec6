import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { quietBrowserArguments } from '../../build/tools/browser-arguments.ts';
import { findBrowser } from '../../build/tools/browser.ts';

/** How the tests start the browser of this machine. @throws when there is none; `npm test` installs it or says how */
export function chromiumOptions(): LaunchOptions & { readonly executablePath: string } {
  const executablePath = findBrowser(process.platform, process.env, existsSync);
  if (executablePath === null) throw new Error('No Chromium on this machine: run `npm test` once, or set ETALASE_BROWSER.');
  return { executablePath, headless: true, args: quietBrowserArguments(process.platform, process.getuid?.() === 0) };
}

/** Starts the browser without a window; the caller closes it. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const options = chromiumOptions();
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...more] });
}
