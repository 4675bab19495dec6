import { describe, expect, test } from 'vitest';
import { createCredentials, KDF_COST, pepperOf } from '../../../electron/services/session/credentials.ts';
import { waitAfter } from '../../../electron/services/session/sign-in-guard.ts';
import { commandId, foundTestGallery, QUICK_KDF, removeTestDir, SECRETS, signInAs, startTestService } from '../../support/test-service.ts';

const PEPPER = { bytes: new Uint8Array(32).fill(7), fingerprint: '0123456789abcdef' };
const OTHER = { bytes: new Uint8Array(32).fill(8), fingerprint: 'fedcba9876543210' };

describe('a stored secret', () => {
  test('is scrypt with 32 MiB by default, with its parameters, the name of the pepper and a salt of its own', async () => {
    expect(KDF_COST).toEqual({ log2n: 15, blockSize: 8, parallel: 3 });
    const credentials = createCredentials(PEPPER);
    const phc = await credentials.hash('482915');
    expect(phc).toMatch(/^\$scrypt\$ln=15,r=8,p=3,keyid=0123456789abcdef\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await credentials.matches('482915', phc)).toBe(true);
    expect(await credentials.matches('482916', phc)).toBe(false);
    expect(pepperOf(phc)).toBe(PEPPER.fingerprint);
  });

  test('has another hash each time, and none that another pepper makes', async () => {
    const credentials = createCredentials(PEPPER, QUICK_KDF);
    const [one, two] = [await credentials.hash('482915'), await credentials.hash('482915')];
    expect(one).not.toBe(two);
    expect(await createCredentials(OTHER, QUICK_KDF).matches('482915', one)).toBe(false);
    expect(credentials.trace('482915')).not.toBe(createCredentials(OTHER, QUICK_KDF).trace('482915'));
  });

  test('is the same however its letters are composed', async () => {
    const credentials = createCredentials(PEPPER, QUICK_KDF);
    const phc = await credentials.hash('kata sandi caf\u00e9');
    expect(await credentials.matches('kata sandi cafe\u0301', phc)).toBe(true);
  });

  test('made with a lower cost is made anew at the next sign-in', async () => {
    const first = await startTestService();
    const { cashier } = await foundTestGallery(first);
    await first.close();
    const dearer = await startTestService({ kdf: { ...QUICK_KDF, log2n: 6 } }, first.dir);
    const stored = () => dearer.service.context.store.users.find(cashier.userId)?.credential;
    expect(stored()).toContain('ln=4,');
    await signInAs(dearer, cashier, SECRETS.cashier);
    expect(stored()).toContain('ln=6,');
    expect(await signInAs(dearer, cashier, SECRETS.cashier)).toHaveLength(43);
    await dearer.close();
    removeTestDir(first.dir);
  });

  test('that is damaged ends the check in an accident, not in letting somebody in', async () => {
    const credentials = createCredentials(PEPPER, QUICK_KDF);
    for (const phc of ['', '$scrypt$', 'plain', `$scrypt$ln=4,r=1,p=1,keyid=0123456789abcdef$$`, commandId()]) {
      await expect(credentials.matches('482915', phc)).rejects.toThrow('damaged');
    }
  });
});

test('waiting grows from half a minute to a quarter of an hour and no further', () => {
  expect([0, 4, 5, 6, 7, 8, 9, 10, 11, 100].map((failures) => waitAfter(failures) / 1000)).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});
