import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebContents } from 'electron';
import type { DisplayPlace } from './display-place.ts';
import { DISPLAY_URL, isOwnFile, isOwnPage, PAGE_URL } from './navigation.ts';
import { isPermissionGranted } from './permissions.ts';
import { WINDOW_OPTIONS } from './window-options.ts';

type WindowConstructor = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

/** Pause before a page whose process died is loaded again (ms); its cart is a row in the database. */
const RELOAD_AFTER_MS = 500;

/** Opens a window on the page; with a place, the buyer's window on the page of the customer display. The only place where a window is made. */
export function openWindow(Window: WindowConstructor, preload: string, display?: DisplayPlace): BrowserWindow {
  const url = display === undefined ? PAGE_URL : DISPLAY_URL;
  const place = display === undefined ? {} : { ...display.bounds, minWidth: 320, minHeight: 240, fullscreen: display.fullscreen, title: 'Layar pembeli' };
  const window = new Window({ ...WINDOW_OPTIONS, ...place, webPreferences: { ...WINDOW_OPTIONS.webPreferences, preload } });
  // Shown without taking the keyboard away from the till.
  window.once('ready-to-show', () => (display === undefined ? window.show() : window.showInactive()));
  window.webContents.on('render-process-gone', () => {
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(url);
    }, RELOAD_AFTER_MS);
  });
  void window.loadURL(url);
  return window;
}

/** Keeps web contents on our own page: no foreign address, no second window, no embedded guest. */
export function confineContents(contents: WebContents): void {
  const stayHome = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Takes a session's default generosity away (Electron grants every permission when nobody decides) and its way to the network. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(isPermissionGranted(permission, 'mediaTypes' in details ? details.mediaTypes : [])));
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => isPermissionGranted(permission, details.mediaType === undefined ? [] : [details.mediaType]));
  session.setDevicePermissionHandler((details) => isPermissionGranted(details.deviceType));
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnPage(details.url) && !isOwnFile(details.url) }));
}
