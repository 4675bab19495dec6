import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standBack } from '../../../electron/host/beside-till.ts';
import { foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

let gallery: TestService;
beforeAll(async () => {
  gallery = await startTestService();
});
afterAll(async () => {
  await gallery.close();
  removeTestDir(gallery.dir);
});

/** How far each thread of this process stands back: its nice value. */
const threads = (): number[] =>
  readdirSync('/proc/self/task').flatMap((id) => {
    const stat = `/proc/self/task/${id}/stat`;
    return existsSync(stat) ? [Number(readFileSync(stat, 'utf8').split(') ')[1]?.split(' ')[16])] : [];
  });

test.runIf(process.platform === 'linux')('the thread of the reports stands back behind the till, whose own does not', async () => {
  const { manager } = await foundTestGallery(gallery);
  const person = gallery.as(await signInAs(gallery, manager, SECRETS.manager));
  const before = getPriority();
  expect(threads().filter((nice) => nice === 15)).toEqual([]);
  await person.report.products({ from: '2026-11-01', to: '2026-11-30', order: 'best' });
  expect(threads().filter((nice) => nice === 15)).toHaveLength(1);
  expect(getPriority()).toBe(before);
});

test('where a thread has no priority of its own, the whole program keeps its one', () => {
  const before = getPriority();
  standBack('win32');
  expect(getPriority()).toBe(before);
});
