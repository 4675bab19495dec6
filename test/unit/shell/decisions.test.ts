import { describe, expect, test } from 'vitest';
import { refusedSwitches } from '../../../electron/shell/launch-switches.ts';
import { isTrustedSender, type MessageSender } from '../../../electron/shell/sender.ts';
import { serviceArguments } from '../../../electron/shell/service-arguments.ts';
import { serviceEnvironment } from '../../../electron/shell/service-environment.ts';
import { isNonce, isServiceToShell, isShellToPage, isShellToService } from '../../../shared/contract/shell-messages.ts';

describe('launch switches', () => {
  const none = (): boolean => false;

  test('debugging and weakening switches are refused, however they are written', () => {
    for (const arg of ['--inspect', '--inspect=0', '--inspect-brk=9229', '--remote-debugging-port=0', '--remote-debugging-pipe', '--js-flags=--expose-gc', '--disable-web-security', '--host-rules=MAP * x', '--load-extension=/x'])
      expect(refusedSwitches(['etalase', arg], none), arg).toHaveLength(1);
    expect(refusedSwitches(['etalase'], (name) => name === 'remote-debugging-port')).toEqual(['remote-debugging-port']);
  });

  test('ordinary arguments pass', () => {
    expect(refusedSwitches(['etalase', '--data', '/srv/galeri', '--no-sandbox', 'inspect', '--inspector-of-goods'], none)).toEqual([]);
  });
});

describe('the service process', () => {
  test('gets data and secrets side by side unless the start says otherwise', () => {
    expect(serviceArguments(['etalase', '--no-sandbox'], '/h/Etalase')).toEqual(['--data', '/h/Etalase/data', '--secrets', '/h/Etalase/secrets']);
    expect(serviceArguments(['etalase', '.', '--data=/srv/g', '--printer', 'tcp://10.0.0.9:9100', '--x'], '/h')).toEqual(['--data', '/srv/g', '--secrets', '/h/secrets', '--printer', 'tcp://10.0.0.9:9100']);
  });

  test('does not inherit what could load foreign code into it', () => {
    expect(serviceEnvironment({ PATH: '/bin', NODE_OPTIONS: '--require /x.js', ELECTRON_RUN_AS_NODE: '1', LD_PRELOAD: '/x.so', TZ: undefined, LANG: 'id_ID' })).toEqual({
      PATH: '/bin',
      LANG: 'id_ID',
      ETALASE_HOST: 'electron',
    });
  });
});

describe('the sender of a message', () => {
  const good = (): MessageSender => ({
    sender: { id: 7, isDestroyed: () => false },
    senderFrame: { origin: 'app://etalase', parent: null, detached: false, isDestroyed: () => false },
  });
  const frame = (change: object): MessageSender => ({ ...good(), senderFrame: { ...good().senderFrame, ...change } as MessageSender['senderFrame'] });
  const own = new Set([7]);

  test('is trusted when it is the main frame of our own page', () => {
    expect(isTrustedSender(good(), own)).toBe(true);
  });

  test.each([
    ['no frame', { ...good(), senderFrame: null }],
    ['a frame inside the page', frame({ parent: {} })],
    ['another origin', frame({ origin: 'https://etalase.evil' })],
    ['an origin that only begins like ours', frame({ origin: 'app://etalase.evil' })],
    ['an opaque origin', frame({ origin: 'null' })],
    ['a destroyed frame', frame({ isDestroyed: () => true })],
    ['a detached frame', frame({ detached: true })],
    ['destroyed contents', { ...good(), sender: { id: 7, isDestroyed: () => true } }],
    ['contents that are not a window of ours', { ...good(), sender: { id: 8, isDestroyed: () => false } }],
  ])('is refused: %s', (_name, sender) => {
    expect(isTrustedSender(sender, own)).toBe(false);
  });
});

describe('messages between shell, service and page', () => {
  const nonce = 'a'.repeat(20);

  test('known shapes are known', () => {
    expect(isShellToService({ type: 'connect', nonce })).toBe(true);
    expect(isShellToService({ type: 'connect', nonce, display: true })).toBe(true);
    expect(isShellToService({ type: 'shutdown' })).toBe(true);
    expect(isServiceToShell({ type: 'ready' })).toBe(true);
    expect(isServiceToShell({ type: 'refused', code: 'database-newer' })).toBe(true);
    expect(isShellToPage({ type: 'etalase:service', service: { phase: 'lost' } })).toBe(true);
    expect(isShellToPage({ type: 'etalase:port', nonce })).toBe(true);
  });

  test('everything else is not', () => {
    for (const value of [null, undefined, 1, 'ready', [], {}, { type: 'connect' }, { type: 'connect', nonce: 'short' }, { type: 'connect', nonce, display: 'yes' }, { type: 'refused' }, { type: 'etalase:service', service: { phase: 'happy' } }, { type: 'etalase:service', service: { phase: 'refused' } }])
      expect([isShellToService(value), isServiceToShell(value), isShellToPage(value)], JSON.stringify(value)).toEqual([false, false, false]);
    for (const value of ['', 'short', 'a'.repeat(65), `${'a'.repeat(20)}\n`, '../../../../../../etc', 42]) expect(isNonce(value)).toBe(false);
  });
});
