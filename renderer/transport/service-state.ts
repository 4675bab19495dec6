import { isShellToPage, SERVICE_CHANNEL, type ServiceState } from '../../shared/contract/shell-messages.ts';
import type { MessageWindow } from './port-connection.ts';

/** Hears what the Electron shell says about the service, `refused` with its reason above all. The Node host says nothing here. */
export function subscribeServiceState(window: MessageWindow, listener: (state: ServiceState) => void): () => void {
  const hear = (event: MessageEvent): void => {
    const message: unknown = event.data;
    if (event.source === window && isShellToPage(message) && message.type === SERVICE_CHANNEL) listener(message.service);
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}
