import { parseArgs } from 'node:util';
import { parsePrinterAddress } from '../../shared/domain/printing/printer-address.ts';
import { homePaths } from '../platform/paths.ts';

/** What the command line asks of a host. */
export interface HostConfig {
  readonly dataDir: string;
  readonly secretsDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly printer: string | null;
}

/** The command line cannot be carried out; the message says why, in Indonesian. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads `--data DIR --secrets DIR --port N --printer ADDRESS`. @throws UsageError */
export function readHostConfig(args: readonly string[]): HostConfig {
  const { data, secrets, port, printer } = readOptions(args, {
    data: { type: 'string' },
    secrets: { type: 'string' },
    port: { type: 'string' },
    printer: { type: 'string' },
  });
  const home = homePaths();
  const number = Number(port ?? '0');
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new UsageError(`--port ${port} bukan nomor port (0 sampai 65535).`);
  if (printer !== undefined && !parsePrinterAddress(printer).ok) throw new UsageError(`--printer ${printer} bukan alamat printer (tcp://HOST:PORT atau file:///path).`);
  return { dataDir: data ?? home.data, secretsDir: secrets ?? home.secrets, port: number, printer: printer ?? null };
}

type TextOptions = Readonly<Record<string, { readonly type: 'string' }>>;

/** Options of text only, none twice, nothing beside them. @throws UsageError */
export function readOptions<Options extends TextOptions>(args: readonly string[], options: Options): { readonly [Name in keyof Options]?: string } {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    for (const [name, value] of Object.entries(values)) if (value === '') throw new UsageError(`--${name} membutuhkan nilai.`);
    return values as { readonly [Name in keyof Options]?: string };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Perintah tidak dipahami: ${error instanceof Error ? error.message : String(error)}`);
  }
}
