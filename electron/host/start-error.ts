import { MigrationError } from '../db/migrate.ts';
import { DataDirInUseError } from '../platform/instance-lock.ts';
import { SecretsError } from '../platform/secrets.ts';

/** The pepper of this PC is another one than that the stored PINs were made with: the data came from elsewhere without its secrets. */
export class PepperForeignError extends Error {
  override readonly name = 'PepperForeignError';
}

/** Why the service cannot start: a code for the page's words, and a sentence for a terminal. Nothing was changed. */
export interface StartRefusal {
  readonly code: string;
  readonly sentence: string;
}

/** What to tell about an error that ended the start. */
export function startRefusal(error: unknown): StartRefusal {
  if (error instanceof DataDirInUseError) {
    const who = error.pid === undefined ? '' : ` (proses ${error.pid})`;
    return { code: error.code, sentence: `Folder data ${error.dir} sedang dipakai Etalase lain${who}. Tutup dulu yang itu.` };
  }
  if (error instanceof SecretsError) {
    const sentences = {
      'secrets-inside-data': `Folder rahasia ${error.path} tidak boleh berada di dalam folder data.`,
      'pepper-missing': `Berkas rahasia ${error.path} tidak ada, padahal PIN dalam data dibuat dengannya. Kembalikan berkas itu.`,
      'pepper-damaged': `Berkas rahasia ${error.path} rusak. Kembalikan dari simpanannya.`,
    };
    return { code: error.code, sentence: sentences[error.code] };
  }
  if (error instanceof PepperForeignError) {
    return { code: 'pepper-foreign', sentence: 'PIN dalam data ini dibuat di komputer lain. Bawa juga folder rahasia dari komputer itu.' };
  }
  if (error instanceof MigrationError) {
    const sentences = {
      newer: 'Data ini ditulis oleh Etalase yang lebih baru. Pasang versi yang baru.',
      changed: 'Data ini dibuat dengan bentuk tabel yang tidak dikenal versi ini. Data tidak diubah.',
      failed: 'Pembaruan data gagal. Data tetap seperti semula.',
      foreign: 'Berkas data ini milik program lain. Data tidak diubah.',
    };
    return { code: `migration-${error.kind}`, sentence: sentences[error.kind] };
  }
  const { code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { code: undefined, message: String(error) };
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return { code: 'store-damaged', sentence: 'Berkas data rusak dan tidak dibuka. Jangan dihapus: pulihkan dari cadangan atau hubungi pembuat.' };
  }
  if (code === 'EADDRINUSE') return { code: 'port-taken', sentence: 'Alamat itu sedang dipakai program lain; pilih --port yang lain.' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') return { code: 'folder-closed', sentence: `Folder tidak dapat ditulis: ${message}` };
  return { code: 'start-failed', sentence: `Etalase tidak dapat dibuka: ${message}` };
}
