import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { escposCommandLength } from './escpos-command.ts';

/**
 * How the fake behaves. `hang`: accepts and never reads. `hangAfter`, `resetAfter`, `closeAfter`: reads `bytes` bytes of a connection, then stops,
 * sends RST or FIN. `mute`: prints and answers nothing. `refuse`: nothing listens.
 */
export interface FakeState {
  mode: 'ok' | 'refuse' | 'hang' | 'hangAfter' | 'resetAfter' | 'closeAfter' | 'mute';
  bytes: number;
  /** Bytes a second taken from the line; 0 = at once. */
  rate: number;
  /** Receive buffer in bytes: reading stops when it is full and printing is stopped. */
  buffer: number;
  paper: 'ok' | 'near' | 'out';
  cover: 'closed' | 'open';
  error: 'none' | 'cutter' | 'fatal' | 'heat';
  online: boolean;
  /** Paper runs out when the head has consumed this many bytes of a job; 0 = never. */
  paperOutAfter: number;
  /** Bytes sent on connect without being asked, as hex. */
  greet: string;
  /** A second connection is accepted but not served until the first has closed. */
  single: boolean;
  /** A reset by the client throws away what was not read yet, as small TCP stacks do. */
  rstDrops: boolean;
  /** Answers GS ( H, as real Epson printers do. */
  processId: boolean;
  /** Sends automatic status by itself when paper runs out in the middle of a job. */
  automatic: boolean;
  /** Hangs up right behind its answer to GS r, as some print servers end a job. */
  closesAfterProof: boolean;
}

/** What one connection sent. `printed` is what the head has consumed, `received` counts what arrived. */
export interface FakeJob {
  received: number;
  printed: Buffer;
  cuts: number;
  drawer: { pin: number; onMs: number; offMs: number }[];
  ended: 'open' | 'fin' | 'rst';
  lost: boolean;
}

interface Line {
  readonly socket: Socket;
  readonly job: FakeJob;
  /** Taken from the line by the system but not yet by the printer. */
  inbox: Buffer;
  /** In the printer, not yet printed. */
  pending: Buffer;
  /** The last bytes, in which a real-time command may be half arrived. */
  tail: Buffer;
  stuck: boolean;
  peerEnded: boolean;
  broken: boolean;
  closed: boolean;
  timer: NodeJS.Timeout | undefined;
}

const IDLE: FakeState = {
  mode: 'ok', bytes: 200, rate: 0, buffer: 4096, paper: 'ok', cover: 'closed', error: 'none', online: true, paperOutAfter: 0, greet: '', single: false,
  rstDrops: false, processId: true, automatic: false, closesAfterProof: false,
};

/** An ESC/POS network printer with fault modes: keeps what it prints, holds data while offline, answers status in real time. Emits `change`. */
export class FakePrinter extends EventEmitter {
  readonly state: FakeState;
  readonly jobs: FakeJob[] = [];
  connections = 0;
  port = 0;
  private server: Server | undefined;
  private readonly lines = new Set<Line>();
  private readonly queue: Socket[] = [];

  constructor(state: Partial<FakeState> = {}) {
    super();
    this.state = { ...IDLE, ...state };
  }

  get address(): string {
    return `tcp://127.0.0.1:${this.port}`;
  }

  /** Everything printed so far, over all connections. */
  get printed(): Buffer {
    return Buffer.concat(this.jobs.map((job) => job.printed));
  }

  get pulses(): FakeJob['drawer'] {
    return this.jobs.flatMap((job) => job.drawer);
  }

  async start(): Promise<this> {
    await this.listen();
    if (this.state.mode === 'refuse') await this.unlisten();
    return this;
  }

  async set(change: Partial<FakeState>): Promise<void> {
    const was = this.state.mode;
    Object.assign(this.state, change);
    if (this.state.mode === 'refuse' && was !== 'refuse') await this.unlisten();
    if (this.state.mode !== 'refuse' && was === 'refuse') await this.listen();
    for (const line of [...this.lines]) this.work(line);
  }

  /** Off and on: what was not printed is lost, every connection is reset. */
  powerCycle(): void {
    for (const line of [...this.lines]) {
      line.job.lost ||= line.inbox.length + line.pending.length > 0;
      line.inbox = Buffer.alloc(0);
      line.pending = Buffer.alloc(0);
      line.socket.resetAndDestroy();
    }
  }

  async stop(): Promise<void> {
    await this.unlisten();
  }

  /** Resolves when `condition` holds, looked at on every change. */
  async until(condition: (printer: this) => boolean): Promise<void> {
    while (!condition(this)) await once(this, 'change');
  }

  private get stopped(): boolean {
    const { paper, cover, error, online } = this.state;
    return paper === 'out' || cover === 'open' || error !== 'none' || !online;
  }

  private async listen(): Promise<void> {
    this.server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (socket) => this.accept(socket));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private async unlisten(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    for (const line of this.lines) {
      clearTimeout(line.timer);
      line.socket.destroy();
    }
    for (const socket of this.queue.splice(0)) socket.destroy();
    if (server === undefined) return;
    server.close();
    await once(server, 'close');
  }

  private accept(socket: Socket): void {
    this.connections += 1;
    this.emit('change');
    if (this.state.single && this.lines.size > 0) {
      socket.on('error', () => undefined);
      this.queue.push(socket);
    } else this.serve(socket);
  }

