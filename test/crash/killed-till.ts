import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openReader } from '../../electron/db/open-reader.ts';
import { verifyStore } from '../../electron/db/verify/verify-store.ts';
import type { Verification } from '../../shared/contract/journal.ts';

const CHILD = fileURLToPath(new URL('./crash-child.ts', import.meta.url));

/** What the till had said when it died. */
export interface Death {
  /** Acknowledged sales and reversals: command → receipt number and total. */
  readonly acknowledged: ReadonlyMap<string, { readonly receipt: string; readonly total: number }>;
  /** The sale that was asked for and not answered, as JSON, or ''. */
  readonly unanswered: string;
  readonly wasReady: boolean;
}

/** A till in a process of its own, killed with SIGKILL again and again on one data folder. */
export class KilledTill {
  readonly root = mkdtempSync(join(tmpdir(), 'etalase-crash-'));
  readonly dataDir = join(this.root, 'data');
  readonly acknowledged = new Map<string, { receipt: string; total: number }>();
  unanswered = '';
  printer: string;
  /** The log is emptied by its thread all the time. */
  emptying = false;

  constructor(printer = 'tcp://127.0.0.1:9') {
    this.printer = printer;
  }

  /** Runs the till until it dies: at `step`, or at the hand of `kill`, which gets the process and its lines. */
  async run(step: string, times: number, kill?: (kill: () => void, line: string) => void): Promise<Death> {
    const child = spawn(process.execPath, [CHILD, this.dataDir, join(this.root, 'secrets'), step, String(times), this.unanswered, this.printer, this.emptying ? 'emptying' : ''], { stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    let ready = false;
    const closed = once(child, 'close');
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'ready') ready = true;
      else if (line.startsWith('try ')) this.unanswered = line.slice(4);
      else if (line.startsWith('ack ')) {
        const [, command = '', receipt = '', total = ''] = line.split(' ');
        this.acknowledged.set(command, { receipt, total: Number(total) });
        this.unanswered = '';
      }
      kill?.(() => child.kill('SIGKILL'), line);
    }
    const [code, signal] = (await closed) as [number | null, string | null];
    if (signal !== 'SIGKILL') throw new Error(`the till ended by itself (code ${code}): ${stderr}`);
    return { acknowledged: this.acknowledged, unanswered: this.unanswered, wasReady: ready };
  }

  /** Looks at the file as the next start would find it. */
  inspect(): { readonly verification: Verification; readonly receipts: readonly { id: string; receipt: string; total: number }[] } {
    const reader = openReader(join(this.dataDir, 'etalase.db'));
    try {
      const sales = reader.query<Record<never, never>, { id: string; receipt_number: string; total: number }>((db) =>
        db.selectFrom('sale').select(['id', 'receipt_number', 'total']).orderBy('number'),
      );
      return {
        verification: verifyStore(reader, null, () => performance.now()),
        receipts: sales.all({}).map((sale) => ({ id: sale.id, receipt: sale.receipt_number, total: sale.total })),
      };
    } finally {
      reader.close();
    }
  }

  /** The kinds of document on file, each once. */
  kinds(): readonly string[] {
    const reader = openReader(join(this.dataDir, 'etalase.db'));
    try {
      return reader.query<Record<never, never>, { kind: string }>((db) => db.selectFrom('sale').select('kind').distinct()).all({}).map(({ kind }) => kind);
    } finally {
      reader.close();
    }
  }

  end(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
