import type { WebSocket } from 'ws';
import type { FramePort } from '../rpc/frame-calls.ts';

/** A WebSocket as a port: text messages only, what a closed socket is told is dropped. */
export function socketPort(socket: WebSocket): FramePort {
  return {
    postMessage: (frame) => socket.send(frame, () => {}),
    on: (event: string, listener: (event: { readonly data: unknown }) => void) => {
      if (event === 'close') socket.on('close', () => listener({ data: undefined }));
      else socket.on('message', (data, isBinary) => listener({ data: isBinary ? undefined : data.toString() }));
    },
  };
}
