import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readHostConfig, UsageError } from '../../../electron/host/config.ts';
import { openReader } from '../../../electron/db/open-reader.ts';
import { KDF_COST } from '../../../electron/services/session/credentials.ts';
import { runEntry, startServing, type Serving } from '../../support/serving-process.ts';
import { commandId, foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService } from '../../support/test-service.ts';

let serving: Serving;
let dir: string;
const dirs: string[] = [];

beforeAll(async () => {
  // Founded with quick hashes, so that the real cost of a check is paid only where it is looked at.
  const it = await startTestService();
  const { administrator } = await foundTestGallery(it);
  await it.close();
  dir = it.dir;
  const dear = await startTestService({ kdf: KDF_COST }, dir);
  const boss = dear.as(await signInAs(dear, administrator, SECRETS.administrator));
  await boss.session.addPerson({ commandId: commandId(), name: 'Sari', role: 'cashier', secret: '925814' });
  await dear.close();
  return () => [...dirs, dir].forEach(removeTestDir);
});
afterEach(async () => {
  serving.child.kill('SIGKILL');
  await serving.ended;
});

const person = async (name: string): Promise<{ readonly userId: string }> => {
  const { json } = await serving.call('session/welcome', {});
  return (json as { people: { name: string; userId: string }[] }).people.find((one) => one.name === name) ?? { userId: '' };
};

