import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Desk } from '../../../renderer/app-state/desk.ts';
import { AppStateContext, type AppState } from '../../../renderer/app-state/service.ts';
import { createStore } from '../../../renderer/app-state/store.ts';
import { DeskWarnings } from '../../../renderer/desk-warnings.tsx';
import { CopyAfterClose } from '../../../renderer/features/shift/copy-after-close.tsx';
import { ExportLine } from '../../../renderer/features/shift/export-line.tsx';
import type { ExportAttempt } from '../../../shared/contract/export.ts';
import type { BackupStatus, CopyAttempt } from '../../../shared/contract/backup.ts';
import type { ClockStatus } from '../../../shared/contract/clock.ts';
import { COPY_CAUSES } from '../../../shared/domain/backup/copy-cause.ts';
import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import { SETTING_DEFAULTS, type Settings } from '../../../shared/domain/setting/settings.ts';

const NOW = Date.UTC(2026, 10, 20, 6, 36);
const good: CopyAttempt = { at: NOW, reason: 'close', place: 'folder', folder: '/mnt/cadangan', file: 'etalase-K1-x.db', bytes: 1, seq: 30, head8: '3fa9c2d1', sameDisk: false, cause: null, detail: null };
const failed: CopyAttempt = { ...good, file: null, cause: 'no-space', detail: '12 MB' };
const backup: BackupStatus = { health: 'good', running: false, last: good, lastOnStick: null, failure: null, lastIsGone: false, contradicted: null };
const clock: ClockStatus = { standing: 'steady', register: NOW, wall: NOW, zoneDrift: 0, wrongLeap: null };

