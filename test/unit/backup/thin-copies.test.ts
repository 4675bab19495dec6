import { expect, test } from 'vitest';
import { copyHealth } from '../../../shared/domain/backup/copy-health.ts';
import { copyName, noteName } from '../../../shared/domain/backup/copy-name.ts';
import { copiesToDrop } from '../../../shared/domain/backup/thin-copies.ts';

const DAY = 86_400_000;
const ZONE = 'Asia/Jayapura';
/** Two copies a day, `days` days up to 21 November 2026. */
const copies = (days: number) =>
  Array.from({ length: days * 2 }, (_, index) => ({ at: Date.UTC(2026, 10, 21, 2) - (days * 2 - 1 - index) * (DAY / 2), seq: index + 1, sound: true }));

test('the 14 newest copies stay, and the last of each month', () => {
  const all = copies(100);
  const gone = new Set(copiesToDrop(all, ZONE));
  const kept = all.filter((copy) => !gone.has(copy));
  expect(kept.slice(-14)).toEqual(all.slice(-14));
  expect(kept.slice(0, -14).map(({ at }) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10))).toEqual(['2026-08-31', '2026-09-30', '2026-10-31']);
  expect(copiesToDrop(copies(7), ZONE)).toEqual([]);
});

test('copies of books that did not agree with their journal never push a good one out', () => {
  const bad = Array.from({ length: 20 }, (_, index) => ({ at: Date.UTC(2026, 10, 22) + index, seq: 500 + index, sound: false }));
  const good = copies(5);
  expect(copiesToDrop([...good, ...bad], ZONE)).toEqual(bad.slice(0, -3).toReversed());
});

test('a copy is called by the time of the unit and the newest entry in it', () => {
  const name = copyName('K1', Date.UTC(2026, 10, 21, 14, 59, 59), ZONE, 18_205);
  expect(name).toBe('etalase-K1-2026-11-21-235959-catatan-18205.db');
  expect(noteName(name)).toBe('etalase-K1-2026-11-21-235959-catatan-18205.json');
});

test('a copy is late after a day and stale after two', () => {
  expect([DAY, DAY + 1, 2 * DAY, 2 * DAY + 1].map((age) => copyHealth(0, age))).toEqual(['good', 'late', 'late', 'stale']);
});
