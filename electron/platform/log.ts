import type { Clock } from './clock.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Facts of an event: codes, counts, durations, ids. Never a person: no names, PINs, notes or what was typed. */
export type LogData = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  debug(event: string, data?: LogData): void;
  info(event: string, data?: LogData): void;
  warn(event: string, data?: LogData): void;
  error(event: string, data?: LogData): void;
}

/** Takes one finished line (with its line end). */
export type LogSink = (line: string) => void;

const PERSONAL = /(?:pin|password|sandi|token|ticket|secret|pepper|session|name|nama|phone|telepon|address|alamat|note|catatan|nik|email)$/i;
const LONGEST_TEXT = 500;

function plain(key: string, value: LogData[string]): LogData[string] {
  if (typeof value !== 'string') return value;
  if (PERSONAL.test(key)) return '[redacted]';
  return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
}

/** A log of JSON lines: `{"at","level","event",…data}`. A sink that fails (a full disk) never stops a sale. */
export function createLog(options: { readonly sinks: readonly LogSink[]; readonly clock: Clock; readonly level?: LogLevel }): Log {
  const lowest = LOG_LEVELS.indexOf(options.level ?? 'info');
  const write = (level: LogLevel, event: string, data: LogData = {}): void => {
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
    debug: (event, data) => write('debug', event, data),
    info: (event, data) => write('info', event, data),
    warn: (event, data) => write('warn', event, data),
    error: (event, data) => write('error', event, data),
  };
}

export const stderrSink: LogSink = (line) => void process.stderr.write(line);
