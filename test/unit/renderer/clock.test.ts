import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../renderer/app-state/desk.ts';
import type { ServiceClient } from '../../../renderer/app-state/service.ts';
import { registerNow, tellRegisterTime } from '../../../renderer/app-state/clock.ts';

const PC = Date.UTC(2020, 0, 1, 0, 3);
const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: PC });
});
afterEach(() => {
  tellRegisterTime(Date.now());
  vi.useRealTimers();
});

describe('the time of the page', () => {
  it('is the PC’s clock until the service knows better, and goes on from there', () => {
    expect(registerNow()).toBe(PC);
    tellRegisterTime(PC + 37 * HOUR);
    vi.advanceTimersByTime(HOUR);
    expect(registerNow()).toBe(PC + 38 * HOUR);
    // A PC's clock that runs ahead and nobody has believed yet.
    tellRegisterTime(PC - 50 * HOUR);
    expect(registerNow()).toBe(PC - 50 * HOUR);
  });

  it('takes what an answer is late by for no difference, and comes back to a PC whose clock was set right', () => {
    tellRegisterTime(PC + 37 * HOUR);
    vi.setSystemTime(PC + 37 * HOUR + 20_000);
    tellRegisterTime(PC + 37 * HOUR);
    expect(registerNow()).toBe(PC + 37 * HOUR + 20_000);
  });

  it('follows what the service says of the clocks while the window is open', () => {
    createDesk({} as ServiceClient).clock.set({ standing: 'behind', register: PC + 37 * HOUR, wall: PC, zoneDrift: 0, wrongLeap: null });
    expect(registerNow()).toBe(PC + 37 * HOUR);
  });
});
