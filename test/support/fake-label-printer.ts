import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

const QUESTION = Buffer.from([0x1b, 0x21, 0x3f]);
const RUN = /PRINT 1,(\d+)\r\n/g;
/** Between two labels. */
const LABEL_MS = 20;
const [READY, PAPER_OUT, PRINTING] = [0x00, 0x04, 0x20];

/** A TSPL label printer on the network: prints label after label, says how it is when it is asked, runs out and goes on, loses its power and is switched on again. */
export class FakeLabelPrinter {
  /** Labels that came out. */
  printed = 0;
  /** Labels on the roll. */
  left = Number.POSITIVE_INFINITY;
  /** It stands still once so many came out, and says that it is at work. */
  stillAt = Number.POSITIVE_INFINITY;
  private port = 0;
  private held = 0;
  private server: Server | null = null;
  private timer: NodeJS.Timeout | undefined;
  private readonly sockets = new Set<Socket>();

  get address(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  async switchOn(): Promise<this> {
    this.server = createServer({ allowHalfOpen: true }, (socket) => this.serve(socket));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
    this.timer = setInterval(() => this.feed(), LABEL_MS);
    return this;
  }

  /** What it held is lost and every connection is reset. */
  async switchOff(): Promise<void> {
    const server = this.server;
    if (server === null) return;
    this.server = null;
    clearInterval(this.timer);
    this.forget();
    for (const socket of this.sockets) socket.resetAndDestroy();
    server.close();
    await once(server, 'close');
  }

  /** Somebody presses its key for giving up what it holds. */
  forget(): void {
    this.held = 0;
  }

  private feed(): void {
    if (this.held === 0 || this.left === 0 || this.printed >= this.stillAt) return;
    this.held -= 1;
    this.left -= 1;
    this.printed += 1;
  }

  private serve(socket: Socket): void {
    let text = '';
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('end', () => socket.end());
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (const [command, copies] of text.matchAll(RUN)) {
        this.held += Number(copies);
        text = text.slice(text.indexOf(command) + command.length);
      }
      for (let at = text.indexOf(QUESTION.toString('latin1')); at >= 0; at = text.indexOf(QUESTION.toString('latin1'))) {
        socket.write(Buffer.of(this.left === 0 ? PAPER_OUT : this.held > 0 ? PRINTING : READY));
        text = text.slice(0, at) + text.slice(at + QUESTION.length);
      }
    });
  }
}
