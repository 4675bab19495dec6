import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CopyNote } from '../../shared/domain/backup/copy-note.ts';
import { noteOf } from '../db/backup/copy-folder.ts';
import { faultOfCopy, newerCopyBeside } from '../db/backup/inspect-copy.ts';
import { syncFile, syncFolder } from '../db/backup/sync-file.ts';
import { MigrationError } from '../db/migrate.ts';
import { openStore, type Store } from '../db/store.ts';
import { verifyFile } from '../db/verify/verify-file.ts';
import type { Anchor } from '../db/verify/verify-store.ts';
import { systemClock } from '../platform/clock.ts';
import { acquireInstanceLock } from '../platform/instance-lock.ts';
import { dataPaths, homePaths } from '../platform/paths.ts';
import { openPepper } from '../platform/secrets.ts';
import { markRestored } from '../services/backup/mark-restored.ts';
import type { Clock } from '../services/ports/clock.ts';
import { createCredentials, KDF_COST, pepperOf, type KdfCost } from '../services/session/credentials.ts';
import { readOptions, UsageError } from './config.ts';
import { differenceWords } from './difference-words.ts';

export const RESTORE_USAGE = `  restore --from BERKAS --data FOLDER-KOSONG [--paper NOMOR/KODE] [--accept-older] [--secrets FOLDER]
      Memulihkan cadangan ke folder kosong, memeriksanya, dan menyiapkannya untuk berjualan lagi. Berkas cadangan tidak diubah.
      --paper         nomor catatan dan sidik dari struk atau slip TERBARU yang ada: menemukan cadangan yang terlalu lama
      --accept-older  tetap pulihkan cadangan yang bukan terbaru; yang terjadi sesudahnya tidak ada di dalamnya
      --secrets       folder rahasia; bila berasal dari komputer lain, semua PIN dan sandi dibuat baru`;

export interface RestoreParts {
  readonly say: (text: string) => void;
  readonly clock?: Clock;
  /** Cost of the new secrets; tests and the demo take a low one. */
  readonly kdf?: KdfCost;
}

/** A copy that is not restored; the message says why, and nothing is left in the folder. */
class RestoreRefused extends Error {
  override readonly name = 'RestoreRefused';
}

/**
 * Puts a copy into an empty data folder: judged first, copied, computed again where it will be used, marked in its journal, computed again.
 * @returns 0 when the register can go on selling, else 1. @throws UsageError
 */
export async function runRestore(args: readonly string[], parts: RestoreParts): Promise<number> {
  const acceptOlder = args.includes('--accept-older');
  const { from, data, paper, secrets } = readOptions(
    args.filter((arg) => arg !== '--accept-older'),
    { from: { type: 'string' }, data: { type: 'string' }, paper: { type: 'string' }, secrets: { type: 'string' } },
  );
  if (from === undefined || data === undefined) throw new UsageError('restore membutuhkan --from BERKAS dan --data FOLDER-KOSONG.');
  const anchor = paper === undefined ? null : readPaper(paper);
  const file = resolve(from);
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`Tidak ada berkas cadangan ${from}.`);
  const folder = resolve(data);
  const wasThere = existsSync(folder);
  if (wasThere && readdirSync(folder).length > 0) throw new UsageError(`Folder ${data} tidak kosong. Pilih folder kosong; data yang ada tidak disentuh.`);
  try {
    judge(file, noteOf(file));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = await acquireInstanceLock(folder, systemClock.now);
    try {
      await restore({ file, folder, anchor, acceptOlder, secrets: secrets ?? homePaths().secrets }, parts);
    } finally {
      await lock.release();
    }
    return 0;
  } catch (error) {
    clear(folder, wasThere);
    if (!(error instanceof RestoreRefused)) throw error;
    parts.say(`TIDAK DIPULIHKAN: ${error.message}`);
    return 1;
  }
}

interface RestoreOrder {
  readonly file: string;
  readonly folder: string;
  readonly anchor: Anchor | null;
  readonly acceptOlder: boolean;
  readonly secrets: string;
}

async function restore(order: RestoreOrder, { say, clock = systemClock, kdf = KDF_COST }: RestoreParts): Promise<void> {
  const { file, folder } = order;
  const { database } = dataPaths(folder);
  bring(file, database, folder);
  const store = openCopied(database);
  try {
    const found = verifyFile(database, null);
    if (found.difference !== null || found.head === null) {
      throw new RestoreRefused(`cadangan ini rusak: ${found.difference === null ? 'jurnalnya kosong.' : differenceWords(found.difference)} Pakai cadangan lain.`);
    }
    const anchor = { seq: found.head.seq, head8: found.head.hash.slice(0, 8) };
    tellOlder(order, olderThanPaper(order, database, anchor) ?? olderThanNeighbour(order, store, anchor), say);
    const copiedAt = noteOf(file)?.at ?? store.journalReading.lastAt() ?? clock.now();
    const administrator = await markRestored(store, { ...anchor, copiedAt }, clock.now(), renewalFor(store, order.secrets, folder, kdf));
    const { difference } = verifyFile(database, anchor);
    if (difference !== null) throw new RestoreRefused(differenceWords(difference));
    const held = `${found.entries} catatan jurnal, ${found.sales} penjualan, jumlah Rp ${found.salesTotal.toLocaleString('id-ID')}`;
    say(`DIPULIHKAN ke ${folder}: ${held}, sampai catatan ${anchor.seq}:${anchor.head8}.`);
    say(`Yang terjadi sesudah catatan ${anchor.seq} tidak ada di sini. Cocokkan struk dan slip terakhir, lalu hitung uang di laci.`);
    if (administrator !== null) {
      say('Folder rahasia komputer asal tidak ada di sini, maka semua PIN dan sandi tidak berlaku lagi.');
      say(`Masuk sebagai ${administrator.name} dengan sandi: ${administrator.secret}`);
      say('Segel tutup hari memakai kunci baru mulai sekarang; jurnal mencatatnya pada penutupan berikutnya.');
      say('Sandi itu hanya ditampilkan sekali. Gantilah, lalu beri setiap orang PIN atau sandi baru di halaman Orang.');
    }
    say(`Buka Etalase dengan: npm start -- --data ${folder}`);
  } finally {
    store.checkpoint();
    store.close();
  }
}

