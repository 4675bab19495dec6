import { readFileSync } from 'node:fs';
import { closeExportSchema } from '../../shared/contract/close-export-schema.ts';
import { checkExport, type ExportCheck } from '../../shared/domain/close-export/check-export.ts';
import { exportFaultWords } from '../../shared/domain/close-export/fault-words.ts';
import { nodeTools } from '../export/node-tools.ts';
import { readOptions, UsageError } from './config.ts';

export const VERIFY_EXPORT_USAGE = `  verify --export BERKAS.json [--seal KODE] [--json]
      Memeriksa ekspor tutup kas tanpa data: isi, tanda tangan, rantai, semua jumlah.
      --seal    kode segel dari kertas, misalnya 4TPW-81HN-0KCE: harus ada di berkas
      --json    satu baris JSON untuk program`;

/** Verifies an export file. @returns 0 when everything agrees, else 1. @throws UsageError */
export async function runVerifyExport(args: readonly string[], say: (text: string) => void): Promise<number> {
  const wantsJson = args.includes('--json');
  const { export: file, seal } = readOptions(
    args.filter((arg) => arg !== '--json'),
    { export: { type: 'string' }, seal: { type: 'string' } },
  );
  if (file === undefined) throw new UsageError('verify membutuhkan --export BERKAS.json.');
  const text = read(file);
  const check = withForm(text, await checkExport(text, nodeTools, seal === undefined ? [] : [seal]));
  say(wantsJson ? JSON.stringify(check) : inWords(check));
  return check.faults.length === 0 && check.closes.length > 0 ? 0 : 1;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`Berkas ${file} tidak dapat dibaca.`);
  }
}

/** What the schema says beside the check: a field too many is none that was sealed by this program. */
function withForm(text: string, check: ExportCheck): ExportCheck {
  if (check.faults.length > 0) return check;
  const form = closeExportSchema.safeParse(JSON.parse(text));
  if (form.success) return check;
  const [issue] = form.error.issues;
  return { ...check, faults: [{ kind: 'unreadable', detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` }] };
}

function inWords({ unit, register, closes, faults }: ExportCheck): string {
  if (faults.length > 0) return `TIDAK COCOK:\n${faults.map((fault) => `  ${exportFaultWords(fault)}`).join('\n')}`;
  if (closes.length === 0) return 'TIDAK COCOK: tidak ada tutup kas di berkas ini.';
  const list = closes.map(({ z, day, code, key }) => `  Z ${String(z).padStart(6, '0')} ${day} segel ${code} kunci ${key}`);
  return `COCOK: ${closes.length} tutup kas ${unit}, mesin kasir ${register}.\n${list.join('\n')}`;
}
