import { EventEmitter } from 'node:events';

/** A fake of the `electron` module: it does nothing but write down what it is asked for, in order. */
export interface FakeCall {
  readonly name: string;
  readonly args: readonly unknown[];
}

export class FakePort {
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
}

export class FakeUtility extends EventEmitter {
  readonly posted: { readonly message: unknown; readonly ports: unknown }[] = [];
  killed = false;
  postMessage(message: unknown, ports?: unknown): void {
    this.posted.push({ message, ports });
  }
  kill(): boolean {
    this.killed = true;
    return true;
  }
}

export class FakeContents extends EventEmitter {
  readonly id: number;
  readonly sent: { readonly channel: string; readonly args: readonly unknown[] }[] = [];
  readonly posted: { readonly channel: string; readonly message: unknown; readonly ports: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  destroyed = false;
  constructor(id: number) {
    super();
    this.id = id;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args });
  }
  postMessage(channel: string, message: unknown, ports: unknown): void {
    this.posted.push({ channel, message, ports });
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
}

type Handler = (...args: never[]) => unknown;

export class FakeSession {
  readonly handlers: Record<string, Handler> = {};
  readonly webRequest = { onBeforeRequest: (handler: Handler) => void (this.handlers['onBeforeRequest'] = handler) };
  setPermissionRequestHandler(handler: Handler): void {
    this.handlers['permissionRequest'] = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.handlers['permissionCheck'] = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.handlers['devicePermission'] = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.handlers['displayMedia'] = handler;
  }
}

export interface FakeSetup {
  readonly packaged?: boolean;
  readonly switches?: readonly string[];
  readonly firstInstance?: boolean;
  readonly appPath: string;
}

export function createFakeElectron(setup: FakeSetup) {
  const calls: FakeCall[] = [];
  const note = (name: string, ...args: unknown[]): void => void calls.push({ name, args });
  const windows: FakeWindow[] = [];
  const utilities: FakeUtility[] = [];
  const channels: [FakePort, FakePort][] = [];
  let nextContents = 1;
  let becomeReady = (): void => {};
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));

  class FakeApp extends EventEmitter {
    readonly isPackaged = setup.packaged ?? true;
    readonly commandLine = {
      hasSwitch: (name: string) => setup.switches?.includes(name) ?? false,
      getSwitchValue: () => '',
    };
    readonly paths: Record<string, string> = { appData: '/home/kasir/.config' };
    setName = (name: string) => note('app.setName', name);
    setPath = (name: string, value: string) => {
      note('app.setPath', name, value);
      this.paths[name] = value;
    };
    getPath = (name: string) => this.paths[name] ?? '';
    getAppPath = () => setup.appPath;
    enableSandbox = () => note('app.enableSandbox');
    requestSingleInstanceLock = () => {
      note('app.requestSingleInstanceLock');
      return setup.firstInstance ?? true;
    };
    whenReady = () => {
      note('app.whenReady');
      return ready;
    };
    exit = (code: number) => note('app.exit', code);
    quit = () => note('app.quit');
  }

  class FakeWindow extends EventEmitter {
    readonly options: unknown;
    readonly webContents = new FakeContents(nextContents++);
    destroyed = false;
    constructor(options: unknown) {
      super();
      this.options = options;
      note('new BrowserWindow', options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> {
      note('window.loadURL', url);
      return Promise.resolve();
    }
    show(): void {
      note('window.show');
    }
    focus(): void {
      note('window.focus');
    }
    showInactive(): void {
      note('window.showInactive');
    }
    close(): void {
      note('window.close');
      this.destroyed = true;
      this.emit('closed');
    }
    getBounds(): { x: number; y: number; width: number; height: number } {
      return { x: 0, y: 0, width: 1366, height: 768 };
    }
    restore(): void {
      note('window.restore');
    }
    isMinimized(): boolean {
      return true;
    }
    isDestroyed(): boolean {
      return this.destroyed;
    }
  }

  class FakeScreen extends EventEmitter {
    displays = [{ id: 1, bounds: { x: 0, y: 0, width: 1366, height: 768 } }];
    getAllDisplays = () => this.displays;
    getDisplayMatching = () => this.displays[0];
  }

  const screen = new FakeScreen();
  const app = new FakeApp();
  const ipcMain = new EventEmitter();
  const defaultSession = new FakeSession();
  const pageHandlers = new Map<string, (request: Request) => Promise<Response>>();

  return {
    module: {
      app,
      BrowserWindow: FakeWindow,
      ipcMain,
      Menu: { setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu) },
      MessageChannelMain: class {
        readonly port1 = new FakePort('service');
        readonly port2 = new FakePort('page');
        constructor() {
          channels.push([this.port1, this.port2]);
        }
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes: unknown) => note('protocol.registerSchemesAsPrivileged', schemes),
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
          note('protocol.handle', scheme);
          pageHandlers.set(scheme, handler);
        },
      },
      screen,
      session: { defaultSession },
      utilityProcess: {
        fork: (file: string, args: unknown, options: unknown) => {
          note('utilityProcess.fork', file, args, options);
          const utility = new FakeUtility();
          utilities.push(utility);
          return utility;
        },
      },
    },
    calls,
    windows,
    utilities,
    channels,
    app,
    ipcMain,
    defaultSession,
    screen,
    pageHandlers,
    becomeReady,
    named: (name: string) => calls.filter((call) => call.name === name),
  };
}
