import { readOptions, UsageError } from '../config.ts';

/** What `npm run demo` was asked for. */
export interface DemoArguments {
  /** Folder for everything the run leaves; new or empty. */
  readonly out: string;
  readonly seed: number;
  readonly days: number;
  /** Buyers a day. */
  readonly buyers: number;
}

/** Reads `[--out DIR] [--seed N] [--days N] [--buyers N]`; `newFolder` makes the folder where none is named. @throws UsageError */
export function demoArguments(args: readonly string[], newFolder: () => string): DemoArguments {
  const values = readOptions(args, { out: { type: 'string' }, seed: { type: 'string' }, days: { type: 'string' }, buyers: { type: 'string' } });
  return {
    seed: whole('seed', values.seed, 1, 0, 999_999_999),
    days: whole('days', values.days, 2, 1, 60),
    buyers: whole('buyers', values.buyers, 200, 10, 600),
    out: values.out ?? newFolder(),
  };
}

function whole(name: string, text: string | undefined, usual: number, from: number, to: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < from || value > to) throw new UsageError(`--${name} ${text}: harus angka bulat ${from} sampai ${to}.`);
  return value;
}
