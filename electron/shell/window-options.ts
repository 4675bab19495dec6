import type { BrowserWindowConstructorOptions } from 'electron';

/** The one set of options every window is made with (the preload's path is added where a window is opened). */
export const WINDOW_OPTIONS = Object.freeze({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  show: false,
  autoHideMenuBar: true,
  title: 'Etalase',
  webPreferences: Object.freeze({
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
    // The checker would fetch its dictionaries from the network.
    spellcheck: false,
    // The page can be inspected in the Node host; the counter's window cannot be.
    devTools: false,
    // A till in the background still shows the customer's change in time.
    backgroundThrottling: false,
  }),
}) satisfies BrowserWindowConstructorOptions;
