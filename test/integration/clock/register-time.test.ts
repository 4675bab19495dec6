import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../shared/kernel/add-days.ts';
import type { ClockNews } from '../../../shared/domain/clock/read-clock.ts';
import type { ClockStatus } from '../../../shared/contract/clock.ts';
import { businessDayOf } from '../../../shared/kernel/instant.ts';
import { sellingService, type SellingService } from '../../support/selling-service.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, testClock, type ServiceClient, type TestClock, type TestService } from '../../support/test-service.ts';
import { verified } from '../../support/verified.ts';

const HOUR = 3_600_000;

let it: TestService;
let till: SellingService;
let clock: TestClock;

/** A start of the service: `wall` is what the PC's clock says then. */
async function start(wall: number | null = null, dir?: string, zoneAhead = 8): Promise<void> {
  clock = testClock();
  if (wall !== null) clock.setWall(wall);
  it = await startTestService({ clock, guardClock: true, pcOffsetMinutes: () => zoneAhead * 60 }, ...(dir === undefined ? [] : [dir]));
  till = await sellingService(it.service);
}
beforeEach(() => start());
afterEach(async () => {
  await it.close();
  // Whatever was done to the clock: the books agree, and no entry is older than the one before it.
  expect(verified(it.service.paths.database).difference).toBeNull();
  removeTestDir(it.dir);
});

const entries = () => it.service.context.store.journalReading.list(null, 5_000).toReversed();
const sales = () => entries().flatMap(({ type, body }) => (type === 'sale.completed' ? [JSON.parse(body) as { completedAt: number; businessDay: string }] : []));
const news = (): ClockNews[] => entries().flatMap(({ type, body }) => (type === 'clock.noticed' ? [(JSON.parse(body) as { news: ClockNews }).news] : []));
function expectOrder(): void {
  const moments = entries().map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
}
/** The cashier at the screen, signed in anew: time that goes by locks it. */
async function screen(): Promise<ServiceClient> {
  return it.as(await signInAs(it, till.cashier, '482915'));
}
/** What the timer does every few seconds, through the door that people have: what is known of the clock is written down first. */
async function look(): Promise<ClockStatus> {
  return (await screen()).clock.accept();
}

