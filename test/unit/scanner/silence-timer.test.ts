import { describe, expect, it } from 'vitest';
import { createSilenceTimer, type KeyTime } from '../../../renderer/devices/scanner/key-time.ts';

/** A clock that runs timers when told to, late when told to. */
function handClock() {
  let now = 1000;
  let pending = false;
  let timer: { readonly run: () => void; readonly due: number } | undefined;
  const time: KeyTime = {
    now: () => now,
    start: (run, afterMs) => {
      timer = { run, due: now + afterMs };
      return 1;
    },
    stop: () => (timer = undefined),
    inputPending: () => pending,
  };
  return {
    time,
    due: () => timer?.due,
    setPending: (value: boolean) => (pending = value),
    runAt: (at: number) => {
      now = at;
      const due = timer;
      timer = undefined;
      due?.run();
    },
  };
}

describe('silence', () => {
  it('is told once the quiet time has passed', () => {
    const clock = handClock();
    let told = 0;
    createSilenceTimer(clock.time).set(1000, 80, () => (told += 1));
    expect(clock.due()).toBe(1080);
    clock.runAt(1080);
    expect([told, clock.due()]).toEqual([1, undefined]);
  });

  it('is not told while a key waits for the page', () => {
    const clock = handClock();
    let told = 0;
    createSilenceTimer(clock.time).set(1000, 80, () => (told += 1));
    clock.setPending(true);
    clock.runAt(1080);
    expect(told).toBe(0);
    clock.setPending(false);
    clock.runAt(clock.due() ?? 0);
    expect(told).toBe(1);
  });

  it('is looked for once more by a timer that was late itself, and then told however slow the machine is', () => {
    const clock = handClock();
    let told = 0;
    createSilenceTimer(clock.time).set(1000, 80, () => (told += 1));
    clock.runAt(1230);
    expect([told, clock.due()]).toEqual([0, 1380]);
    clock.runAt(1900);
    expect(told).toBe(1);
  });

  it('is waited for longer when the last key itself came late', () => {
    const clock = handClock();
    createSilenceTimer(clock.time).set(950, 80, () => undefined);
    expect(clock.due()).toBe(1000 + 80 + 100);
    createSilenceTimer(clock.time).set(0, 80, () => undefined);
    expect(clock.due()).toBe(1000 + 80 + 300);
  });

  it('begins anew with the next key and ends when cleared', () => {
    const clock = handClock();
    const told: string[] = [];
    const timer = createSilenceTimer(clock.time);
    timer.set(1000, 80, () => told.push('first'));
    timer.set(1000, 200, () => told.push('second'));
    clock.runAt(1200);
    timer.set(1200, 80, () => told.push('third'));
    timer.clear();
    clock.runAt(1300);
    expect(told).toEqual(['second']);
  });
});
