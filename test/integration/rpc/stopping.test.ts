import { afterEach, expect, test } from 'vitest';
import { foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

let it: TestService;
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

test('a report that is asked for while the service stops is refused in words, and the log knows of no fault', async () => {
  const told: string[] = [];
  const quiet = () => undefined;
  it = await startTestService({ log: { info: quiet, warn: quiet, error: (event) => void told.push(event) } });
  const { manager } = await foundTestGallery(it);
  const person = it.as(await signInAs(it, manager, SECRETS.manager));
  const report = () => person.report.stock({ by: 'category' });
  expect(await report()).toMatchObject({ by: 'category' });
  // As a stop does it: the threads end and wait for nobody.
  const owed = refusalOf(report());
  await it.service.context.reports.close();
  expect(await owed).toEqual({ code: 'service.stopping' });
  expect(await refusalOf(report())).toEqual({ code: 'service.stopping' });
  expect(told).toEqual([]);
});