describe('the clock of the PC', () => {
  test('set back two days while selling: the sales go on, in order, on the right day, with a warning and an entry', async () => {
    till.open();
    till.sell();
    const day = sales()[0]?.businessDay;
    clock.setWall(clock.now() - 2 * DAY_MS);
    clock.advance(10 * 60_000);
    till.sell();
    expect(await look()).toMatchObject({ standing: 'behind', zoneDrift: 0 });
    expect(sales().map(({ businessDay }) => businessDay)).toEqual([day, day]);
    expect((sales()[1]?.completedAt ?? 0) - (sales()[0]?.completedAt ?? 0)).toBe(10 * 60_000);
    till.close();
    clock.setWall(clock.now() + 2 * DAY_MS);
    expect(await look()).toMatchObject({ standing: 'steady' });
    expect(news()).toEqual(['set-back', 'right-again']);
    expectOrder();
  });

  test('wrong at the start, as after an empty battery: the books go on where they ended, also the day', async () => {
    till.open();
    till.sell();
    const id: string = it.service.context.ids.next();
    clock.advance(1_000);
    till.close();
    const [before] = sales();
    const dir = it.dir;
    await it.close();
    await start(Date.UTC(2010, 0, 1), dir);
    // What is listed by its id, newest first, stays in its order.
    expect(it.service.context.ids.next() > id).toBe(true);
    expect(await (await screen()).clock.status()).toMatchObject({ standing: 'behind' });
    till.open();
    till.sell();
    expect(sales()[1]?.businessDay).toBe(before?.businessDay);
    expect(it.service.context.store.shifts.recent({ offset: 0, limit: 1 })[0]?.businessDay).toBe(before?.businessDay);
    await look();
    expect(news()).toEqual(['set-back']);
    expectOrder();
  });

  test('three days ahead: nothing is booked in the future before a person says that it is right', async () => {
    till.open();
    clock.setWall(clock.now() + 3 * DAY_MS);
    till.sell();
    const day = businessDayOf(clock.now() - 3 * DAY_MS, 'Asia/Makassar');
    expect(sales()[0]?.businessDay).toBe(day);
    expect(await (await screen()).clock.status()).toMatchObject({ standing: 'ahead' });
    expect(await (await screen()).clock.accept()).toMatchObject({ standing: 'steady', register: clock.now() });
    till.sell();
    expect(sales()[1]?.businessDay).toBe(businessDayOf(clock.now(), 'Asia/Makassar'));
    expect(news()).toEqual(['leapt', 'accepted']);
    // Who said so stands in the entry.
    expect(entries().findLast(({ type }) => type === 'clock.noticed')?.user_id).toBe(till.cashier.userId);
    expectOrder();
  });

  test('three days ahead and believed by mistake: once the clock is right the treasurer takes it back, and the business day is right again, also after a restart', async () => {
    const desk = async (secret: string, role: string): Promise<ServiceClient> => {
      const person = it.service.context.store.users.list().find((user) => user.role === role);
      return it.as(await signInAs(it, { userId: person?.id as never }, secret));
    };
    const treasurer = () => desk('bendahara-peragaan', 'treasurer');
    const right = businessDayOf(clock.now(), 'Asia/Makassar');
    const wrong = businessDayOf(clock.now() + 3 * DAY_MS, 'Asia/Makassar');
    till.open();
    till.sell();
    clock.setWall(clock.now() + 3 * DAY_MS);
    await (await screen()).clock.accept();
    // In the wrong time: a sale in the old shift, another shift, a setting.
    till.sell();
    till.close();
    till.open();
    till.sell();
    const administrator = await desk('administrator-peragaan', 'administrator');
    const { 'receipt.texts': texts } = await administrator.settings.current();
    await administrator.settings.change({ commandId: commandId(), change: { key: 'receipt.texts', value: { ...texts, thanks: ['Sampai jumpa'] } }, validFrom: null, legalReference: null });
    // Nothing is offered while the PC's clock still says so.
    expect((await (await treasurer()).clock.takeBack()).standing).toBe('steady');
    clock.setWall(clock.now() - 3 * DAY_MS);
    clock.advance(5 * 60_000);
    const status = await (await treasurer()).clock.status();
    expect(status).toMatchObject({ standing: 'behind', wrongLeap: { by: till.cashier.name } });
    // A cashier cannot; and a shift of the wrong day is closed first.
    expect(await refusalOf(screen().then((calls) => calls.clock.takeBack()))).toMatchObject({ code: 'session.forbidden' });
    expect(await refusalOf(treasurer().then((calls) => calls.clock.takeBack()))).toEqual({ code: 'clock.shift-ahead', day: wrong });
    till.close();
    expect(await (await treasurer()).clock.takeBack()).toMatchObject({ standing: 'steady', register: clock.now(), wrongLeap: null });
    // From here on the entries are dated as they were before the leap; their order is that of their numbers.
    till.open();
    till.sell();
    expect(it.service.context.store.shifts.open()?.businessDay).toBe(right);
    expect(sales().map(({ businessDay }) => businessDay)).toEqual([right, wrong, wrong, right]);
    expect(news()).toEqual(['leapt', 'accepted', 'set-back', 'taken-back']);
    const entry = entries().findLast(({ type, body }) => type === 'clock.noticed' && body.includes('taken-back'));
    expect(it.service.context.store.users.find(entry?.user_id ?? '')?.role).toBe('treasurer');
    // What was set in the wrong time is in force, and the copies look at the present again.
    expect((await (await treasurer()).settings.current())['receipt.texts'].thanks).toEqual(['Sampai jumpa']);
    // Once more: there is nothing left to take back; a restart goes on from the right time.
    expect(await (await treasurer()).clock.takeBack()).toMatchObject({ standing: 'steady' });
    const [dir, wall] = [it.dir, clock.now()];
    await it.close();
    await start(wall + HOUR, dir);
    expect(await (await screen()).clock.status()).toMatchObject({ standing: 'steady', register: wall + HOUR, wrongLeap: null });
    till.sell();
    expect(sales().at(-1)?.businessDay).toBe(right);
    expect(news()).toHaveLength(4);
  });

  test('a night of sleep is followed without a question, and told', async () => {
    clock.setWall(clock.now() + 15 * HOUR);
    till.open();
    expect(await look()).toMatchObject({ standing: 'steady' });
    expect(news()).toEqual(['jumped']);
  });
});

