import Database from 'better-sqlite3';
import { closeSync, openSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runVerify } from '../../../electron/host/verify-command.ts';
import { runEntry } from '../../support/serving-process.ts';
import { foundTestGallery, removeTestDir, startTestService } from '../../support/test-service.ts';

let dir: string;
let data: string;
let anchor: string;
/** Number of the newest entry. */
let last: number;

beforeEach(async () => {
  const it = await startTestService();
  dir = it.dir;
  data = join(dir, 'data');
  await foundTestGallery(it);
  const head = it.service.context.store.journal.head();
  last = head?.seq ?? 0;
  anchor = `${head?.seq}:${head?.hash.slice(0, 8)}`;
  await it.close();
});
afterEach(() => removeTestDir(dir));

function verify(...args: string[]): { readonly code: number; readonly said: string } {
  let said = '';
  const code = runVerify(args, (text) => (said += text));
  return { code, said };
}

/** Changes the file behind the program's back. */
function tamper(sql: string): void {
  const database = new Database(join(data, 'etalase.db'));
  database.exec(sql);
  database.close();
}

describe('etalase verify', () => {
  test('of an honest folder says so, names the head, and exits with 0', async () => {
    expect(verify('--data', data)).toEqual({ code: 0, said: expect.stringMatching(new RegExp(`^COCOK: ${last} catatan jurnal, 0 penjualan, jumlah Rp 0\\. Catatan terakhir ${anchor}\\.$`)) });
    expect(verify('--data', data, '--anchor', anchor).code).toBe(0);
    const { code, stdout } = await runEntry('cli', ['verify', '--data', data, '--json']).ended;
    expect({ code, outcome: JSON.parse(stdout) as unknown }).toMatchObject({ code: 0, outcome: { sound: true, entries: last, difference: null } });
  });

  test('names a changed entry and exits with 1', async () => {
    tamper(`DROP TRIGGER journal_no_update; UPDATE journal SET body = replace(body, 'Rina', 'Rani') WHERE seq = ${last - 3}`);
    expect(verify('--data', data)).toEqual({ code: 1, said: expect.stringContaining(`TIDAK COCOK: isi catatan jurnal nomor ${last - 3} telah diubah`) });
    const { code, stdout } = await runEntry('cli', ['verify', '--data', data, '--json']).ended;
    expect({ code, outcome: JSON.parse(stdout) as unknown }).toMatchObject({ code: 1, outcome: { sound: false, difference: { kind: 'hash', seq: last - 3 } } });
  });

  test('finds a cut tail only against a code from paper', () => {
    tamper(`DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE seq = ${last}`);
    expect(verify('--data', data).code).toBe(0);
    expect(verify('--data', data, '--anchor', anchor)).toEqual({ code: 1, said: expect.stringContaining('ekor jurnal terpotong') });
  });

  test('of a file that is none exits with 1 and says that it is damaged', () => {
    const file = join(data, 'etalase.db');
    truncateSync(file, 5_000);
    expect(verify('--data', data)).toEqual({ code: 1, said: expect.stringContaining('berkas data rusak') });
    truncateSync(file, 0);
    const handle = openSync(file, 'w');
    writeSync(handle, 'bukan basis data, '.repeat(400));
    closeSync(handle);
    expect(verify('--data', data)).toEqual({ code: 1, said: expect.stringContaining('berkas data rusak') });
  });

  test.each([
    [[], 'Pemakaian'],
    [['verify'], '--data'],
    [['verify', '--data', '/tidak/ada'], 'Tidak ada data'],
    [['hapus'], 'tidak dikenal'],
  ])('%j exits with 1 and says what is missing', async (args, words) => {
    const { code, stdout, stderr } = await runEntry('cli', args).ended;
    expect({ code, said: stdout + stderr }).toEqual({ code: 1, said: expect.stringContaining(words) });
  });

  test('a wrong anchor is refused, help helps', async () => {
    const wrong = await runEntry('cli', ['verify', '--data', data, '--anchor', '12']).ended;
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('NOMOR:KODE') });
    const help = await runEntry('cli', ['--help']).ended;
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('verify --data') });
  });
});
