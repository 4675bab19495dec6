import { beforeEach, describe, expect, test } from 'vitest';
import { createPortBroker, type PortBroker, type PortReceiver } from '../../../electron/shell/port-broker.ts';

const NONCE_A = 'aaaaaaaaaaaaaaaaaaaa';
const NONCE_B = 'bbbbbbbbbbbbbbbbbbbb';

interface Receiver extends PortReceiver<string> {
  readonly got: unknown[];
  destroyed: boolean;
}

function receiver(id: number): Receiver {
  const made: Receiver = { id, got: [], destroyed: false, isDestroyed: () => made.destroyed, postMessage: (...args) => void made.got.push(args) };
  return made;
}

let ready: boolean;
let service: unknown[];
let broker: PortBroker<string>;

beforeEach(() => {
  ready = true;
  service = [];
  let channel = 0;
  broker = createPortBroker<string>({
    openChannel: () => [`service${++channel}`, `page${channel}`],
    connectService(nonce, port) {
      if (ready) service.push([nonce, port]);
      return ready;
    },
    isServiceReady: () => ready,
  });
});

describe('ports', () => {
  test('of a customer display are marked as such, at once and after waiting', () => {
    const marked: boolean[] = [];
    let isReady = false;
    const marking = createPortBroker<string>({ openChannel: () => ['s', 'p'], connectService: (_nonce, _port, isDisplay) => marked.push(isDisplay) > 0, isServiceReady: () => isReady });
    marking.request(receiver(1), NONCE_A, true);
    marking.request(receiver(2), NONCE_A);
    isReady = true;
    marking.serviceReady();
    marking.request(receiver(3), NONCE_B, true);
    expect(marked).toEqual([true, false, true]);
  });

  test('both ends of one channel travel with the nonce of the page', () => {
    const window = receiver(1);
    expect(broker.request(window, NONCE_A)).toBe('connected');
    expect(service).toEqual([[NONCE_A, 'service1']]);
    expect(window.got).toEqual([['etalase:port', { nonce: NONCE_A }, ['page1']]]);
  });

  test('a nonce serves once, and what is no nonce serves never', () => {
    const window = receiver(1);
    broker.request(window, NONCE_A);
    for (const nonce of [NONCE_A, '', 'short', 42, null, undefined, { toString: () => NONCE_B }, [NONCE_B]]) expect(broker.request(window, nonce)).toBe('refused');
    expect(window.got).toHaveLength(1);
    expect(broker.request(window, NONCE_B)).toBe('connected');
  });

  test('a window that asks too early is served when the service is ready, with its newest wish only', () => {
    const window = receiver(1);
    ready = false;
    expect(broker.request(window, NONCE_A)).toBe('waiting');
    expect(broker.request(window, NONCE_B)).toBe('waiting');
    ready = true;
    broker.serviceReady();
    broker.serviceReady();
    expect(window.got).toEqual([['etalase:port', { nonce: NONCE_B }, ['page1']]]);
  });

  test('windows that are gone are not served', () => {
    const gone = receiver(1);
    const closed = receiver(2);
    ready = false;
    broker.request(gone, NONCE_A);
    broker.request(closed, NONCE_A);
    gone.destroyed = true;
    broker.forget(2);
    ready = true;
    broker.serviceReady();
    expect([gone.got, closed.got, service]).toEqual([[], [], []]);
  });
});
