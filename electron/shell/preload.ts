import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE_NAME, CONNECT_CHANNEL, DISPLAY_CHANNEL, isNonce, isServiceState, PORT_CHANNEL, SERVICE_CHANNEL, type ShellBridge, type ShellToPage } from '../../shared/contract/shell-messages.ts';

/** The page's window as far as the preload needs it (this folder is compiled without the DOM). */
declare const window: { postMessage(message: ShellToPage, targetOrigin: string, transfer: readonly unknown[]): void };

/** '/' means: only to a document of this very origin. */
const OWN_ORIGIN = '/';

ipcRenderer.on(PORT_CHANNEL, (event, message: { readonly nonce?: unknown } | null) => {
  const nonce = message?.nonce;
  if (isNonce(nonce)) window.postMessage({ type: PORT_CHANNEL, nonce }, OWN_ORIGIN, event.ports);
});

ipcRenderer.on(SERVICE_CHANNEL, (_event, service: unknown) => {
  if (isServiceState(service)) window.postMessage({ type: SERVICE_CHANNEL, service }, OWN_ORIGIN, []);
});

const bridge: ShellBridge = {
  host: 'electron',
  connect(nonce) {
    if (isNonce(nonce)) ipcRenderer.send(CONNECT_CHANNEL, nonce);
  },
  openDisplay: () => ipcRenderer.send(DISPLAY_CHANNEL),
};

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge);
