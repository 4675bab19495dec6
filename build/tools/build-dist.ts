import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { pageConfig, serviceConfig, shellConfig } from '../vite.config.ts';
import { PAGE_ENTRIES, SERVICE_ENTRIES, SHELL_ENTRIES, VERIFY_PAGE_ENTRY } from './entries.ts';
import { finishPage } from './page-list.ts';
import { buildVerifyPage } from './verify-page.ts';

type ShellEntry = keyof typeof SHELL_ENTRIES;

/** The builds that can be made, in order, from the entries that exist. */
function plan(target: string, missing: readonly string[]): InlineConfig[] {
  const service = Object.fromEntries(Object.entries(SERVICE_ENTRIES).filter(([, file]) => !missing.includes(file)));
  const shell = (Object.keys(SHELL_ENTRIES) as ShellEntry[]).filter((name) => !missing.includes(SHELL_ENTRIES[name]));
  return [
    ...(PAGE_ENTRIES.some((file) => missing.includes(file)) ? [] : [pageConfig(join(target, 'renderer'))]),
    ...(Object.keys(service).length === 0 ? [] : [serviceConfig(join(target, 'service'), service)]),
    ...shell.map((name) => shellConfig(join(target, 'shell'), name)),
  ];
}

/**
 * Builds page, service and shell into the target folder, leaving out what starts at a missing entry. Always for production:
 * a test runner says NODE_ENV=test, and React would come as its development build, twice the size and slower.
 */
export async function buildDist(target: string, missing: readonly string[]): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    for (const config of plan(target, missing)) await build(config);
    const service = join(target, 'service');
    if (existsSync(service) && !missing.includes(VERIFY_PAGE_ENTRY)) await buildVerifyPage(service);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
  const page = join(target, 'renderer');
  if (existsSync(page)) finishPage(page, join(target, 'page-files.json'));
}
