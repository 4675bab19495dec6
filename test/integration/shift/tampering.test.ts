import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../electron/db/journal/hash.ts';
import { fixedSealKeys } from '../../../electron/platform/seal-keys.ts';
import { closeShift } from '../../../electron/services/shift/close-shift.ts';
import { openShift } from '../../../electron/services/shift/open-shift.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';
import type { SealedClose } from '../../../shared/domain/close/sealed-close.ts';
import type { Seal } from '../../../shared/domain/close/seal.ts';
import { canonicalJson, journalText } from '../../../shared/domain/journal/canonical.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { verified } from '../../support/verified.ts';
import { testGallery, type TestGallery } from '../../support/test-gallery.ts';

let gallery: TestGallery;
afterEach(() => gallery.close());

/** Two closed shifts; the second close is the newest entry. */
function closedTwice(): void {
  gallery = testGallery({ printer: null });
  for (const opening of [null, 500_000]) {
    if (opening !== null) openShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), openingFloat: rupiah(opening) });
    gallery.add(0);
    gallery.pay();
    closeShift(gallery.context, gallery.cashier, { commandId: gallery.newId(), count: countOfSum(rupiah(528_000)), reason: null });
  }
}

type Body = { content: SealedClose; seal: Seal };
interface Row {
  seq: number;
  at: number;
  register_id: string;
  user_id: string | null;
  type: string;
  body: string;
  previous_hash: string;
}

/** An attacker with the file and the program's own hashes: writes the newest close anew, with its rows and the chain in order. */
function rewrite(change: (body: Body) => Body): void {
  const database = new Database(gallery.file);
  for (const trigger of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) database.exec(`DROP TRIGGER "${String(trigger)}"`);
  const row = database.prepare('SELECT * FROM journal ORDER BY seq DESC LIMIT 1').get() as Row;
  const body = change(JSON.parse(row.body) as Body);
  const text = canonicalJson(body);
  const hash = sha256(journalText({ seq: row.seq, version: 1, at: row.at, registerId: row.register_id, userId: row.user_id, type: row.type }, text, row.previous_hash));
  database.prepare('UPDATE journal SET body = ?, hash = ? WHERE seq = ?').run(text, hash, row.seq);
  const { content, seal } = body;
  database
    .prepare('UPDATE shift_close SET content = ?, hash = ?, signature = ?, public_key = ?, net = ?, z_number = ?, counted = ?, expected = ?, difference = ?, reason = ? WHERE seq = ?')
    .run(canonicalJson(content), seal.hash, seal.signature, seal.publicKey, content.totals.net, content.zNumber, content.cash.counted, content.cash.expected, content.cash.difference, content.cash.reason, row.seq);
  database.prepare('UPDATE due_source SET number = ? WHERE seq = ?').run(content.zNumber, row.seq);
  database.close();
}

const sealed = (content: SealedClose, key = fixedSealKeys(new Uint8Array(32).fill(1)).of('')): Body => {
  const hash = sha256(canonicalJson(content));
  return { content, seal: { hash, signature: key.sign(hash), publicKey: key.publicKey } };
};
const finds = () => verified(gallery.file).difference;

describe('verify finds, in a close that was written anew with right chain and rows', () => {
  test('what it found before anybody touched it: nothing', () => {
    closedTwice();
    rewrite(({ content }) => sealed(content));
    expect(finds()).toBeNull();
  });

  test.each<[string, (body: Body) => Body, object]>([
    ['a changed content under the old seal', ({ content, seal }) => ({ content: { ...content, unit: { ...content.unit, name: 'Galeri Lain' } }, seal }), { kind: 'seal', fault: 'hash' }],
    ['a content sealed without the key', ({ content }) => { const other = { ...content, unit: { ...content.unit, name: 'Galeri Lain' } }; return { content: other, seal: { ...sealed(other).seal, signature: Buffer.alloc(64).toString('base64') } }; }, { kind: 'seal', fault: 'signature' }],
    ['a content sealed with another key', ({ content }) => sealed(content, fixedSealKeys(new Uint8Array(32).fill(99)).of('')), { kind: 'seal', fault: 'key' }],
    ['a close that follows another one', ({ content }) => sealed({ ...content, previousSeal: '0'.repeat(64) }), { kind: 'seal', fault: 'chain' }],
    ['a Z number that was left out', ({ content }) => sealed({ ...content, zNumber: 3 }), { kind: 'sum', rule: 'close.z-number' }],
    ['a sum that does not add up', ({ content }) => sealed({ ...content, totals: { ...content.totals, gross: rupiah(1) } }), { kind: 'sum', rule: 'close.totals.net' }],
    ['a total that the entries do not bear out', ({ content }) => sealed({ ...content, totals: { ...content.totals, gross: rupiah(content.totals.gross + 500), discounts: rupiah(500) } }), { kind: 'sum', rule: 'close.gross' }],
    ['a group that the entries do not bear out', ({ content }) => sealed({ ...content, groups: { ...content.groups, hour: [{ key: '09', label: '09', count: 1, amount: content.totals.net }] } }), { kind: 'sum', rule: 'close.hour/09' }],
    ['a perpetual total begun anew', ({ content }) => sealed({ ...content, perpetual: { documents: 1, net: content.totals.net } }), { kind: 'sum', rule: 'close.perpetual' }],
    ['a range that ends earlier', ({ content }) => sealed({ ...content, range: { ...content.range, lastSeq: content.range.lastSeq - 1 } }), { kind: 'sum', rule: 'close.last-seq' }],
    ['another head', ({ content }) => sealed({ ...content, range: { ...content.range, headHash: 'f'.repeat(64) } }), { kind: 'sum', rule: 'close.head' }],
  ])('%s', (_what, change, found) => {
    closedTwice();
    rewrite(change);
    expect(finds()).toMatchObject(found);
  });

  test('a close taken away with the tail of the journal: only against the code of its Z slip', () => {
    closedTwice();
    const head = gallery.store.journal.head();
    const database = new Database(gallery.file);
    for (const trigger of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) database.exec(`DROP TRIGGER "${String(trigger)}"`);
    database.pragma('foreign_keys = OFF');
    database.exec(`DELETE FROM shift_close WHERE z_number = 2; DELETE FROM money_movement WHERE seq = ${head?.seq}; DELETE FROM journal WHERE seq = ${head?.seq};
      UPDATE money_balance SET amount = amount + 28000 WHERE account = 'drawer'; UPDATE money_balance SET amount = amount - 28000 WHERE account = 'safe'`);
    database.exec(`DELETE FROM due_step WHERE seq = ${head?.seq}; DELETE FROM due_balance WHERE source_id IN (SELECT id FROM due_source WHERE seq = ${head?.seq}); DELETE FROM due_source WHERE seq = ${head?.seq}`);
    database.close();
    expect(finds()).toBeNull();
    expect(verified(gallery.file, { seq: head?.seq ?? 0, head8: head?.hash.slice(0, 8) ?? '' }).difference).toMatchObject({ kind: 'anchor', journal: null });
  });
});
