import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentSettings } from '../../../electron/services/settings/current-settings.ts';
import { settingsAt } from '../../../electron/services/settings/settings-at.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, TEST_UNIT, type ServiceClient, type TestService } from '../../support/test-service.ts';

let it: TestService;
let people: Record<Role, Person>;
let manager: ServiceClient;

beforeEach(async () => {
  it = await startTestService();
  people = await foundTestGallery(it);
  manager = it.as(await signInAs(it, people.manager, SECRETS.manager));
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const DAY = 86_400_000;
const rounding = (step: number) => ({ key: 'cash.rounding' as const, value: { step: step as Rupiah, mode: 'down' as const } });
const setRounding = (step: number, validFrom: number | null) => manager.settings.change({ commandId: commandId(), change: rounding(step), validFrom, legalReference: null });
const stepAt = (at: number) => settingsAt(it.service.context.store, at)['cash.rounding'].step;

describe('a setting', () => {
  test('is in force from its day on, and papers of before keep the old one', async () => {
    const today = it.clock.now();
    await setRounding(500, today + DAY);
    expect([stepAt(today), stepAt(today + DAY - 1), stepAt(today + DAY)]).toEqual([100, 100, 500]);
    it.clock.advance(2 * DAY);
    expect((await it.as(await signInAs(it, people.cashier, SECRETS.cashier)).settings.current())['cash.rounding'].step).toBe(500);
    expect(stepAt(today)).toBe(100);
  });

  test('the one set later wins among those of the same day, also when it was set for an earlier one', async () => {
    const today = it.clock.now();
    await setRounding(500, today + 5 * DAY);
    await setRounding(1000, today + 5 * DAY);
    await setRounding(200, today + 3 * DAY);
    expect([today, today + 3 * DAY, today + 5 * DAY].map(stepAt)).toEqual([100, 200, 1000]);
  });

  test('cannot be set for the past: it counts from now', async () => {
    const before = it.clock.now();
    it.clock.advance(60_000);
    await setRounding(500, before - 30 * DAY);
    expect([stepAt(before), stepAt(it.clock.now())]).toEqual([100, 500]);
  });

  test('with the clock set back before the gallery began the first value counts, not an empty one', () => {
    expect(settingsAt(it.service.context.store, 0).unit).toEqual(TEST_UNIT);
  });

  test('takes hold at once though settings are remembered between commands', async () => {
    const { store } = it.service.context;
    expect(currentSettings(store, it.clock.now())).toBe(currentSettings(store, it.clock.now()));
    await setRounding(500, null);
    expect(currentSettings(store, it.clock.now())['cash.rounding'].step).toBe(500);
  });

  test('is told to every window, and the history says who set what on which ground', async () => {
    const told: string[] = [];
    const feed = await manager.events.subscribe();
    const first = feed.next().then((event) => told.push(event.done === true ? 'end' : event.value.type));
    await manager.settings.change({ commandId: commandId(), change: rounding(50), validFrom: null, legalReference: 'SE 1/2026' });
    await first;
    expect(told).toEqual(['settings-changed']);
    const [newest] = await manager.settings.history();
    expect(newest).toMatchObject({ key: 'cash.rounding', value: { step: 50, mode: 'down' }, setBy: 'Bambang', legalReference: 'SE 1/2026' });
    await feed.return();
  });

  test('a printer address that cannot be one is refused and nothing is stored', async () => {
    const before = it.changes();
    const value = { address: 'tcp://192.168.1.', profileId: 'generic-58', drawer: true };
    const call = manager.settings.change({ commandId: commandId(), change: { key: 'printer.receipt', value }, validFrom: null, legalReference: null });
    expect(await refusalOf(call)).toEqual({ code: 'printer.bad-address', text: 'tcp://192.168.1.' });
    expect(it.changes()).toBe(before);
  });

  test('revenue accounts: a category, the rest and a shortage are deposited under accounts of the list, each of them once', async () => {
    const list = [{ code: '425119', name: 'Hasil produksi' }, { code: '425791', name: 'Ganti rugi' }];
    const value = { list, fallback: '425119', byCategory: { kue: '425119' }, shortage: '425791' };
    const set = (change: Partial<typeof value>, validFrom: number | null = null) =>
      manager.settings.change({ commandId: commandId(), change: { key: 'revenue.accounts', value: { ...value, ...change } }, validFrom, legalReference: 'ND 7/2026' });
    const before = it.changes();
    for (const change of [{ fallback: '425112' }, { shortage: '425112' }, { byCategory: { kue: '425112' } }]) expect(await refusalOf(set(change))).toEqual({ code: 'accounts.not-listed', account: '425112' });
    expect(await refusalOf(set({ list: [...list, { code: '425119', name: 'Lain' }] }))).toEqual({ code: 'accounts.code-twice', account: '425119' });
    expect(it.changes()).toBe(before);
    const today = it.clock.now();
    const old = settingsAt(it.service.context.store, today)['revenue.accounts'];
    await set({}, today + DAY);
    const at = (moment: number) => settingsAt(it.service.context.store, moment)['revenue.accounts'];
    expect([at(today), at(today + DAY - 1), at(today + DAY)]).toEqual([old, old, value]);
  });

  test('a printer named on the command line counts for the run and is not stored', async () => {
    await it.close();
    it = await startTestService({ printer: 'tcp://127.0.0.1:9' }, it.dir);
    const { store } = it.service.context;
    expect(currentSettings(store, it.clock.now())['printer.receipt'].address).toBe('tcp://127.0.0.1:9');
    expect(settingsAt(store, it.clock.now())['printer.receipt'].address).toBeNull();
  });
});
