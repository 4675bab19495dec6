import { afterEach, expect, test } from 'vitest';
import { quietCopies } from '../../support/quiet-copies.ts';
import { foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';
import type { ServiceOptions } from '../../../electron/host/compose.ts';

let it: TestService;
/** Events of the log that are errors. */
let told: string[];
afterEach(async () => {
  if (!it.service.health.isClosed()) await it.close();
  removeTestDir(it.dir);
});

/** A service whose errors are kept, and a manager who is signed in. */
async function signedInManager(options: Partial<ServiceOptions> = {}): Promise<ServiceClient> {
  told = [];
  const quiet = () => undefined;
  it = await startTestService({ ...options, log: { info: quiet, warn: quiet, error: (event) => void told.push(event) } });
  const { manager } = await foundTestGallery(it);
  return it.as(await signInAs(it, manager, SECRETS.manager));
}

test('a report that is asked for while the service stops is refused in words, and the log knows of no fault', async () => {
  const person = await signedInManager();
  const report = () => person.report.stock({ by: 'category' });
  expect(await report()).toMatchObject({ by: 'category' });
  // As a stop does it: the threads end and wait for nobody.
  const owed = refusalOf(report());
  await it.service.context.reports.close();
  expect(await owed).toEqual({ code: 'service.stopping' });
  expect(await refusalOf(report())).toEqual({ code: 'service.stopping' });
  expect(told).toEqual([]);
});

test('whatever is asked once the database is closed is refused in words, also what began before, and the log knows of no fault', async () => {
  const copies = quietCopies();
  let endCopy = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    endCopy = resolve;
  });
  const person = await signedInManager({ copies: { ...copies, copy: (order) => held.then(() => copies.copy(order)) } });
  const begun = refusalOf(person.backup.copy());
  await expect.poll(async () => (await person.backup.status()).running).toBe(true);
  // A stop does not wait for a copy that hangs.
  await it.close();
  endCopy();
  expect(await begun).toEqual({ code: 'service.stopping' });
  for (const ask of [person.cart.current, person.shift.current, person.settings.current, it.as().session.welcome]) expect(await refusalOf(ask())).toEqual({ code: 'service.stopping' });
  expect(told).toEqual([]);
});
