import type { Clock } from '../services/ports/clock.ts';
import type { Log } from '../services/ports/log.ts';

export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Takes one finished line (with its line end). */
export type LogSink = (line: string) => void;

const PERSONAL = /(?:pin|password|sandi|token|ticket|secret|pepper|session|name|nama|phone|telepon|address|alamat|note|catatan|nik|email)$/i;
const LONGEST_TEXT = 500;

/** Facts are codes, counts, durations and ids; anything with an inside could hide a person in it and is left out. */
function plain(key: string, value: unknown): string | number | boolean | null {
  if (PERSONAL.test(key)) return '[redacted]';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  const text = value instanceof Error ? `${value.name}: ${value.message}` : value;
  if (typeof text !== 'string') return '[left out]';
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** A log of JSON lines: `{"at","level","event",…data}`. A sink that fails (a full disk) never stops a sale. */
export function createLog(options: { readonly sinks: readonly LogSink[]; readonly clock: Clock; readonly level?: LogLevel }): Log {
  const lowest = LOG_LEVELS.indexOf(options.level ?? 'info');
  const write = (level: LogLevel, event: string, data: Readonly<Record<string, unknown>> = {}): void => {
    if (LOG_LEVELS.indexOf(level) < lowest) return;
    const facts = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(key, value)]));
    const line = `${JSON.stringify({ ...facts, at: new Date(options.clock.now()).toISOString(), level, event })}\n`;
    for (const sink of options.sinks) {
      try {
        sink(line);
      } catch {
        // There is nowhere left to say so.
      }
    }
  };
  return {
    info: (event, data) => write('info', event, data),
    warn: (event, data) => write('warn', event, data),
    error: (event, data) => write('error', event, data),
  };
}

export const stderrSink: LogSink = (line) => void process.stderr.write(line);
