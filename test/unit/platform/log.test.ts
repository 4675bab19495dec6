import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogFile } from '../../../electron/platform/log-file.ts';
import { createLog } from '../../../electron/platform/log.ts';

const clock = { now: () => Date.UTC(2026, 10, 21, 2, 0, 0), monotonic: () => 0 };

test('an event is one line of JSON', () => {
  const lines: string[] = [];
  createLog({ sinks: [(line) => void lines.push(line)], clock }).warn('printer-mute', { job: 'a\nb', ms: 12, seen: true, left: null });
  expect(lines).toEqual(['{"job":"a\\nb","ms":12,"seen":true,"left":null,"at":"2026-11-21T02:00:00.000Z","level":"warn","event":"printer-mute"}\n']);
});

test('what is below the level is not written, and data cannot pose as the event', () => {
  const lines: string[] = [];
  const log = createLog({ sinks: [(line) => void lines.push(line)], clock, level: 'warn' });
  log.info('b');
  log.error('c', { event: 'forged', level: 'info' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([{ at: '2026-11-21T02:00:00.000Z', level: 'error', event: 'c' }]);
});

test('nothing personal and nothing endless is written', () => {
  const lines: string[] = [];
  createLog({ sinks: [(line) => void lines.push(line)], clock }).info('x', { pin: '123456', newPin: 246810, inside: { pin: '654321' }, reason: new TypeError('no paper'), cashierName: 'Sari', sessionToken: 'abc', note: 'utang Budi', userId: 'u1', text: 'x'.repeat(5000) });
  const [written = ''] = lines;
  for (const secret of ['123456', '246810', '654321', 'Sari', 'abc', 'Budi']) expect(written).not.toContain(secret);
  expect(written).toContain('"userId":"u1"');
  expect(written).toContain('"reason":"TypeError: no paper"');
  expect(written.length).toBeLessThan(800);
});

test('a sink that fails stops neither the others nor the caller', () => {
  const lines: string[] = [];
  const full = (): never => {
    throw new Error('ENOSPC');
  };
  createLog({ sinks: [full, (line) => void lines.push(line)], clock }).info('sold');
  expect(lines).toHaveLength(1);
});

test('the file grows to its limit, is private, and one older file is kept', () => {
  const dir = mkdtempSync(join(tmpdir(), 'etalase-log-'));
  const logs = join(dir, 'logs');
  for (let round = 0; round < 3; round += 1) {
    const sink = createLogFile(logs, 100);
    for (let line = 0; line < 5; line += 1) sink(`${'x'.repeat(29)}\n`);
  }
  expect(readdirSync(logs).sort()).toEqual(['etalase.1.log', 'etalase.log']);
  expect(readdirSync(logs).every((name) => statSync(join(logs, name)).size <= 100)).toBe(true);
  expect(readFileSync(join(logs, 'etalase.1.log'), 'utf8')).toHaveLength(90);
  if (process.platform !== 'win32') expect(statSync(join(logs, 'etalase.log')).mode & 0o777).toBe(0o600);
  rmSync(dir, { recursive: true });
});
