import { beforeEach, describe, expect, test } from 'vitest';
import { createSupervisor, type ServiceProcess, type ServiceSupervisor, SHUTDOWN_LIMIT_MS } from '../../../electron/shell/service-supervisor.ts';
import type { ServiceState } from '../../../shared/contract/shell-messages.ts';

/** Timers that run only when the test moves the clock. */
function fakeTime() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    nextIn: () => (timers.length === 0 ? undefined : Math.min(...timers.map((timer) => timer.at)) - now),
    move(ms: number) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
    },
  };
}

interface FakeProcess extends ServiceProcess<string> {
  readonly posted: unknown[];
  killed: boolean;
  say(message: unknown): void;
  exit(code: number): void;
}

function fakeProcess(): FakeProcess {
  let hear: (message: unknown) => void = () => {};
  let leave: (code: number) => void = () => {};
  const process: FakeProcess = {
    posted: [],
    killed: false,
    postMessage: (message, ports) => void process.posted.push(ports === undefined ? message : [message, ports]),
    kill: () => (process.killed = true),
    onMessage: (listener) => void (hear = listener),
    onExit: (listener) => void (leave = listener),
    say: (message) => hear(message),
    exit: (code) => leave(code),
  };
  return process;
}

let time: ReturnType<typeof fakeTime>;
let processes: FakeProcess[];
let announced: ServiceState[];
let supervisor: ServiceSupervisor<string>;
const last = (): FakeProcess => processes.at(-1) as FakeProcess;
const phases = (): string[] => announced.map((state) => state.phase);

beforeEach(() => {
  time = fakeTime();
  processes = [];
  announced = [];
  supervisor = createSupervisor<string>({
    fork() {
      const process = fakeProcess();
      processes.push(process);
      return process;
    },
    announce: (state) => void announced.push(state),
    now: time.now,
    after: time.after,
    log: () => {},
  });
});

describe('the service under supervision', () => {
  test('becomes ready by its own word and then takes ports', () => {
    supervisor.start();
    expect(supervisor.connect('n', 'port')).toBe(false);
    last().say({ type: 'nonsense' });
    expect(supervisor.state().phase).toBe('starting');
    last().say({ type: 'ready' });
    expect(supervisor.connect('n', 'port')).toBe(true);
    expect(last().posted).toEqual([[{ type: 'connect', nonce: 'n' }, ['port']]]);
    expect(phases()).toEqual(['starting', 'ready']);
  });

  test('is announced dead the moment it dies', () => {
    supervisor.start();
    last().say({ type: 'ready' });
    last().exit(139);
    expect(phases()).toEqual(['starting', 'ready', 'lost']);
    expect(supervisor.connect('n', 'port')).toBe(false);
  });

  test('is started again after growing pauses', () => {
    supervisor.start();
    const pauses: (number | undefined)[] = [];
    for (let death = 0; death < 9; death += 1) {
      last().exit(1);
      pauses.push(time.nextIn());
      time.move(time.nextIn() ?? 0);
    }
    expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    expect(processes).toHaveLength(10);
  });

  test('begins with short pauses again after it was ready for half a minute, not after a shorter life', () => {
    supervisor.start();
    for (let death = 0; death < 5; death += 1) {
      last().exit(1);
      time.move(time.nextIn() ?? 0);
    }
    last().say({ type: 'ready' });
    time.move(29_000);
    last().exit(1);
    expect(time.nextIn()).toBe(3200);
    time.move(3200);
    last().say({ type: 'ready' });
    time.move(30_000);
    last().exit(1);
    expect(time.nextIn()).toBe(100);
  });

  test('is not started again when it says that it cannot start', () => {
    supervisor.start();
    last().say({ type: 'refused', code: 'database-newer' });
    last().exit(1);
    expect(time.nextIn()).toBeUndefined();
    expect(supervisor.state()).toEqual({ phase: 'refused', code: 'database-newer' });
  });

  test('is asked to stop and not restarted', async () => {
    supervisor.start();
    last().say({ type: 'ready' });
    const stopped = supervisor.stop();
    expect(last().posted).toEqual([{ type: 'shutdown' }]);
    last().exit(0);
    await stopped;
    expect(last().killed).toBe(false);
    expect(time.nextIn()).toBeUndefined();
    expect(processes).toHaveLength(1);
  });

  test('is killed when it does not stop in time, and the shell ends even if that fails', async () => {
    supervisor.start();
    const stopped = supervisor.stop();
    time.move(SHUTDOWN_LIMIT_MS - 1);
    expect(last().killed).toBe(false);
    time.move(1);
    expect(last().killed).toBe(true);
    time.move(2_000);
    await stopped;
  });

  test('stopping during a pause cancels the restart', async () => {
    supervisor.start();
    last().exit(1);
    await supervisor.stop();
    time.move(10_000);
    expect(processes).toHaveLength(1);
  });

  test('a late word of a dead process changes nothing', () => {
    supervisor.start();
    const dead = last();
    dead.exit(1);
    time.move(100);
    dead.say({ type: 'ready' });
    expect(supervisor.state().phase).toBe('starting');
    dead.exit(1);
    expect(time.nextIn()).toBeUndefined();
  });
});
