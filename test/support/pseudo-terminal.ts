import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Opens a pseudo-terminal in raw mode, says its name, then writes down what comes in as hexadecimal, a line a piece. */
const PROGRAM = `
import os, pty, sys, tty
master, slave = pty.openpty()
tty.setraw(master); tty.setraw(slave)
print(os.ttyname(slave), flush=True)
while True:
    try: data = os.read(master, 4096)
    except OSError: break
    if not data: break
    print(data.hex(), flush=True)
`;

export interface PseudoTerminal {
  /** The name of the end that a program opens as a serial port. */
  readonly path: string;
  /** Everything that was written to it so far, as latin-1 text. */
  received(): string;
  /** Takes it away, as if the cable was pulled. */
  unplug(): Promise<void>;
}

/** Why there can be none on this machine, or null. */
export function whyNoTerminal(): string | null {
  if (process.platform === 'win32') return 'no pseudo-terminals on Windows';
  return spawnSync('python3', ['-c', 'import pty']).status === 0 ? null : 'python3 with its pty module is not on this machine';
}

export async function openTerminal(): Promise<PseudoTerminal> {
  const child: ChildProcess = spawn('python3', ['-u', '-c', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('the terminal has no output');
  const lines = createInterface({ input: child.stdout });
  const [path] = (await once(lines, 'line')) as [string];
  let text = '';
  lines.on('line', (line: string) => (text += Buffer.from(line, 'hex').toString('latin1')));
  return {
    path,
    received: () => text,
    async unplug() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
