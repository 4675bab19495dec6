import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { copyDatabase, type DatabaseCopyOrder } from '../../../electron/db/backup/copy-database.ts';
import { CopyFailure } from '../../../electron/db/backup/copy-failure.ts';
import { createCopyMaker } from '../../../electron/host/copy-maker.ts';
import { removableMedia } from '../../../electron/platform/removable-media.ts';
import { sellingService } from '../../support/selling-service.ts';
import { removeTestDir, startTestService, TEST_START, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

let it: TestService;
let order: DatabaseCopyOrder;
let mounted: string[] = [];
beforeAll(async () => {
  it = await startTestService();
  const till = await sellingService(it.service);
  till.open();
  till.sell();
  order = {
    database: it.service.paths.database,
    folder: '',
    makeFolder: false,
    register: it.service.context.store.register.find() ?? { id: '', code: '' },
    gallery: 'Galeri Uji',
    zone: 'Asia/Makassar',
    at: TEST_START,
  };
});
afterEach(() => {
  for (const point of mounted) spawnSync('umount', ['-l', point]);
  mounted = [];
});
afterAll(async () => {
  // Whatever happened to the copy, the books are whole.
  expect(verified(it.service.paths.database)).toMatchObject({ sound: true, sales: 1 });
  await it.close();
  removeTestDir(it.dir);
});

/** A small medium of `megabytes`; null where this user may not mount one. */
function medium(megabytes: number): string | null {
  const point = mkdtempSync(join(it.dir, 'medium-'));
  if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', point]).status !== 0) {
    console.log('no medium can be mounted here: only the causes by name are tested');
    return null;
  }
  mounted.push(point);
  return point;
}

/** How a copy onto `folder` fails. */
async function failureOf(folder: string, reached?: (step: string) => void): Promise<string> {
  return copyDatabase({ ...order, folder }, reached).then(
    () => 'a copy',
    (error: unknown) => (error instanceof CopyFailure ? error.kind : String(error)),
  );
}

describe('a medium', () => {
  test('that is too small is told before anything is written; one that fills up meanwhile holds no half copy', async () => {
    const small = medium(4);
    if (small === null) return;
    expect(await failureOf(small)).toBe('no-space');
    expect(readdirSync(small)).toEqual([]);
    const large = medium(40);
    if (large === null) return;
    const fill = (step: string): void => {
      if (step !== 'copy-begun') return;
      const { bavail, bsize } = statfsSync(large);
      writeFileSync(join(large, 'film.mp4'), Buffer.alloc(bavail * bsize - 200_000));
    };
    expect(await failureOf(large, fill)).toBe('no-space');
    expect(readdirSync(large)).toEqual(['film.mp4']);
    rmSync(join(large, 'film.mp4'));
    expect(await failureOf(large)).toBe('a copy');
  });

  test('that can only be read is told as such', async () => {
    const point = medium(40);
    if (point === null) return;
    expect(spawnSync('mount', ['-o', 'remount,ro', point]).status).toBe(0);
    expect(await failureOf(point)).toBe('read-only');
  });

  test('that is pulled out while it is written is told as such, and works when it is back', async () => {
    const root = mkdtempSync(join(it.dir, 'stick-'));
    const folder = join(root, 'etalase-cadangan');
    mkdirSync(folder);
    const pull = (step: string): void => {
      if (step === 'copy-pages') renameSync(root, `${root}-pulled`);
    };
    expect(await failureOf(folder, pull)).toBe('gone');
    renameSync(`${root}-pulled`, root);
    expect(await failureOf(folder)).toBe('a copy');
    expect(readdirSync(folder).filter((name) => name.includes('sementara'))).toEqual([]);
    const point = medium(40);
    if (point === null) return;
    const there = join(point, 'etalase-cadangan');
    mkdirSync(there);
    expect(await failureOf(there, (step) => void (step === 'copy-pages' && spawnSync('umount', ['-l', point])))).toBe('gone');
  });

  test('is made by one lasting thread, in the order they were asked for; a thread that was ended for good makes none, the next one does', async () => {
    const maker = createCopyMaker(order.database);
    const made = await Promise.all([1, 2, 3].map((n) => maker.copy({ ...order, folder: it.dir, at: order.at + n * 1_000 })));
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(new Set(made.map((one) => (one.ok ? one.file : ''))).size).toBe(3);
    const cut = maker.copy({ ...order, folder: it.dir, at: order.at + 9_000 });
    await maker.close();
    expect(await cut).toMatchObject({ ok: false, cause: 'unknown' });
    expect(await maker.copy({ ...order, folder: it.dir, at: order.at + 10_000 })).toMatchObject({ ok: false, cause: 'unknown' });
    const next = createCopyMaker(order.database);
    expect(await next.copy({ ...order, folder: it.dir, at: order.at + 11_000 })).toMatchObject({ ok: true });
    await next.close();
  });

  test('that hangs is given up in time', async () => {
    const maker = createCopyMaker(order.database, 1);
    expect(await maker.copy({ ...order, folder: it.dir })).toMatchObject({ ok: false, cause: 'timeout' });
    await maker.close();
  });

  test.each([
    ['ENOSPC', 'no-space'],
    ['SQLITE_FULL', 'no-space'],
    ['EROFS', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EACCES', 'not-allowed'],
    ['SQLITE_CANTOPEN', 'not-allowed'],
    ['EIO', 'io'],
    ['SQLITE_IOERR_WRITE', 'io'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['ENODEV', 'gone'],
    ['ENOENT', 'gone'],
    ['EWHATEVER', 'unknown'],
  ])('that answers %s is called %s', (code, cause) => {
    expect(CopyFailure.of(Object.assign(new Error('no'), { code }), tmpdir()).kind).toBe(cause);
  });
});

test('the sticks of a Linux system are those the kernel calls removable or that hang on USB, where they can be written', async () => {
  const root = mkdtempSync(join(it.dir, 'linux-'));
  const device = (path: string, removable: string, partition?: string): void => {
    const disk = join(root, 'devices', path);
    mkdirSync(partition === undefined ? disk : join(disk, partition), { recursive: true });
    writeFileSync(join(disk, 'removable'), `${removable}\n`);
    if (partition !== undefined) writeFileSync(join(disk, partition, 'partition'), '1\n');
    mkdirSync(join(root, 'block'), { recursive: true });
    const name = partition ?? path.split('/').at(-1) ?? '';
    symlinkSync(partition === undefined ? disk : join(disk, partition), join(root, 'block', name));
  };
  device('pci0/ata1/sda', '0', 'sda1');
  device('pci0/usb1/sdb', '1', 'sdb1');
  device('pci0/usb2/sdc', '0', 'sdc1');
  device('pci0/mmc/mmcblk0', '1', 'mmcblk0p1');
  const mounts = join(root, 'mounts');
  writeFileSync(
    mounts,
    [
      '/dev/sda1 / ext4 rw,relatime 0 0',
      '/dev/sdb1 /media/galeri/DATA\\040KU vfat rw,nosuid 0 0',
      '/dev/sdc1 /media/galeri/BACKUP exfat rw 0 0',
      '/dev/mmcblk0p1 /media/galeri/TERKUNCI vfat ro,nosuid 0 0',
      'tmpfs /run tmpfs rw 0 0',
      '',
    ].join('\n'),
  );
  expect(await removableMedia('linux', { mounts, blockDevices: join(root, 'block') })).toEqual(['/media/galeri/DATA KU', '/media/galeri/BACKUP']);
  expect(await removableMedia('linux', { mounts: join(root, 'none'), blockDevices: root })).toEqual([]);
  expect(await removableMedia('darwin')).toEqual([]);
});
