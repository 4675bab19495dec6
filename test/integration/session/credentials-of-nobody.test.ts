import { scrypt } from 'node:crypto';
import type * as CryptoModuleNamespace from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { createCredentials } from '../../../electron/services/session/credentials.ts';

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof CryptoModuleNamespace>();
  return { ...crypto, scrypt: vi.fn(crypto.scrypt) };
});

test('a secret of nobody matches nothing, at the same cost as a person\u2019s: the time tells no name', async () => {
  const credentials = createCredentials({ bytes: Buffer.alloc(32, 7), fingerprint: '0123456789abcdef' }, { log2n: 5, blockSize: 8, parallel: 2 });
  const phc = await credentials.hash('482915');
  const costs = vi.mocked(scrypt).mock.calls;
  costs.length = 0;
  expect(await credentials.matches('000111', phc)).toBe(false);
  expect(await credentials.matches('000111', null)).toBe(false);
  expect(costs).toHaveLength(2);
  const [[, salt, length, options] = [], [, saltOfNobody, lengthOfNobody, optionsOfNobody] = []] = costs;
  expect([lengthOfNobody, optionsOfNobody]).toEqual([length, options]);
  expect((saltOfNobody as Buffer).length).toBe((salt as Buffer).length);
});
