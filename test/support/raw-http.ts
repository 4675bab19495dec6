import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 when the other side closed without a status. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are and reads until the other side closes: only so can Host and Origin be forged. */
export function sendRaw(port: number, bytes: string, { endAfterStatus = false } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setTimeout(8_000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 60)}`)));
    socket.on('data', (part) => {
      text += part.toString('latin1');
      if (endAfterStatus && text.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error)));
    socket.on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]) || 0, head: head.toLowerCase(), body });
    });
    socket.write(bytes, 'latin1');
  });
}

/** A header given as null is left out, as a list is sent in several lines. */
export type RawHeaders = Readonly<Record<string, string | number | readonly string[] | null>>;

export function rawRequest(method: string, path: string, headers: RawHeaders, body = ''): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [value].flat().map((one) => `${name}: ${String(one)}`)));
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}
