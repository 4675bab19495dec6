import { expect, test } from 'vitest';
import { shelfGeometry, shelfWindow } from '../../../renderer/features/counter/sell/shelf-geometry.ts';

test('the tiles divide the room: 5 x 4 on the counter PC, also with its title bar, 7 x 5 on a large screen', () => {
  expect(shelfGeometry(826, 600, false)).toMatchObject({ columns: 5, rows: 4 });
  expect(shelfGeometry(826, 526, false)).toMatchObject({ columns: 5, rows: 4 });
  expect(shelfGeometry(1276, 908, true)).toMatchObject({ columns: 7, rows: 5 });
});

test('whole rows fill the height to the pixel', () => {
  const { rows, rowHeight, gap } = shelfGeometry(826, 611, false);
  expect(rows * rowHeight + (rows - 1) * gap).toBeCloseTo(611);
});

test('of a hundred thousand products only a few screens are drawn, wherever the shelf is scrolled to', () => {
  const geometry = shelfGeometry(826, 600, false);
  for (const scrollTop of [0, 10_000, 1_000_000, 3_000_000]) {
    const view = shelfWindow(geometry, 100_000, scrollTop);
    expect(view.end - view.first).toBeLessThanOrEqual(70);
    expect(view.first % geometry.columns).toBe(0);
  }
  expect(shelfWindow(geometry, 100_000, 3_059_000).end).toBe(100_000);
});

test('few products need no window', () => {
  expect(shelfWindow(shelfGeometry(826, 600, false), 7, 0)).toMatchObject({ first: 0, end: 7, above: 0 });
});
