import { RPCHandler } from '@orpc/server/message-port';
import { readFrame } from './frame.ts';
import type { ServiceRouter } from './router.ts';
import type { CallContext } from './rpc-services.ts';
import { readSessionHeader } from './session-header.ts';

/** One end of a channel to a page: a port of the shell, or a WebSocket made to look like one. */
export interface FramePort {
  postMessage(frame: string): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/** Answers the calls of a port until it closes. A message that is no frame is dropped. */
export type FrameCalls = (port: FramePort) => void;

/** `isDisplay`: the ports are those of buyers' screens. */
export function createFrameCalls(router: ServiceRouter, isDisplay = false): FrameCalls {
  const handler = new RPCHandler<CallContext>(router, { interceptors: [readSessionHeader] });
  return (port) => {
    let open = true;
    port.on('close', () => {
      open = false;
    });
    handler.upgrade(
      {
        postMessage: (frame: string) => {
          if (!open) return;
          try {
            port.postMessage(frame);
          } catch {
            // The other end went away between two turns; its calls are dropped when the close is told.
          }
        },
        on: (event: string, listener: (event?: { readonly data: unknown }) => void) => {
          if (event === 'close') port.on('close', () => listener());
          else
            port.on('message', ({ data }) => {
              const frame = readFrame(data);
              if (frame !== null) listener({ data: frame });
            });
        },
      },
      { context: { sessionToken: undefined, isDisplay } },
    );
  };
}