  private serve(socket: Socket): void {
    const job: FakeJob = { received: 0, printed: Buffer.alloc(0), cuts: 0, drawer: [], ended: 'open', lost: false };
    const empty = Buffer.alloc(0);
    const line: Line = { socket, job, inbox: empty, pending: empty, tail: empty, stuck: false, peerEnded: false, broken: false, closed: false, timer: undefined };
    this.jobs.push(job);
    this.lines.add(line);
    socket.on('error', () => {
      line.broken = true;
    });
    socket.on('close', () => this.closed(line));
    if (this.state.greet !== '') socket.write(Buffer.from(this.state.greet, 'hex'));
    if (this.state.mode === 'hang') return;
    socket.on('data', (data: Buffer) => {
      line.inbox = Buffer.concat([line.inbox, data]);
      socket.pause();
      this.work(line);
    });
    socket.on('end', () => {
      line.peerEnded = true;
      this.work(line);
    });
    socket.resume();
  }

  private closed(line: Line): void {
    line.closed = true;
    line.job.ended = line.broken ? 'rst' : 'fin';
    if (line.broken && this.state.rstDrops && line.inbox.length > 0) {
      line.inbox = Buffer.alloc(0);
      line.job.lost = true;
    }
    this.lines.delete(line);
    // What the printer holds is printed once it can, connection or not.
    if (line.inbox.length + line.pending.length > 0 && !line.job.lost) {
      this.lines.add(line);
      this.work(line);
    }
    this.emit('change');
    const next = this.queue.shift();
    if (next !== undefined) this.serve(next);
  }

  /** Takes from the line what the mode, the rate and the buffer allow, and prints. */
  private work(line: Line): void {
    this.print(line);
    if (line.timer !== undefined || line.stuck || this.state.mode === 'hang') return;
    const { mode, rate, buffer, bytes } = this.state;
    const limit = mode === 'hangAfter' || mode === 'resetAfter' || mode === 'closeAfter' ? Math.max(0, bytes - line.job.received) : Infinity;
    const room = this.stopped ? Math.max(0, buffer - line.pending.length) : Infinity;
    const step = rate > 0 ? Math.max(1, Math.round(rate / 50)) : Infinity;
    const count = Math.min(line.inbox.length, limit, room, step);
    if (count > 0) this.take(line, count);
    if (count === limit) {
      line.stuck = true;
      if (mode === 'resetAfter') line.socket.resetAndDestroy();
      if (mode === 'closeAfter') line.socket.end();
    } else if (line.inbox.length > 0) {
      if (count > 0) {
        line.timer = setTimeout(() => {
          line.timer = undefined;
          this.work(line);
        }, rate > 0 ? 20 : 0);
      }
    } else if (line.closed) this.lines.delete(line);
    else if (line.peerEnded) line.socket.end();
    else line.socket.resume();
    this.emit('change');
  }

  /** Real-time commands are answered on arrival, also inside pictures and while offline. */
  private take(line: Line, count: number): void {
    const data = line.inbox.subarray(0, count);
    line.inbox = Buffer.from(line.inbox.subarray(count));
    line.job.received += count;
    const seen = Buffer.concat([line.tail, data]);
    for (let at = 0; at + 2 < seen.length; at += 1) if (seen[at] === 0x10 && seen[at + 1] === 0x04) this.reply(line, Buffer.from([this.realTime(seen[at + 2] ?? 0)]));
    line.tail = Buffer.from(seen.subarray(Math.max(0, seen.length - 2)));
    line.pending = Buffer.concat([line.pending, data]);
    this.print(line);
  }

  private print(line: Line): void {
    while (line.pending.length > 0 && !this.stopped) {
      const length = escposCommandLength(line.pending, 0);
      if (length === 0 || line.pending.length < length) return;
      const command = line.pending.subarray(0, length);
      line.pending = Buffer.from(line.pending.subarray(length));
      this.execute(line, command);
      const { paperOutAfter } = this.state;
      if (paperOutAfter > 0 && line.job.printed.length >= paperOutAfter) {
        this.state.paper = 'out';
        if (this.state.automatic) this.reply(line, Buffer.from([0x18, 0x00, 0x0f, 0x00]));
      }
    }
  }

  private execute(line: Line, command: Buffer): void {
    const { job } = line;
    job.printed = Buffer.concat([job.printed, command]);
    const [first, second, third] = command;
    if (first === 0x1b && second === 0x70) job.drawer.push({ pin: third === 1 ? 5 : 2, onMs: (command[3] ?? 0) * 2, offMs: (command[4] ?? 0) * 2 });
    if (first !== 0x1d) return;
    if (second === 0x56) job.cuts += 1;
    if (second === 0x72) {
      this.reply(line, Buffer.from([{ ok: 0, near: 3, out: 15 }[this.state.paper]]));
      if (this.state.closesAfterProof) line.socket.end();
    }
    if (second === 0x28 && third === 0x48 && this.state.processId) this.reply(line, Buffer.concat([Buffer.from([0x37, 0x22]), command.subarray(7, 11), Buffer.from([0])]));
  }

  private realTime(question: number): number {
    const { paper, cover, error } = this.state;
    if (question === 1) return 0x12 | (this.stopped ? 0x08 : 0);
    if (question === 2) return 0x12 | (cover === 'open' ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0) | (error === 'none' ? 0 : 0x40);
    if (question === 3) return 0x12 | { none: 0, cutter: 0x08, fatal: 0x20, heat: 0x40 }[error];
    return 0x12 | { ok: 0, near: 0x0c, out: 0x6c }[paper];
  }

  private reply(line: Line, bytes: Buffer): void {
    if (this.state.mode !== 'mute' && !line.closed) line.socket.write(bytes);
  }
}