test('a clock that is set about at random through two shifts, with restarts, puts nothing out of order', async () => {
  const moves = [-3 * DAY_MS, 3 * DAY_MS, -1_000, -2 * HOUR, 3 * HOUR, -400 * DAY_MS, 0, 0, 0];
  let truth = clock.now();
  let seed = 20_261_121;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let step = 0; step < 80; step += 1) {
    const passed = random(40) * 60_000;
    clock.advance(passed);
    truth += passed;
    clock.setWall(truth + (moves[random(moves.length)] ?? 0));
    const act = random(12);
    if (act === 0) {
      const [dir, wall] = [it.dir, clock.now()];
      await it.close();
      await start(wall, dir);
    } else if (act === 1) await look();
    else if (it.service.context.store.shifts.open() === null) till.open();
    else if (act < 10) till.sell();
    else till.close();
  }
  await look();
  expectOrder();
  const days = sales().map(({ businessDay }) => businessDay);
  expect(days).toEqual(days.toSorted());
  expect(days.length).toBeGreaterThan(10);
  const shifts = it.service.context.store.shifts.recent({ offset: 0, limit: 100 }).map(({ businessDay }) => businessDay);
  expect(shifts).toEqual(shifts.toSorted().toReversed());
  expect(news()).toEqual(expect.arrayContaining(['set-back', 'right-again', 'leapt', 'accepted']));
});

describe('the time zone of the PC', () => {
  test('changes no business day, is told, and a sale at 23:59:59 WIT belongs to the day that ends', async () => {
    const dir = it.dir;
    await it.close();
    await start(null, dir, 7);
    it.service.context.store.transaction(() =>
      void it.service.context.store.journal.append({
        type: 'setting.set',
        at: it.service.context.clock.now(),
        registerId: '',
        userId: null,
        body: { key: 'unit', value: { name: 'Galeri Jayapura', agency: '', address: '', phone: '', timeZone: 'Asia/Jayapura' }, validFrom: it.service.context.clock.now(), legalReference: null },
      }),
    );
    // 20 November 2026, 23:59:58 in Jayapura; the PC, in the zone of Jakarta, shows 21:59:58.
    const end = Date.UTC(2026, 10, 20, 14, 59, 58);
    clock.advance(end - clock.now());
    till.open();
    clock.advance(1_000);
    till.sell();
    clock.advance(1_000);
    till.sell();
    expect(sales().map(({ businessDay }) => businessDay)).toEqual(['2026-11-20', '2026-11-21']);
    expect(await (await screen()).clock.status()).toMatchObject({ zoneDrift: -120, standing: 'steady' });
  });

  test('a unit whose zone was corrected backwards books no sale before the day of its shift', async () => {
    clock.advance(Date.UTC(2026, 10, 20, 16, 30) - clock.now());
    till.open();
    expect(it.service.context.store.shifts.open()?.businessDay).toBe('2026-11-21');
    const { unit } = await (await screen()).settings.current();
    it.service.context.store.transaction(() =>
      void it.service.context.store.journal.append({ type: 'setting.set', at: clock.now(), registerId: '', userId: null, body: { key: 'unit', value: { ...unit, timeZone: 'Asia/Jakarta' }, validFrom: clock.now(), legalReference: null } }),
    );
    clock.advance(2_000);
    till.sell();
    expect(sales()[0]?.businessDay).toBe('2026-11-21');
    till.close();
    till.open();
    expect(it.service.context.store.shifts.open()?.businessDay).toBe('2026-11-21');
  });
});