/** What is drawn while the desk knows this, as text. */
function drawn(what: ReactNode, knows: { readonly backup?: Partial<BackupStatus>; readonly clock?: Partial<ClockStatus> } = {}): string {
  const settings: Settings = { ...SETTING_DEFAULTS, unit: { name: 'Galeri', agency: '', address: '', phone: '', timeZone: 'Asia/Jayapura' } };
  const desk = { settings: createStore<Settings | null>(settings), backup: createStore<BackupStatus | null>({ ...backup, ...knows.backup }), clock: createStore<ClockStatus | null>({ ...clock, ...knows.clock }) } as unknown as Desk;
  const state = { service: {}, session: {}, desk, link: {} } as unknown as AppState;
  return renderToStaticMarkup(<AppStateContext value={state}>{what}</AppStateContext>).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

test('a close tells what became of its copy, and of no earlier one', () => {
  const closed = <CopyAfterClose closedAt={NOW - 1_000} />;
  expect(drawn(closed, { backup: { running: true, last: null } })).toContain('jangan matikan komputer dulu');
  expect(drawn(closed)).toBe('Cadangan dibuat dan diperiksa Folder: /mnt/cadangan');
  const before = { ...good, at: NOW - DAY_MS };
  expect(drawn(closed, { backup: { last: before } })).toBe('');
  expect(drawn(closed, { backup: { last: before, failure: failed } })).toBe('Sif sudah ditutup, tetapi belum ada cadangan yang baik sesudahnya Tempatnya tidak cukup. Hapus berkas lain di sana, atau pakai disk yang lebih besar.');
});

test('a close tells whether its export was written, and to a stick or not', () => {
  const attempt: ExportAttempt = { at: NOW, place: 'folder', folder: '/mnt/ekspor', closes: 1, files: ['a.json'], detail: null };
  const stick: ExportAttempt = { ...attempt, place: 'stick', folder: '/media/A' };
  const said = (attempts: readonly ExportAttempt[], stickMissing = false): string => drawn(<ExportLine closedAt={NOW - 1_000} status={{ attempts, stickMissing }} />);
  expect(said([attempt, stick])).toBe('Ekspor tutup kas tertulis: folder /mnt/ekspor, flashdisk /media/A.');
  expect(said([attempt], true)).toBe('Ekspor tutup kas tertulis: folder /mnt/ekspor. Tidak ada flashdisk yang terpasang.');
  expect(said([attempt])).toBe('Ekspor tutup kas tertulis: folder /mnt/ekspor. Tidak ke flashdisk, sesuai setelan.');
  expect(said([attempt, { ...stick, files: [], detail: 'EIO' }])).toBe('Ekspor tutup kas tidak tertulis ke flashdisk /media/A. Bendahara bisa mengulanginya di Setoran, Buku.');
  expect(said([{ ...attempt, at: NOW - DAY_MS }], true)).toBe('Ekspor tutup kas belum tertulis.');
});

test('nothing wrong, nothing said', () => {
  expect(drawn(<DeskWarnings who="administrator" />)).toBe('');
  expect(drawn(<DeskWarnings who="cashier" />, { backup: { health: 'late' } })).toBe('');
});

test('copies that are missing, failed, gone or contradicted are told on every page; who may look is shown the way', () => {
  const stale = { health: 'stale', last: { ...good, at: Date.now() - 3 * DAY_MS - 60_000 } } as const;
  expect(drawn(<DeskWarnings who="treasurer" />, { backup: stale })).toBe('Cadangan terakhir 3 hari lalu Penjualan aman dan boleh terus. Lihat cadangan');
  expect(drawn(<DeskWarnings who="cashier" />, { backup: stale })).not.toContain('Lihat');
  expect(drawn(<DeskWarnings who="cashier" />, { backup: { health: 'stale', last: null } })).toContain('Belum ada cadangan yang baik');
  expect(drawn(<DeskWarnings who="cashier" />, { backup: { health: 'stale', lastIsGone: true } })).toContain('tidak ada lagi di tempatnya');
  expect(drawn(<DeskWarnings who="cashier" />, { backup: { contradicted: { file: 'x.db', seq: 40 } } })).toContain('x.db memuat catatan 40 yang tidak ada di sini');
  for (const cause of COPY_CAUSES) {
    const said = drawn(<DeskWarnings who="cashier" />, { backup: { last: null, failure: { ...failed, cause } } });
    expect(said).toMatch(/^Cadangan tidak jadi \(Folder\) .+ Penjualan aman dan boleh terus\.$/);
    expect(said).not.toMatch(/backup\.|[{}]/);
  }
});

test('a clock of the PC that is wrong is told with the time that is booked; who may, says that a leap is right', () => {
  expect(drawn(<DeskWarnings who="cashier" />, { clock: { standing: 'behind', wall: NOW - 2 * DAY_MS } })).toBe(
    'Jam komputer mundur 2 hari Kasir memakai waktunya sendiri: Jumat, 20 November 2026, 15.36. Berjualan boleh terus; betulkan jam komputer.',
  );
  const ahead = { standing: 'ahead', wall: NOW + 3 * DAY_MS } as const;
  expect(drawn(<DeskWarnings who="cashier" />, { clock: ahead })).toMatch(/^Jam komputer melompat ke Senin, 23 November 2026, 15\.36\. Benar\? Kasir masih memakai Jumat, 20 November 2026, 15\.36\. .* Ya, jam itu benar$/);
  expect(drawn(<DeskWarnings who="auditor" />, { clock: ahead })).not.toContain('Ya, jam itu benar');
  const wrong = { standing: 'behind', wall: NOW - 2 * DAY_MS, wrongLeap: { from: NOW - 2 * DAY_MS, to: NOW, by: 'Rina' } } as const;
  expect(drawn(<DeskWarnings who="treasurer" />, { clock: wrong })).toMatch(/^Tanggal kasir diterima salah\? Rina menerima lompatan ke Jumat, 20 November 2026, 15\.36\. .* Kembali ke Rabu, 18 November 2026, 15\.36$/);
  expect(drawn(<DeskWarnings who="cashier" />, { clock: wrong })).not.toContain('Kembali ke');
  expect(drawn(<DeskWarnings who="cashier" />, { clock: { zoneDrift: -120 } })).toBe('Zona waktu komputer berbeda 2 jam dari galeri (WIT) Pembukuan memakai waktu galeri. Pilih zona WIT di komputer.');
});
