import { join } from 'node:path';
import { become } from './become.ts';
import { buildIfNeeded } from './build.ts';
import { DIST, ROOT } from './paths.ts';
import { say } from './say.ts';

type Command = (args: readonly string[]) => Promise<number>;

function fromService(name: string): Command {
  return async (args) => {
    const missing = await buildIfNeeded();
    return missing.includes(`electron/host/${name}.ts`) ? 1 : become(join(DIST, 'service', `${name}.mjs`), args);
  };
}

const COMMANDS: Readonly<Record<string, Command>> = {
  start: async (args) => (await import('./start.ts')).start(args),
  test: async (args) => (await import('./run-tests.ts')).runTests(args),
  'test:long': async (args) => (await import('./run-tests.ts')).runTests(args, { ETALASE_LONG: '1', ETALASE_LINE_MS: '250', ETALASE_CPU_SLOWER: '4' }),
  check: async () => (await import('./check.ts')).runChecks(),
  build: async () => ((await buildIfNeeded()).length === 0 ? 0 : 1),
  dev: async (args) => (await import('./dev.ts')).dev(args),
  demo: fromService('demo'),
  serve: fromService('node'),
  etalase: fromService('cli'),
  bench: async (args) => {
    await buildIfNeeded();
    return become(join(ROOT, 'test', 'bench', 'main.ts'), args);
  },
  pictures: async (args) => {
    await buildIfNeeded();
    return become(join(ROOT, 'test', 'support', 'pictures', 'main.ts'), args);
  },
};

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  say(`Perintah tidak dikenal / unknown command: ${name}. ${Object.keys(COMMANDS).join(', ')}`);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await command(rest);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
