import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';
import { pageConfig } from '../vite.config.ts';
import { DIST, ROOT } from './paths.ts';
import { say } from './say.ts';

/** The page with hot replacement beside a Node host run from its sources; the host's address and token are on its first line. */
export async function dev(args: readonly string[]): Promise<number> {
  const server = await createServer({ ...pageConfig(join(DIST, 'renderer')), server: { host: '127.0.0.1', strictPort: false } });
  await server.listen();
  const page = server.resolvedUrls?.local[0] ?? '';
  say(`Halaman / page: ${page}`);
  const entry = join(ROOT, 'electron', 'host', 'node.ts');
  const host = spawn(process.execPath, ['--watch', '--watch-preserve-output', entry, ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => host.kill('SIGTERM'));
  const code = await new Promise<number>((resolve) => host.on('exit', (status) => resolve(status ?? 1)));
  await server.close();
  return code;
}