describe('serve', () => {
  test('prints one line of JSON and nothing else, logs to stderr, and stops in good order on SIGTERM', async () => {
    serving = await startServing(dir);
    expect(Object.keys(serving.line).toSorted()).toEqual(['pid', 'ticket', 'ticketUrl', 'token', 'url']);
    expect(serving.line).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), token: expect.stringMatching(/^[\w-]{43}$/), pid: serving.child.pid });
    const tokenFile = join(dir, 'data', 'run', 'host.json');
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(tokenFile, 'utf8'))).toEqual({ url: serving.line.url, token: serving.line.token });

    expect(await serving.call('setup/status', {})).toEqual({ status: 200, json: { state: 'ready', version: '0.1.0' } });
    serving.child.kill('SIGTERM');
    const { code, stdout, stderr } = await serving.ended;
    expect({ code, lines: stdout.trimEnd().split('\n').length, logged: stderr.includes('"event":"ready"') }).toEqual({ code: 0, lines: 1, logged: true });
    expect([tokenFile, join(dir, 'data', 'etalase.lock'), join(dir, 'data', 'etalase.db-wal')].filter((file) => existsSync(file))).toEqual([]);
  });

  test('is called over HTTP as the how-to says: sign in, then call with the session', async () => {
    serving = await startServing(dir);
    const { userId } = await person('Rina');
    const signedIn = await serving.call('session/signIn', { userId, secret: SECRETS.cashier });
    expect(signedIn).toMatchObject({ status: 200, json: { person: { name: 'Rina', role: 'cashier' } } });
    const { token } = signedIn.json as { readonly token: string };
    expect(await serving.call('shift/open', { commandId: commandId(), openingFloat: 200_000 }, token)).toMatchObject({ status: 200, json: { number: 1 } });
    expect(await serving.call('shift/current', {}, token)).toMatchObject({ status: 200, json: { shift: { openingFloat: 200_000 } } });
    expect(await serving.call('shift/current', {})).toMatchObject({ status: 409, json: { code: 'REFUSED', defined: true, data: { code: 'session.required' } } });
    expect(await serving.call('shift/open', { commandId: commandId(), openingFloat: -1 }, token)).toMatchObject({ status: 400, json: { code: 'BAD_REQUEST' } });
    const { status } = await fetch(`${serving.line.url}/rpc/shift/steal`, {
      method: 'POST',
      headers: { origin: serving.line.url, 'content-type': 'application/json', authorization: `Bearer ${serving.line.token}` },
      body: '{}',
    });
    expect(status).toBe(404);
  });

  test('the ticket in the address gives a page the token, once', async () => {
    serving = await startServing(dir);
    const ticket = new URL(serving.line.ticketUrl).hash.slice(1);
    const redeem = () =>
      fetch(`${serving.line.url}/ticket`, { method: 'POST', headers: { origin: serving.line.url, 'content-type': 'application/json' }, body: JSON.stringify({ ticket }) });
    const first = await redeem();
    expect(await first.json()).toEqual({ token: serving.line.token });
    expect((await redeem()).status).toBe(401);
  });

  test('a second one over the same folder is refused with a sentence that names the first', async () => {
    serving = await startServing(dir);
    const second = await runEntry('node', ['--data', join(dir, 'data'), '--secrets', join(dir, 'secrets')]).ended;
    expect({ code: second.code, stdout: second.stdout }).toEqual({ code: 1, stdout: '' });
    expect(second.stderr).toContain('sedang dipakai Etalase lain');
    expect(second.stderr).toContain(String(serving.child.pid));
    expect((await serving.call('setup/status', {})).status).toBe(200);
  });

  test('a kill in the middle of a check leaves the guess counted, and the waiting is waited again after the restart', async () => {
    serving = await startServing(dir);
    const { userId } = await person('Sari');
    for (let n = 0; n < 4; n += 1) expect((await serving.call('session/signIn', { userId, secret: '000111' })).status).toBe(409);
    const pending = serving.call('session/signIn', { userId, secret: '000111' }).catch(() => 'killed');
    await expectFailures(userId, 5);
    serving.child.kill('SIGKILL');
    expect(await pending).toBe('killed');
    await serving.ended;
    serving = await startServing(dir);
    const answer = await serving.call('session/signIn', { userId, secret: '925814' });
    expect(answer.json).toMatchObject({ data: { code: 'session.wait' } });
    const { waitMs } = (answer.json as { data: { waitMs: number } }).data;
    expect(waitMs).toBeGreaterThan(20_000);
    expect(waitMs).toBeLessThanOrEqual(30_000);
  });

  /** Until another connection sees the count in the file. */
  async function expectFailures(userId: string, failures: number): Promise<void> {
    const reader = openReader(join(dir, 'data', 'etalase.db'));
    const guard = reader.query<{ id: string }, { failures: number }>((db, v) => db.selectFrom('sign_in_guard').select('failures').where('user_id', '=', v.id));
    while (guard.get({ id: userId })?.failures !== failures) await new Promise((resolve) => setImmediate(resolve));
    reader.close();
  }

  test('without its secrets folder, or with that of another PC, it does not start and says why', async () => {
    serving = await startServing(dir);
    serving.child.kill('SIGTERM');
    await serving.ended;
    const missing = await runEntry('node', ['--data', join(dir, 'data'), '--secrets', join(dir, 'nowhere')]).ended;
    expect(missing).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Berkas rahasia') });
    const elsewhere = await startTestService();
    await foundTestGallery(elsewhere);
    await elsewhere.close();
    dirs.push(elsewhere.dir);
    const foreign = await runEntry('node', ['--data', join(dir, 'data'), '--secrets', join(elsewhere.dir, 'secrets')]).ended;
    expect(foreign).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('komputer lain') });
  });
});

test('on a Node that is too old for the database engine it says so instead of dying without a word', async () => {
  const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.20.2"}})';
  for (const entry of ['node', 'cli', 'utility'] as const) {
    const { code, stderr } = await runEntry(entry, ['--help'], ['--import', old]).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('membutuhkan Node 22') });
  }
});

describe('the command line', () => {
  test.each([
    [['--port', '70000'], '--port 70000'],
    [['--port', 'x'], '--port x'],
    [['--printer', 'usb'], '--printer usb'],
    [['--data', ''], '--data membutuhkan nilai'],
    [['--dta', 'x'], 'tidak dipahami'],
    [['verify'], 'tidak dipahami'],
  ])('%j is refused with a sentence', (args, words) => {
    expect(() => readHostConfig(args)).toThrow(UsageError);
    expect(() => readHostConfig(args)).toThrow(words);
  });

  test('everything left out has its usual place', () => {
    const config = readHostConfig([]);
    expect(config).toMatchObject({ port: 0, printer: null });
    expect(config.dataDir).not.toBe(config.secretsDir);
  });
});
