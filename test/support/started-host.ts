import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { buildIfNeeded } from '../../build/tools/build.ts';
import { COMPILE_CACHE, DIST } from '../../build/tools/paths.ts';
import { newId } from '../../renderer/app-state/new-id.ts';
import type { SignedIn, Welcome } from '../../shared/contract/session.ts';
import { ANY_TICKET, giveToken } from './page-token.ts';
import { serviceCall, type ServiceCall } from './service-call.ts';

/** Names the folder of a demo gallery that was made before the tests (`keep-a-demo.ts`): hashing the secrets of its people takes two seconds each time. */
export const KEPT_DEMO = 'ETALASE_KEPT_DEMO';

export interface Person {
  readonly name: string;
  readonly secret: string;
}

/** The built Node host as `npm start` runs it, on a data folder of its own. */
export interface StartedHost {
  readonly url: string;
  readonly dataDir: string;
  /** Beside every window. */
  readonly call: ServiceCall;
  /** The session token of one of the people, outside any window. */
  signIn(who: Person): Promise<string>;
  /** Leads every window that `page` becomes to the service. */
  letIn(page: Page): Promise<void>;
  /** The service's page; nobody is signed in. */
  show(page: Page): Promise<void>;
  /** Ends the service and waits for it; its folders stay. */
  end(): Promise<void>;
  /** Ends the service and takes its folders away. */
  stop(): Promise<void>;
}

export interface HostOptions {
  /** demo: the demo gallery; none: an empty database, the first start. */
  readonly seed?: 'demo' | 'none';
  /** Address of the register's receipt printer. */
  readonly printer?: string | null;
  /** Where its data and its secrets lie; a new folder when left out. */
  readonly folder?: string;
}

/** Builds what has to be built and starts the host. */
export async function startHost({ seed = 'demo', printer = null, folder = mkdtempSync(join(tmpdir(), 'etalase-app-')) }: HostOptions = {}): Promise<StartedHost> {
  await buildIfNeeded();
  const kept = seed === 'demo' ? process.env[KEPT_DEMO] : undefined;
  if (kept !== undefined) cpSync(kept, folder, { recursive: true });
  const dataDir = join(folder, 'data');
  const args = [join(DIST, 'service', 'node.mjs'), '--data', dataDir, '--secrets', join(folder, 'secrets'), '--port', '0', ...(printer === null ? [] : ['--printer', printer])];
  // The PC of a test stands in the zone of the demo gallery.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...process.env, TZ: 'Asia/Makassar' } });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, token } = JSON.parse(line) as { readonly url: string; readonly token: string };

  const call = serviceCall(url, token);

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  if (seed === 'demo' && kept === undefined) await call('setup.createDemo', { commandId: newId() });
  return {
    url,
    dataDir,
    call,
    async signIn({ name, secret }) {
      const { people } = await call<Welcome>('session.welcome');
      const person = people.find((one) => one.name === name);
      if (person === undefined) throw new Error(`nobody is called ${name}`);
      return (await call<SignedIn>('session.signIn', { userId: person.userId, secret })).token;
    },
    letIn: (page) => giveToken(page, token),
    async show(page) {
      // The same address once more would only move within the page.
      if (page.url().startsWith(url)) await page.goto('about:blank');
      await page.goto(`${url}/#${ANY_TICKET}`);
    },
    end,
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
