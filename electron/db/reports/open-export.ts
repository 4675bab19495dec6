import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { harmlessText } from '../../../shared/domain/close-export/harmless-text.ts';
import { TABLE_WORDS } from './table-words.ts';

/** What was written. */
export interface OpenExport {
  readonly folder: string;
  readonly tables: number;
  readonly rows: number;
}

/** Secrets have no place in a file for others; the copy of the database keeps them, as every copy of the books does. */
const LEFT_OUT: ReadonlySet<string> = new Set(['user.credential', 'command.answer']);
const COPY_NAME = 'etalase.db';
const FLUSH_AT = 1 << 20;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: 0 | 1;
  readonly pk: number;
}

/**
 * Everything that a gallery's database holds, as files that need no program of ours: a copy of the database, every table as CSV (semicolons, UTF-8,
 * bytes in base64), and BACA-SAYA.md with every column. Of one moment, beside the till. `folder` is made and must be empty.
 * @throws what the file system says; nothing but an unfinished folder is left then, under a name that says so
 */
export async function openExport(database: string, folder: string, told: (table: string) => void = () => {}): Promise<OpenExport> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new FolderNotEmpty(folder);
  const unfinished = `${folder}.belum-selesai`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'csv'), { recursive: true, mode: 0o700 });
  const source = new Database(database, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // One snapshot for the copy and every table: the till writes on and nothing of it gets in.
    source.exec('BEGIN');
    source.prepare('SELECT 1 FROM sqlite_master').get();
    await source.backup(join(unfinished, COPY_NAME));
    const names = source.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").all().map(({ name }) => name);
    let rows = 0;
    const chapters: string[] = [];
    for (const name of names) {
      told(name);
      const columns = source.prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid').all(name);
      const count = writeTable(source, name, columns, join(unfinished, 'csv', `${name}.csv`));
      rows += count;
      chapters.push(chapterOf(source, name, columns, count));
    }
    source.exec('COMMIT');
    writeWhole(join(unfinished, 'BACA-SAYA.md'), readMe(chapters));
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(unfinished, folder);
    return { folder, tables: names.length, rows };
  } finally {
    source.close();
  }
}

/** Nothing of somebody else's is ever written over. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty';
}

function writeTable(source: Database.Database, name: string, columns: readonly Column[], file: string): number {
  const kept = columns.filter((column) => !LEFT_OUT.has(`${name}.${column.name}`));
  const handle = openSync(file, 'wx', 0o600);
  try {
    let text = `\uFEFF${kept.map((column) => field(column.name)).join(';')}\r\n`;
    let count = 0;
    const flush = (): void => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      text = '';
    };
    const quoted = kept.map((column) => `"${column.name}"`).join(', ');
    for (const row of source.prepare(`SELECT ${quoted} FROM "${name}"`).raw().iterate() as Iterable<readonly unknown[]>) {
      text += `${row.map(field).join(';')}\r\n`;
      count += 1;
      if (text.length > FLUSH_AT) flush();
    }
    flush();
    fsyncSync(handle);
    return count;
  } finally {
    closeSync(handle);
  }
}

function field(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = value instanceof Uint8Array ? Buffer.from(value).toString('base64') : harmlessText(String(value));
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function chapterOf(source: Database.Database, name: string, columns: readonly Column[], count: number): string {
  const links = new Map(source.prepare<[string], { from: string; table: string }>('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(name).map((link) => [link.from, link.table]));
  const lines = columns.map((column) => {
    const notes = [column.pk > 0 ? 'kunci' : '', links.has(column.name) ? `menunjuk ${links.get(column.name)}` : '', LEFT_OUT.has(`${name}.${column.name}`) ? 'rahasia, tidak ditulis ke CSV' : ''].filter((note) => note !== '');
    return `| ${column.name} | ${column.type} | ${column.notnull === 1 || column.pk > 0 ? 'ya' : 'boleh kosong'} | ${notes.join(', ')} |`;
  });
  return `## ${name}\n\n${TABLE_WORDS[name] ?? 'Tabel bantu program.'} ${count} baris.\n\n| kolom | jenis | isi | catatan |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

function readMe(chapters: readonly string[]): string {
  return `# Semua data galeri ini

Berkas terbuka, dibaca tanpa Etalase: \`${COPY_NAME}\` adalah salinan utuh (SQLite 3), dan folder \`csv\` berisi tiap tabel sebagai CSV
(UTF-8, pemisah titik koma, baris pertama nama kolom).

- Uang: rupiah bulat. Jumlah barang: perseribu satuan (1 buah = 1000, 1,5 kg = 1500). Waktu: milidetik UTC sejak 1970. Tanggal: 2026-11-20.
- Kolom yang boleh kosong ditulis kosong. Data biner (gambar, lampiran) ditulis dalam base64.
- Teks yang diawali tanda rumus (= + - @) diberi apostrof di depannya supaya tidak dihitung oleh Excel.
- Sandi dan PIN tidak ada di CSV; di \`${COPY_NAME}\` hanya sidiknya, seperti pada setiap cadangan. Simpan folder ini seperti menyimpan cadangan.
- Tabel journal adalah sumbernya: semua tabel uang dan stok bisa dihitung ulang dari sana (\`etalase verify\`).

${chapters.join('\n')}`;
}

function writeWhole(file: string, text: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
