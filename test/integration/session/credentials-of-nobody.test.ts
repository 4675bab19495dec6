import { scrypt } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCredentials, type DeriveKey } from '../../../electron/services/session/credentials.ts';

test('a secret of nobody matches nothing, at the same cost as a person\u2019s: the time tells no name', async () => {
  const costs: unknown[] = [];
  const noted: DeriveKey = (secret, salt, bytes, options, done) => {
    costs.push({ salt: salt.length, bytes, options });
    scrypt(secret, salt, bytes, options, done);
  };
  const credentials = createCredentials({ bytes: Buffer.alloc(32, 7), fingerprint: '0123456789abcdef' }, { log2n: 5, blockSize: 8, parallel: 2 }, noted);
  const phc = await credentials.hash('482915');
  expect(await credentials.matches('000111', phc)).toBe(false);
  expect(await credentials.matches('000111', null)).toBe(false);
  const [, ofPerson, ofNobody] = costs;
  expect([costs.length, ofNobody]).toEqual([3, ofPerson]);
});