/** Puts the file where it will be used, with a write-ahead log that lies beside it: data copied by hand has one. @throws RestoreRefused */
function bring(file: string, database: string, folder: string): void {
  try {
    for (const end of ['', '-wal']) {
      if (!existsSync(`${file}${end}`)) continue;
      copyFileSync(`${file}${end}`, `${database}${end}`);
      syncFile(`${database}${end}`);
    }
    syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    throw new RestoreRefused(`tempat di ${folder} tidak cukup untuk ${Math.ceil(statSync(file).size / 1_000_000)} MB. Pilih folder di disk yang lebih besar.`);
  }
}

/** Opens what was copied and brings it up to this program's schema. @throws RestoreRefused when it cannot be read, MigrationError */
function openCopied(database: string): Store {
  try {
    return openStore(database);
  } catch (error) {
    if (error instanceof MigrationError) throw error;
    throw new RestoreRefused(`cadangan ini rusak: ${error instanceof Error ? error.message : String(error)} Pakai cadangan lain.`);
  }
}

/** What paper tells that the copy does not, in words. @throws RestoreRefused when paper and copy are of two histories */
function olderThanPaper({ anchor }: RestoreOrder, database: string, head: Anchor): string | null {
  const difference = anchor === null ? null : verifyFile(database, anchor).difference;
  if (anchor === null || difference === null) return null;
  if (difference.kind !== 'anchor' || difference.journal !== null) throw new RestoreRefused(`cadangan ini bukan dari pembukuan kertas itu: ${differenceWords(difference)}`);
  return `kertas menyebut catatan ${anchor.seq}, cadangan ini berhenti di catatan ${head.seq}: sedikitnya ${anchor.seq - head.seq} catatan sesudahnya tidak ada.`;
}

/** A newer copy in the same folder, in words. */
function olderThanNeighbour({ file }: RestoreOrder, store: Store, head: Anchor): string | null {
  const newer = newerCopyBeside(file, store.register.find()?.id ?? '', head.seq);
  return newer === null ? null : `di folder yang sama ada yang lebih baru, ${newer.file} (sampai catatan ${newer.seq}); cadangan ini berhenti di catatan ${head.seq}.`;
}

/** What can be told from outside. @throws RestoreRefused */
function judge(file: string, note: CopyNote | null): void {
  const fault = faultOfCopy(file, note);
  if (fault?.kind === 'cut') throw new RestoreRefused(`cadangan ini terpotong: ${fault.bytes} dari ${fault.wanted} byte. Pakai cadangan lain.`);
  if (fault?.kind === 'no-copy') throw new RestoreRefused('berkas ini bukan cadangan Etalase, atau rusak di awalnya. Pakai cadangan lain.');
  if (fault?.kind === 'changed') throw new RestoreRefused('isi cadangan ini bukan lagi yang ditulis Etalase: rusak atau diubah. Pakai cadangan lain.');
}

/** @throws RestoreRefused unless an older copy is wanted */
function tellOlder({ acceptOlder }: RestoreOrder, words: string | null, say: (text: string) => void): void {
  if (words === null) return;
  if (!acceptOlder) throw new RestoreRefused(`cadangan ini LEBIH LAMA: ${words} Tambahkan --accept-older bila memang ini yang dimaksud.`);
  say(`PERHATIAN, cadangan lebih lama: ${words}`);
}

/** New secrets where those in the copy were made with a pepper that is not here; the pepper itself is in no copy (ADR 0008). */
function renewalFor(store: Store, secretsDir: string, dataDir: string, kdf: KdfCost): { readonly credentials: ReturnType<typeof createCredentials>; readonly newSecret: () => string } | null {
  const pepper = openPepper({ secretsDir, dataDir, mustExist: false });
  if (store.users.list().every((user) => pepperOf(user.credential) === pepper.fingerprint)) return null;
  return { credentials: createCredentials(pepper, kdf), newSecret };
}

/** Without letters and digits that look alike on a note. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four: 79 bits, to be read aloud and typed once. */
function newSecret(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** Accepts `18204/9f3c01ab` and the `18204:9f3c01ab` of verify. */
function readPaper(text: string): Anchor {
  const [, seq, head8] = /^([1-9]\d{0,14})[/:]([0-9a-f]{8})$/i.exec(text) ?? [];
  if (seq === undefined || head8 === undefined) throw new UsageError(`--paper ${text} bukan NOMOR/KODE seperti pada struk, misalnya 1204/9f3c01ab.`);
  return { seq: Number(seq), head8: head8.toLowerCase() };
}

/** The folder was empty before, and is again. */
function clear(folder: string, wasThere: boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith('etalase.')) rmSync(`${folder}/${name}`, { force: true });
  if (!wasThere && readdirSync(folder).length === 0) rmdirSync(folder);
}
