import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCopyMaker } from '../../../electron/host/copy-maker.ts';
import type { CopyMaker } from '../../../electron/services/ports/copy-maker.ts';
import { readCopyNote, type CopyNote } from '../../../shared/domain/backup/copy-note.ts';
import { quietCopies } from '../../support/quiet-copies.ts';
import { sellingService, type SellingService } from '../../support/selling-service.ts';
import { removeTestDir, startTestService, testClock, type TestClock, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

let it: TestService;
let till: SellingService;
let clock: TestClock;
let database: string;
let folder: string;

/** A service with a real copy maker; `sticks` are the media that are plugged in. */
async function start(sticks: () => readonly string[] = () => [], dir?: string): Promise<void> {
  clock = testClock();
  let maker: CopyMaker | undefined;
  const real = (): CopyMaker => (maker ??= createCopyMaker(database));
  const copies: CopyMaker = {
    copy: (order) => real().copy(order),
    sweep: (place, code) => real().sweep(place, code),
    isThere: (path, bytes) => real().isThere(path, bytes),
    close: () => real().close(),
    sticks: async () => sticks(),
  };
  it = await startTestService({ copies, clock }, ...(dir === undefined ? [] : [dir]));
  database = join(it.dir, 'data', 'etalase.db');
  folder = join(it.dir, 'data', 'backups');
  till = await sellingService(it.service);
}
beforeEach(() => start());
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const backups = () => it.service.context.backups;
const copiesOf = (where = folder): string[] => readdirSync(where).filter((name) => name.endsWith('.db')).toSorted();
const noteIn = (where: string, file: string): CopyNote => readCopyNote(readFileSync(join(where, file.replace(/db$/, 'json')), 'utf8')) as CopyNote;
const choose = (chosen: string | null, stick = false): void =>
  it.service.context.store.transaction(
    () =>
      void it.service.context.store.journal.append({
        type: 'setting.set',
        at: clock.now(),
        registerId: '',
        userId: null,
        body: { key: 'backup', value: { folder: chosen, stick }, validFrom: clock.now(), legalReference: null },
      }),
  );

describe('a copy of the books', () => {
  test('is made at each close, whole and verified, while the till goes on selling', async () => {
    till.open();
    till.sell();
    const close = till.close();
    expect(close.content.cash.difference).toBe(0);
    expect(backups().status().running).toBe(true);
    // The writer does not wait: a new shift sells while the copy is being made, and the copy is of one moment all the same.
    till.open();
    for (let sold = 0; sold < 500 && backups().status().running; sold += 1) {
      till.sell();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const [atClose = ''] = copiesOf();
    const copied = verified(join(folder, atClose));
    expect(copied).toMatchObject({ sound: true, difference: null });
    expect(noteIn(folder, atClose)).toMatchObject({ registerCode: 'K1', seq: copied.entries, head: copied.head?.hash, sales: copied.sales, bytes: statSync(join(folder, atClose)).size, sound: true });
    const later = till.sell();
    expect(copied.entries).toBeLessThan(later.anchor.seq);
    const status = await backups().makeCopy('asked');
    expect(status).toMatchObject({ health: 'good', running: false, failure: null, contradicted: null, last: { reason: 'asked', place: 'folder', folder, seq: later.anchor.seq, sameDisk: true } });
    expect(verified(join(folder, status.last?.file ?? ''), later.anchor).sound).toBe(true);
    // One file each, to be read also from a medium that cannot be written.
    expect(readdirSync(folder).every((name) => /\.(?:db|json)$/.test(name))).toBe(true);
    const listed = (offset: number, limit: number): unknown => ({ ...backups().list({ offset, limit }), rows: backups().list({ offset, limit }).rows.map(({ reason }) => reason) });
    expect([listed(0, 100), listed(1, 1), listed(2, 1)]).toEqual([{ rows: ['asked', 'close'], total: 2 }, { rows: ['close'], total: 2 }, { rows: [], total: 2 }]);
  });

  test('goes onto a stick too while one is plugged in, and the folder does not suffer when the stick does not work', async () => {
    await it.close();
    const stick = join(it.dir, 'STICK');
    mkdirSync(stick);
    await start(() => [stick], it.dir);
    till.open();
    expect(await backups().makeCopy('asked')).toMatchObject({ lastOnStick: { place: 'stick', folder: `${stick}/etalase-cadangan` }, failure: null });
    expect(copiesOf(`${stick}/etalase-cadangan`)).toHaveLength(1);
    rmSync(stick, { recursive: true });
    writeFileSync(stick, 'pulled');
    clock.advance(1_000);
    till.sell();
    const status = await backups().makeCopy('asked');
    expect(status.failure).toMatchObject({ place: 'stick' });
    expect(status.last).toMatchObject({ place: 'folder', cause: null });
    expect(status.health).toBe('good');
  });

  test('says why when none could be made, and the shift closes all the same', async () => {
    choose(join(it.dir, 'not-there'));
    till.open();
    expect(till.close().content.documents).toEqual([]);
    expect(await backups().makeCopy('asked')).toMatchObject({ last: null, failure: { cause: 'folder-missing', folder: join(it.dir, 'not-there') } });
    expect(it.service.context.store.shifts.open()).toBeNull();
    // A chosen folder is never made: it may be where a disk should be mounted.
    expect(() => statSync(join(it.dir, 'not-there'))).toThrow('ENOENT');
  });

  test('of books that disagree with their journal is kept, but does not count as good', async () => {
    till.open();
    till.sell();
    const behind = new Database(database);
    behind.exec("DROP TRIGGER payment_no_update; UPDATE payment SET reference = 'x'");
    behind.close();
    expect(await backups().makeCopy('asked')).toMatchObject({ last: null, failure: { cause: 'unsound' } });
    expect(noteIn(folder, copiesOf()[0] ?? '').sound).toBe(false);
  });

  test('made before older books were put back gives them away', async () => {
    till.open();
    await backups().makeCopy('asked');
    const old = join(it.dir, 'old.db');
    new Database(join(folder, copiesOf()[0] ?? '')).exec(`VACUUM INTO '${old}'`).close();
    till.sell();
    clock.advance(60_000);
    await backups().makeCopy('asked');
    const knows = copiesOf().at(-1);
    await it.close();
    for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true });
    writeFileSync(database, readFileSync(old));
    await start(() => [], it.dir);
    clock.advance(120_000);
    expect(await backups().makeCopy('asked')).toMatchObject({ contradicted: { file: knows } });
    // And it is not thinned away, however many copies the older books make.
    expect(copiesOf()).toContain(knows);
  });

  test('that was interrupted is swept at the next look; the first look of a day copies, the second does not', async () => {
    mkdirSync(folder, { recursive: true });
    for (const left of ['etalase-K1-2026-11-20-090000-catatan-5.db.sementara', 'etalase-K1-2026-11-20-090000-catatan-5.db.sementara-journal', 'etalase-K1-2026-11-20-090000-catatan-5.json']) writeFileSync(join(folder, left), 'half');
    writeFileSync(join(folder, 'catatan-belanja.txt'), 'of somebody else');
    await backups().look();
    expect(readdirSync(folder).filter((name) => !name.includes('2026-11-20-0'))).toContain('catatan-belanja.txt');
    expect(readdirSync(folder).filter((name) => /sementara|catatan-5\./.test(name))).toEqual([]);
    expect(copiesOf()).toHaveLength(1);
    writeFileSync(join(folder, 'etalase-K1-2026-11-20-100000-catatan-6.db.sementara'), 'half');
    await backups().look();
    expect(copiesOf()).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.includes('sementara'))).toEqual([]);
    clock.advance(25 * 3_600_000);
    expect(backups().status().health).toBe('late');
    await backups().look();
    expect(backups().status()).toMatchObject({ health: 'good', last: { reason: 'daily' } });
    expect(copiesOf()).toHaveLength(2);
  });

  test('that vanished from its folder is missed, and made anew', async () => {
    await backups().makeCopy('asked');
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    clock.advance(60_000);
    await backups().look();
    expect(copiesOf()).toHaveLength(1);
    expect(backups().status()).toMatchObject({ lastIsGone: false, health: 'good' });
  });
});

describe('the health of the copies', () => {
  test('is red when nothing good came for two days, and every window hears of each change', async () => {
    await it.close();
    const copies = quietCopies((order) => (order.folder === folder ? { ok: false, cause: 'no-space', detail: '12 MB' } : { ok: false, cause: 'read-only', detail: '' }));
    clock = testClock();
    it = await startTestService({ copies, clock }, it.dir);
    const heard: string[] = [];
    Object.assign(it.service.context, { publish: (event: { readonly type: string }) => void heard.push(event.type) });
    clock.advance(2 * 86_400_000 + 60_000);
    const status = await it.service.context.backups.makeCopy('daily');
    expect(status).toMatchObject({ health: 'stale', failure: { cause: 'no-space', detail: '12 MB' } });
    expect(heard).toEqual(['backup-changed', 'backup-changed']);
  });
});
