import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFakeElectron, type FakeContents, type FakeSetup } from '../../support/fake-electron.ts';

const NONCE = 'aaaaaaaaaaaaaaaaaaaa';
const WINDOW_OPTIONS = {
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  autoHideMenuBar: true,
  title: 'Etalase',
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: false,
    backgroundThrottling: false,
  },
};

let appPath: string;
beforeAll(async () => {
  appPath = await mkdtemp(join(tmpdir(), 'etalase-shell-'));
  await mkdir(join(appPath, 'dist', 'renderer'), { recursive: true });
  await writeFile(join(appPath, 'dist', 'renderer', 'index.html'), '<p>Galeri</p>');
  await writeFile(join(appPath, 'dist', 'page-files.json'), '["index.html"]');
});
afterAll(() => rm(appPath, { recursive: true }));
afterEach(() => vi.doUnmock('electron'));

async function start(setup: Partial<FakeSetup> = {}) {
  const electron = createFakeElectron({ appPath, ...setup });
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../../electron/shell/main.ts');
  return electron;
}

async function startReady(setup: Partial<FakeSetup> = {}) {
  const electron = await start(setup);
  electron.becomeReady();
  await vi.waitFor(() => expect(electron.windows).toHaveLength(1), 20_000);
  const [window] = electron.windows;
  const [utility] = electron.utilities;
  if (window === undefined || utility === undefined) throw new Error('the shell did not start');
  return { electron, window, utility };
}

const trusted = (sender: FakeContents) => ({ sender, senderFrame: { origin: 'app://etalase', parent: null, detached: false, isDestroyed: () => false } });

describe('starting the shell', () => {
  test('the sandbox, the one instance and the scheme come before ready, in this order', async () => {
    const electron = await start();
    expect(electron.calls.map((call) => call.name)).toEqual(['app.setName', 'app.setPath', 'app.enableSandbox', 'app.requestSingleInstanceLock', 'protocol.registerSchemesAsPrivileged', 'app.whenReady']);
    expect(electron.named('protocol.registerSchemesAsPrivileged')[0]?.args).toEqual([[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]]);
  });

  test('a second instance ends without touching anything', async () => {
    const electron = await start({ firstInstance: false });
    expect(electron.calls.at(-1)).toEqual({ name: 'app.exit', args: [0] });
    expect(electron.named('app.whenReady')).toEqual([]);
  });

  test('a packaged program refuses to start for a debugger; a development one does not', async () => {
    const refused = await start({ switches: ['remote-debugging-port'] });
    expect(refused.calls).toEqual([{ name: 'app.exit', args: [1] }]);
    const development = await start({ switches: ['remote-debugging-port'], packaged: false });
    expect(development.named('app.whenReady')).toHaveLength(1);
  });

  test('a missing page ends the program instead of showing nothing', async () => {
    const electron = await start({ appPath: join(appPath, 'nowhere') });
    electron.becomeReady();
    await vi.waitFor(() => expect(electron.named('app.exit')).toEqual([{ name: 'app.exit', args: [1] }]), 20_000);
  });
});

