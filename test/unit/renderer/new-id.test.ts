import { describe, expect, it } from 'vitest';
import { newId } from '../../../renderer/app-state/new-id.ts';
import { randomPin } from '../../../renderer/app-state/random-pin.ts';
import { isAcceptableCredential } from '../../../shared/domain/access/role.ts';
import { isId } from '../../../shared/kernel/ids.ts';

describe('what the page makes by chance', () => {
  it('is an id that the service accepts, with the time in front', () => {
    const id = newId(Date.UTC(2026, 10, 20));
    expect(isId(id)).toBe(true);
    expect(id.slice(0, 13)).toBe(newId(Date.UTC(2026, 10, 20)).slice(0, 13));
    expect(id[14]).toBe('7');
  });

  it('never makes the same id twice, and sorts by time', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => newId(1_800_000_000_000 + index));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is a PIN that may be set', () => {
    for (let count = 0; count < 200; count += 1) expect(isAcceptableCredential('cashier', randomPin())).toBe(true);
  });
});
