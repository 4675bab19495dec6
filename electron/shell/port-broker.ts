import { isNonce, PORT_CHANNEL } from '../../shared/contract/shell-messages.ts';

/** The part of a window's web contents that the broker uses. */
export interface PortReceiver<Port> {
  readonly id: number;
  isDestroyed(): boolean;
  postMessage(channel: string, message: { readonly nonce: string }, ports: Port[]): void;
}

export interface PortBroker<Port> {
  /** A window asks for its port. Served now, or when the service is next ready; the newest wish of a window replaces its older one. */
  request(receiver: PortReceiver<Port>, nonce: unknown, isDisplay?: boolean): 'connected' | 'waiting' | 'refused';
  /** The service became ready: serve the waiting windows. */
  serviceReady(): void;
  /** A window is gone. */
  forget(receiverId: number): void;
}

/**
 * Joins windows to the service: one channel per wish, one end each. The nonce made by the page travels with both ends, so that
 * a page takes only the port it asked for, and a nonce serves once.
 */
export function createPortBroker<Port>(parts: {
  openChannel(): readonly [forService: Port, forPage: Port];
  connectService(nonce: string, port: Port, isDisplay: boolean): boolean;
  isServiceReady(): boolean;
}): PortBroker<Port> {
  const waiting = new Map<number, { receiver: PortReceiver<Port>; nonce: string; isDisplay: boolean }>();
  const lastNonce = new Map<number, string>();

  const serve = (receiver: PortReceiver<Port>, nonce: string, isDisplay: boolean): void => {
    const [forService, forPage] = parts.openChannel();
    if (parts.connectService(nonce, forService, isDisplay)) receiver.postMessage(PORT_CHANNEL, { nonce }, [forPage]);
  };

  return {
    request(receiver, nonce, isDisplay = false) {
      if (!isNonce(nonce) || lastNonce.get(receiver.id) === nonce) return 'refused';
      lastNonce.set(receiver.id, nonce);
      if (!parts.isServiceReady()) {
        waiting.set(receiver.id, { receiver, nonce, isDisplay });
        return 'waiting';
      }
      waiting.delete(receiver.id);
      serve(receiver, nonce, isDisplay);
      return 'connected';
    },
    serviceReady() {
      const now = [...waiting.values()];
      waiting.clear();
      for (const { receiver, nonce, isDisplay } of now) if (!receiver.isDestroyed()) serve(receiver, nonce, isDisplay);
    },
    forget(receiverId) {
      waiting.delete(receiverId);
      lastNonce.delete(receiverId);
    },
  };
}