describe('windows', () => {
  test('are made with exactly the one set of options, and load our page', async () => {
    const { electron, window } = await startReady();
    const preload = join(appPath, 'dist', 'shell', 'preload.cjs');
    expect(window.options).toEqual({ ...WINDOW_OPTIONS, webPreferences: { ...WINDOW_OPTIONS.webPreferences, preload } });
    expect(electron.named('window.loadURL').map((call) => call.args)).toEqual([['app://etalase/']]);
    expect(electron.named('Menu.setApplicationMenu')[0]?.args).toEqual([null]);
    const { WINDOW_OPTIONS: real } = await import('../../../electron/shell/window-options.ts');
    expect([Object.isFrozen(real), Object.isFrozen(real.webPreferences)]).toEqual([true, true]);
  });

  test('are made in one place of the sources only, and no page is loaded from elsewhere', () => {
    const dir = join(import.meta.dirname, '../../../electron/shell');
    const sources = readdirSync(dir).filter((name) => name.endsWith('.ts')).map((name) => [name, readFileSync(join(dir, name), 'utf8')] as const);
    expect(sources.filter(([, text]) => /new (?:Browser)?Window\b|new WebContentsView|new BrowserView/.test(text)).map(([name]) => name)).toEqual(['windows.ts']);
    expect(sources.filter(([, text]) => /openExternal|loadFile|file:\/\/[^ ]|https?:\/\//.test(text)).map(([name]) => name)).toEqual([]);
    expect(sources.filter(([, text]) => /^import (?!type ).*from 'electron'/m.test(text)).map(([name]) => name)).toEqual(['main.ts', 'preload.ts']);
    expect(sources.reduce((lines, [, text]) => lines + text.split('\n').length - 1, 0)).toBeLessThan(760);
  });

  test('show themselves when painted, come to the front for a second start, load again after a crash', async () => {
    const { electron, window } = await startReady();
    expect(electron.named('window.show')).toEqual([]);
    window.emit('ready-to-show');
    expect(electron.named('window.show')).toHaveLength(1);
    electron.app.emit('second-instance');
    expect(electron.calls.slice(-2).map((call) => call.name)).toEqual(['window.restore', 'window.focus']);
    window.webContents.emit('render-process-gone');
    await vi.waitFor(() => expect(electron.named('window.loadURL')).toHaveLength(2), 20_000);
  });
});

describe('the customer display', () => {
  const SECOND = { id: 2, bounds: { x: 1366, y: 0, width: 1920, height: 1080 } };
  const asks = async (screens: 'one' | 'two') => {
    const started = await startReady();
    if (screens === 'two') started.electron.screen.displays.push(SECOND);
    started.electron.ipcMain.emit('etalase:display', trusted(started.window.webContents));
    return { ...started, display: started.electron.windows[1] };
  };

  test('fills the second screen, on a page of its own, behind the same walls, and leaves the keyboard with the till', async () => {
    const { electron, display } = await asks('two');
    const preload = join(appPath, 'dist', 'shell', 'preload.cjs');
    expect(display?.options).toEqual({ ...WINDOW_OPTIONS, ...SECOND.bounds, minWidth: 320, minHeight: 240, fullscreen: true, title: 'Layar pembeli', webPreferences: { ...WINDOW_OPTIONS.webPreferences, preload } });
    expect(electron.named('window.loadURL').at(-1)?.args).toEqual(['app://etalase/display.html']);
    display?.emit('ready-to-show');
    expect([electron.named('window.showInactive').length, electron.named('window.show').length]).toEqual([1, 0]);
    electron.ipcMain.emit('etalase:display', trusted(electron.windows[0]?.webContents as FakeContents));
    expect(electron.windows).toHaveLength(2);
  });

  test('gets a port that is marked as a display, and cannot open windows itself', async () => {
    const { electron, utility, display } = await asks('two');
    utility.emit('message', { type: 'ready' });
    electron.ipcMain.emit('etalase:connect', trusted(display?.webContents as FakeContents), NONCE);
    expect(utility.posted.map(({ message }) => message)).toEqual([{ type: 'connect', nonce: NONCE, display: true }]);
    display?.close();
    electron.ipcMain.emit('etalase:display', trusted(display?.webContents as FakeContents));
    expect(electron.windows).toHaveLength(2);
  });

  test('never lies over the till: on one screen it is small, and a screen that is unplugged takes it away until it is back', async () => {
    const alone = await asks('one');
    expect(alone.display?.options).toMatchObject({ fullscreen: false, x: 726, y: 288, width: 640, height: 480 });
    const { electron, display } = await asks('two');
    electron.screen.displays.pop();
    electron.screen.emit('display-removed');
    expect(display?.destroyed).toBe(true);
    electron.screen.displays.push(SECOND);
    electron.screen.emit('display-added');
    expect(electron.windows).toHaveLength(3);
  });

  test('that a person closed stays closed, and goes with the till', async () => {
    const { electron, window, display } = await asks('two');
    display?.close();
    electron.screen.emit('display-added');
    expect(electron.windows).toHaveLength(2);
    electron.ipcMain.emit('etalase:display', trusted(window.webContents));
    window.emit('closed');
    expect(electron.windows.at(-1)?.destroyed).toBe(true);
  });
});

describe('a page that went bad', () => {
  const FOREIGN = [
    'https://etalase.evil', 'https://etalase.evil/', 'http://127.0.0.1:80/', 'http://localhost/', 'https://example.com/app://etalase/', 'http:app://etalase/',
    'app://etalase@evil/', 'app://etalase:80/', 'app://etalase.evil/', 'app://etalasee/', 'app://etalas/', 'app://evil/', 'app://evil/app://etalase/', 'app:///etalase/', 'app:/etalase/', 'app:etalase/',
    'APP://etalase/', 'app://ETALASE/', ' app://etalase/', '\tapp://etalase/', 'app://etalase\\evil', 'app://etalase%2f@evil/', 'app://user:pw@etalase/', 'app://etalase?x', 'app://etalase#x', 'app://etalase',
    'javascript:alert(1)', 'javascript://etalase/%0aalert(1)', 'data:text/html,<script>1</script>', 'blob:app://etalase/uuid', 'file:///etc/passwd', 'file://etalase/', 'about:blank', 'about:srcdoc',
    'chrome://settings', 'devtools://devtools/', 'view-source:app://etalase/', 'ftp://etalase/', 'ws://etalase/', 'mailto:a@b', 'etalase://', 'apps://etalase/', 'x-app://etalase/', '', '//etalase/',
  ];

  test('does not leave: 40 and more foreign addresses by four ways', async () => {
    const { window } = await startReady();
    expect(FOREIGN.length).toBeGreaterThanOrEqual(40);
    const goes = (event: string, url: string): boolean => {
      const preventDefault = vi.fn();
      window.webContents.emit(event, { url, preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      for (const url of FOREIGN) expect(goes(event, url), `${event} ${url}`).toBe(false);
    }
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) expect(goes(event, 'app://etalase/'), event).toBe(true);
    expect(goes('will-attach-webview', 'app://etalase/')).toBe(false);
  });

  test('opens no window, not even on itself', async () => {
    const { window } = await startReady();
    for (const url of [...FOREIGN, 'app://etalase/']) expect(window.webContents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('gets no permission in any session, of all that Electron knows, but the picture of the camera', async () => {
    const typings = readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8');
    const list = /setPermissionCheckHandler\(handler: .*?permission: ([^,]+), requestingOrigin/.exec(typings)?.[1] ?? '';
    const permissions = [...list.matchAll(/'([A-Za-z-]+)'/g)].map((match) => match[1]);
    expect(permissions.length).toBeGreaterThan(40);
    const { electron } = await startReady();
    const { FakeSession } = await import('../../support/fake-electron.ts');
    const later = new FakeSession();
    electron.app.emit('session-created', later);
    for (const session of [electron.defaultSession, later]) {
      const { permissionRequest, permissionCheck, devicePermission, displayMedia } = session.handlers as Record<string, (...args: unknown[]) => unknown>;
      for (const permission of permissions) {
        const answer = vi.fn();
        permissionRequest?.({}, permission, answer, {});
        expect([answer.mock.calls, permissionCheck?.({}, permission, '', {})], permission).toEqual([[[false]], false]);
      }
      for (const [kinds, allowed] of [[['video'], true], [['audio'], false], [['video', 'audio'], false]] as const) {
        const answer = vi.fn();
        permissionRequest?.({}, 'media', answer, { mediaTypes: kinds });
        expect([kinds, answer.mock.calls]).toEqual([kinds, [[allowed]]]);
      }
      for (const [mediaType, allowed] of [['video', true], ['audio', false], ['unknown', false]]) expect(permissionCheck?.({}, 'media', '', { mediaType })).toBe(allowed);
      for (const deviceType of ['hid', 'serial', 'usb']) expect(devicePermission?.({ deviceType })).toBe(false);
      const streams = vi.fn();
      displayMedia?.({}, streams);
      expect(streams.mock.calls).toEqual([[null]]);
    }
  });

  test('has no way to the network', async () => {
    const { electron } = await startReady();
    const handler = electron.defaultSession.handlers['onBeforeRequest'] as unknown as (details: { url: string }, answer: (given: unknown) => void) => void;
    const outcome = (url: string): unknown => {
      const answer = vi.fn();
      handler({ url }, answer);
      return answer.mock.calls[0]?.[0];
    };
    expect(outcome('app://etalase/assets/app.js')).toEqual({ cancel: false });
    // A paper that the page saves for the person.
    expect(outcome('blob:app://etalase/5f0c')).toEqual({ cancel: false });
    for (const url of ['https://example.com/', 'http://127.0.0.1:9100/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'blob:https://example.com/5f0c']) expect(outcome(url), url).toEqual({ cancel: true });
  });
});

describe('the service behind the windows', () => {
  test('is started by path with its folders, a clean environment, and is named', async () => {
    const { electron } = await startReady();
    const [fork] = electron.named('utilityProcess.fork');
    const [file, args, options] = (fork?.args ?? []) as [string, string[], { env: Record<string, string>; serviceName: string }];
    const home = electron.app.paths['userData'] ?? '';
    expect(file).toBe(join(appPath, 'dist', 'service', 'utility.mjs'));
    expect(args).toEqual(['--data', join(home, 'data'), '--secrets', join(home, 'secrets')]);
    expect(options.serviceName).toBe('etalase-service');
    expect(options.env['ETALASE_HOST']).toBe('electron');
    expect(Object.keys(options.env).filter((name) => name.startsWith('NODE_'))).toEqual([]);
  });

  test('gets one end of a channel, the window the other, both with the nonce', async () => {
    const { electron, window, utility } = await startReady();
    utility.emit('message', { type: 'ready' });
    electron.ipcMain.emit('etalase:connect', trusted(window.webContents), NONCE);
    const [[service, page] = []] = electron.channels;
    expect(utility.posted).toEqual([{ message: { type: 'connect', nonce: NONCE }, ports: [service] }]);
    expect(window.webContents.posted).toEqual([{ channel: 'etalase:port', message: { nonce: NONCE }, ports: [page] }]);
  });

  test('listens on two channels and answers no bad sender, before it looks at what was sent', async () => {
    const { electron, window, utility } = await startReady();
    utility.emit('message', { type: 'ready' });
    expect(electron.ipcMain.eventNames()).toEqual(['etalase:connect', 'etalase:display']);
    const good = trusted(window.webContents);
    const bait = { toString: vi.fn() };
    const bad = [
      { ...good, senderFrame: null },
      { ...good, senderFrame: { ...good.senderFrame, parent: {} } },
      { ...good, senderFrame: { ...good.senderFrame, origin: 'https://etalase.evil' } },
      { ...good, senderFrame: { ...good.senderFrame, isDestroyed: () => true } },
      { ...good, sender: { ...good.sender, id: 99, isDestroyed: () => false } },
    ];
    for (const event of bad) for (const nonce of [NONCE, bait]) for (const channel of ['etalase:connect', 'etalase:display']) electron.ipcMain.emit(channel, event, nonce);
    expect(electron.windows).toHaveLength(1);
    expect([electron.channels, utility.posted, bait.toString.mock.calls]).toEqual([[], [], []]);
  });

  test('when it dies every window hears it, and waits for the next one', async () => {
    const { electron, window, utility } = await startReady();
    utility.emit('message', { type: 'ready' });
    utility.emit('error', 'FatalError', 'somewhere', '');
    utility.emit('exit', 5);
    expect(window.webContents.sent.map((message) => message.args[0])).toEqual([{ phase: 'ready' }, { phase: 'lost' }]);
    electron.ipcMain.emit('etalase:connect', trusted(window.webContents), NONCE);
    expect(window.webContents.posted).toEqual([]);
    await vi.waitFor(() => expect(electron.utilities).toHaveLength(2), 20_000);
    electron.utilities[1]?.emit('message', { type: 'ready' });
    expect(window.webContents.posted).toHaveLength(1);
    expect(electron.utilities[1]?.posted).toHaveLength(1);
  });

  test('a window that asks a service which refused to start hears why', async () => {
    const { electron, window, utility } = await startReady();
    utility.emit('message', { type: 'refused', code: 'database-newer' });
    electron.ipcMain.emit('etalase:connect', trusted(window.webContents), NONCE);
    expect(window.webContents.sent.at(-1)).toEqual({ channel: 'etalase:service', args: [{ phase: 'refused', code: 'database-newer' }] });
  });

  test('is stopped before the program ends', async () => {
    const { electron, window, utility } = await startReady();
    window.emit('closed');
    electron.app.emit('window-all-closed');
    expect(electron.named('app.quit')).toHaveLength(1);
    const event = { preventDefault: vi.fn() };
    electron.app.emit('before-quit', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(utility.posted).toEqual([{ message: { type: 'shutdown' }, ports: undefined }]);
    utility.emit('exit', 0);
    await vi.waitFor(() => expect(electron.named('app.quit')).toHaveLength(2), 20_000);
    const again = { preventDefault: vi.fn() };
    electron.app.emit('before-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
    expect(electron.utilities).toHaveLength(1);
  });
});
