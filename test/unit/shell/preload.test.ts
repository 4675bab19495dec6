import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const NONCE = 'aaaaaaaaaaaaaaaaaaaa';
const exposed: [string, Record<string, unknown>][] = [];
const sent: unknown[][] = [];
const posted: unknown[][] = [];
const fromShell = new EventEmitter();

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: Record<string, unknown>) => exposed.push([name, value]) },
  ipcRenderer: { on: (channel: string, listener: (...args: unknown[]) => void) => fromShell.on(channel, listener), send: (...args: unknown[]) => sent.push(args) },
}));

beforeEach(async () => {
  vi.resetModules();
  exposed.length = sent.length = posted.length = 0;
  fromShell.removeAllListeners();
  vi.stubGlobal('window', { postMessage: (...args: unknown[]) => posted.push(args) });
  await import('../../../electron/shell/preload.ts');
});
afterEach(() => vi.unstubAllGlobals());

describe('the preload', () => {
  test('shows the page exactly one word and two functions', () => {
    expect(exposed).toHaveLength(1);
    const [name, bridge] = exposed[0] as [string, Record<string, unknown>];
    expect(name).toBe('etalase');
    expect(bridge).toEqual({ host: 'electron', connect: expect.any(Function), openDisplay: expect.any(Function) });
  });

  test('sends on two channels: a nonce, and the wish for a display without anything beside it', () => {
    const connect = exposed[0]?.[1]['connect'] as (nonce: unknown) => void;
    for (const value of [NONCE, '', 'short', 42, null, { length: 20 }, [NONCE]]) connect(value);
    const openDisplay = exposed[0]?.[1]['openDisplay'] as (extra: unknown) => void;
    openDisplay('extra');
    expect(sent).toEqual([['etalase:connect', NONCE], ['etalase:display']]);
  });

  test('listens to two channels and no more', () => {
    expect(fromShell.eventNames()).toEqual(['etalase:port', 'etalase:service']);
  });

  test('hands a port on to the same origin with its nonce', () => {
    fromShell.emit('etalase:port', { ports: ['port'] }, { nonce: NONCE });
    fromShell.emit('etalase:port', { ports: ['port'] }, { nonce: 'x' });
    fromShell.emit('etalase:port', { ports: ['port'] }, null);
    expect(posted).toEqual([[{ type: 'etalase:port', nonce: NONCE }, '/', ['port']]]);
  });

  test('hands the state of the service on', () => {
    fromShell.emit('etalase:service', {}, { phase: 'lost' });
    fromShell.emit('etalase:service', {}, { phase: 'unheard of' });
    expect(posted).toEqual([[{ type: 'etalase:service', service: { phase: 'lost' } }, '/', []]]);
  });
});
