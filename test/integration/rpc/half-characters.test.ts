import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCESS } from '../../../shared/contract/access-matrix.ts';
import type { ProcedureName } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { EXAMPLE_INPUTS, PROCEDURES } from '../../support/example-inputs.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

/** Half a character: UTF-8 has no bytes for it, so the books would keep another text than the one that was hashed. */
const HALF = '\uD800';

let it: TestService;
let people: Record<Role, Person>;

beforeAll(async () => {
  it = await startTestService();
  people = await foundTestGallery(it);
});
afterAll(async () => {
  await it.close();
  removeTestDir(it.dir);
});

/** Every input that differs from the example by half a character: in one of its texts, or in the name of one more field. */
function spoiled(example: unknown): unknown[] {
  if (typeof example === 'string') return [example + HALF];
  if (typeof example !== 'object' || example === null) return [];
  if (Array.isArray(example)) return example.flatMap((inner, at) => spoiled(inner).map((bad) => example.with(at, bad)));
  const inside = Object.entries(example).flatMap(([name, inner]) => spoiled(inner).map((bad) => ({ ...example, [name]: bad })));
  return [...inside, { ...example, [`x${HALF}`]: 1 }];
}

type Ask = (input: unknown) => Promise<unknown>;

/** A way to call `name` as somebody who may. */
function wayTo(name: ProcedureName): Ask {
  const access = ACCESS[name];
  const [area, verb] = name.split('.') as [string, string];
  const role = typeof access === 'string' ? 'administrator' : (access[0] as Role);
  const client =
    access === 'display'
      ? createRouterClient(it.service.router, { context: { sessionToken: undefined, isDisplay: true } })
      : it.as(it.service.desk.sessions.open({ ...people[role] }).token);
  return ((client as unknown as Record<string, Record<string, Ask>>)[area] as Record<string, Ask>)[verb] as Ask;
}

test.each(PROCEDURES)('%s refuses half a character, wherever it stands, by its name', async (name) => {
  const ask = wayTo(name);
  for (const input of spoiled(EXAMPLE_INPUTS[name])) expect(await refusalOf(ask(input))).toEqual({ code: 'text.broken' });
});

test('the reason of a paid-out with half a character changes nothing, one with a whole emoji is kept as it was typed', async () => {
  const cashier = it.as(await signInAs(it, people.cashier, SECRETS.cashier));
  await cashier.shift.open({ commandId: commandId(), openingFloat: 100_000 as never });
  const pay = (reason: string) => cashier.shift.moveCash({ commandId: commandId(), kind: 'paid-out', amount: 5_000 as never, reason, voucher: 'N-1' });
  const before = it.changes();
  expect(await refusalOf(pay(`plastik ${HALF}`))).toEqual({ code: 'text.broken' });
  expect(it.changes()).toBe(before);
  await pay('plastik 🙂');
  expect((await it.service.context.reports.verify(null)).difference).toBeNull();
});
