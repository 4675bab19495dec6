import { app, BrowserWindow, ipcMain, Menu, MessageChannelMain, protocol, screen, session, utilityProcess, type MessagePortMain } from 'electron';
import { join } from 'node:path';
import { CONNECT_CHANNEL, DISPLAY_CHANNEL, SERVICE_CHANNEL, type ServiceState } from '../../shared/contract/shell-messages.ts';
import { createPageHandler, PAGE_SCHEME, readPageList, SCHEME_PRIVILEGES } from './app-protocol.ts';
import { createCustomerDisplay } from './customer-display.ts';
import { refusedSwitches } from './launch-switches.ts';
import { createPortBroker } from './port-broker.ts';
import { isTrustedSender } from './sender.ts';
import { serviceArguments } from './service-arguments.ts';
import { serviceEnvironment } from './service-environment.ts';
import { createSupervisor, type ServiceProcess } from './service-supervisor.ts';
import { confineContents, confineSession, openWindow } from './windows.ts';

/** Both hosts keep their data in the same place (electron/platform/paths.ts), so that a gallery finds it whichever way it is opened. */
const APP_NAME = 'Etalase';

function homeDir(): string {
  // Not the roaming profile: Windows would carry the database to a server at each sign-out.
  const local = process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined;
  return join(local || app.getPath('appData'), APP_NAME);
}

function log(event: string, data: Readonly<Record<string, string | number>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'info', from: 'shell', event, ...data })}\n`);
}

function forkService(distDir: string): ServiceProcess<MessagePortMain> {
  const args = serviceArguments(process.argv, app.getPath('userData'));
  const env = serviceEnvironment(process.env);
  const child = utilityProcess.fork(join(distDir, 'service', 'utility.mjs'), args, { serviceName: 'etalase-service', env, stdio: 'inherit' });
  // An 'error' event that nobody hears would end the shell; the exit that follows is what the supervisor acts on.
  child.on('error', (type, location) => log('service-error', { type, location }));
  return {
    postMessage: (message, ports) => child.postMessage(message, ports),
    kill: () => child.kill(),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
  };
}

async function openShell(): Promise<void> {
  const distDir = join(app.getAppPath(), 'dist');
  const windows = new Map<number, BrowserWindow>();
  confineSession(session.defaultSession);
  Menu.setApplicationMenu(null);
  protocol.handle(PAGE_SCHEME, createPageHandler(join(distDir, 'renderer'), await readPageList(join(distDir, 'page-files.json'))));

  const tell = (window: BrowserWindow, state: ServiceState): void => {
    if (!window.isDestroyed()) window.webContents.send(SERVICE_CHANNEL, state);
  };
  const supervisor = createSupervisor<MessagePortMain>({
    fork: () => forkService(distDir),
    announce(state) {
      for (const window of windows.values()) tell(window, state);
      if (state.phase === 'ready') broker.serviceReady();
    },
    now: () => performance.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    log,
  });
  const broker = createPortBroker<MessagePortMain>({
    openChannel() {
      const { port1, port2 } = new MessageChannelMain();
      return [port1, port2];
    },
    connectService: (nonce, port, isDisplay) => supervisor.connect(nonce, port, isDisplay),
    isServiceReady: () => supervisor.state().phase === 'ready',
  });

  const forget = (id: number): void => {
    windows.delete(id);
    broker.forget(id);
  };
  ipcMain.on(CONNECT_CHANNEL, (event, nonce: unknown) => {
    if (!isTrustedSender(event, new Set(windows.keys()))) return;
    const outcome = broker.request(event.sender, nonce, display.owns(event.sender.id));
    if (outcome === 'waiting') event.sender.send(SERVICE_CHANNEL, supervisor.state());
  });

  const preload = join(distDir, 'shell', 'preload.cjs');
  const display = createCustomerDisplay({
    screens: () => screen.getAllDisplays(),
    tillScreen: () => screen.getDisplayMatching(till.getBounds()).id,
    openWindow(place) {
      const window = openWindow(BrowserWindow, preload, place);
      windows.set(window.webContents.id, window);
      return window;
    },
    forget,
  });
  ipcMain.on(DISPLAY_CHANNEL, (event) => {
    if (isTrustedSender(event, new Set([tillId]))) display.open();
  });

  app.on('second-instance', () => {
    if (till.isMinimized()) till.restore();
    till.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void supervisor.stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });

  supervisor.start();
  const till = openWindow(BrowserWindow, preload);
  const tillId = till.webContents.id;
  windows.set(tillId, till);
  till.once('closed', () => {
    forget(tillId);
    display.close();
  });
  screen.on('display-added', display.screensChanged);
  screen.on('display-removed', display.screensChanged);
}

const refused = refusedSwitches(process.argv, (name) => app.commandLine.hasSwitch(name));
if (app.isPackaged && refused.length > 0) {
  log('switches-refused', { switches: refused.join(' ') });
  app.exit(1);
} else {
  app.setName(APP_NAME);
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || homeDir());
  app.enableSandbox();
  if (app.requestSingleInstanceLock()) {
    protocol.registerSchemesAsPrivileged([{ scheme: PAGE_SCHEME, privileges: SCHEME_PRIVILEGES }]);
    app.on('session-created', confineSession);
    app.on('web-contents-created', (_event, contents) => confineContents(contents));
    void app.whenReady().then(openShell).catch((error: unknown) => {
      log('shell-failed', { reason: error instanceof Error ? error.message : String(error) });
      app.exit(1);
    });
  } else {
    app.exit(0);
  }
}
