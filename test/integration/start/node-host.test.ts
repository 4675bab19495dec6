import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runNodeHost } from '../../../build/tools/node-host.ts';

const work = mkdtempSync(join(tmpdir(), 'etalase-start-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function program(name: string, source: string): string {
  const file = join(work, `${name}.mjs`);
  writeFileSync(file, source);
  return file;
}

const host = program(
  'host',
  `process.stdout.write('warming up\\n{"url":"http://127.0.0.1:4321","token":"T","ticket":"' + process.argv[2] + '"}\\n{"url":"http://evil","token":"E"}\\n');
   process.on('SIGTERM', () => process.exit(7));
   setInterval(() => {}, 1000);`,
);
const window = program('window', 'process.exit(0);');

it('shows the address that the host names, once, and ends the host when the window is closed', async () => {
  const shown: string[] = [];
  const show = (address: string): ChildProcess => {
    shown.push(address);
    return spawn(process.execPath, [window], { stdio: 'ignore' });
  };
  const code = await runNodeHost(host, ['K'], show);
  expect(shown).toEqual(['http://127.0.0.1:4321/#K']);
  expect(code).toBe(process.platform === 'win32' ? 1 : 7);
});

it('starts a host anew that died while its page is open, at the same address with the same token', async () => {
  const told = join(work, 'told.txt');
  const dying = program(
    'dying',
    `import { appendFileSync, readFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(told)}, JSON.stringify([process.argv.slice(2), process.env.ETALASE_TOKEN ?? null]) + '\\n');
     const run = readFileSync(${JSON.stringify(told)}, 'utf8').trim().split('\\n').length;
     process.stdout.write('{"url":"http://127.0.0.1:4321","token":"T","ticket":"K"}\\n');
     setTimeout(() => (run === 1 ? process.kill(process.pid, 'SIGKILL') : process.exit(0)), 50);`,
  );
  const shown: string[] = [];
  const code = await runNodeHost(dying, ['--data', 'D'], (address) => (shown.push(address), null), 0);
  expect({ code, shown }).toEqual({ code: 0, shown: ['http://127.0.0.1:4321/#K'] });
  expect(readFileSync(told, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    [['--data', 'D'], null],
    [['--data', 'D', '--port', '4321'], 'T'],
  ]);
});

it('passes on the exit code of a host that ends by itself and shows nothing', async () => {
  const shown: string[] = [];
  const refusing = program('refusing', "process.stdout.write('no\\n'); process.exit(3);");
  const code = await runNodeHost(refusing, [], (address) => {
    shown.push(address);
    return null;
  });
  expect({ code, shown }).toEqual({ code: 3, shown: [] });
});
