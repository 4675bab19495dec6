import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { FramePort } from '../../../electron/rpc/frame-calls.ts';
import type { ProcedureName } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import { EXAMPLE_INPUTS, PROCEDURES } from '../../support/example-inputs.ts';
import { commandId, foundTestGallery, removeTestDir, SECRETS, signInAs, startTestService, type TestService } from '../../support/test-service.ts';

/** Calls per procedure; `npm run test:long` makes more of them. */
const RUNS = process.env['ETALASE_LONG'] === '1' ? 2000 : 40;

let it: TestService;
let people: Record<Role, Person>;
const uncaught: unknown[] = [];
const keep = (error: unknown): void => void uncaught.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', keep);
  process.on('uncaughtException', keep);
  it = await startTestService();
  people = await foundTestGallery(it);
  const cashier = it.as(await signInAs(it, people.administrator, SECRETS.administrator));
  await cashier.shift.open({ commandId: commandId(), openingFloat: 0 as never });
});
afterAll(async () => {
  process.off('unhandledRejection', keep);
  process.off('uncaughtException', keep);
  await it.close();
  removeTestDir(it.dir);
});
afterEach(() => {
  expect(uncaught).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** Speaks frames with the service and hands out the status of each answer. */
function rawWay() {
  const waiting = new Map<string, (status: number) => void>();
  let send: (event: { readonly data: unknown }) => void = () => {};
  const port: FramePort = {
    postMessage: (text) => {
      const { i, t, p } = JSON.parse(text) as { i: string; t?: number; p?: { s?: number } };
      if (t === undefined) waiting.get(i)?.(p?.s ?? 200);
    },
    on: (event: string, listener: (event: never) => void) => {
      if (event === 'message') send = listener as typeof send;
    },
  };
  it.service.answerFrames(port);
  let last = 0;
  return async (path: string, body: string, token: string): Promise<number> => {
    const i = (last += 1).toString(36);
    const status = new Promise<number>((resolve) => waiting.set(i, resolve));
    send({ data: `{"i":"${i}","p":{"u":"${path}","b":${body},"h":{"etalase-session":"${token}"}}}` });
    const answer = await status;
    waiting.delete(i);
    // Ends what goes on answering (events); for a call already answered it means nothing.
    send({ data: `{"i":"${i}","t":4}` });
    return answer;
  };
}

const NASTY: readonly unknown[] = [
  null, true, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, 999_999_999_999, '', ' ', '\u0000', '\uD800', '\u202Eabc', 'a'.repeat(20_001), "'; DROP TABLE sale; --", '%00', '../../etc/passwd',
  '00000000-0000-0000-0000-000000000000', [], [[]], {}, { json: {} }, JSON.parse('{"then":"x"}'), { toString: 'x' }, { constructor: { prototype: { polluted: 1 } } },
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 60 }));
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'commandId', 'saleId', 'x'];

/** An example with parts of it replaced, taken away or added, somewhere in it. */
const bent = (example: unknown): fc.Arbitrary<string> =>
  fc.array(fc.record({ at: fc.nat(), how: fc.constantFrom('replace', 'drop', 'add'), value: nasty, key: fc.constantFrom(...KEYS) }), { minLength: 1, maxLength: 3 }).map((moves) => {
    let text = JSON.stringify(example);
    for (const { at, how, value, key } of moves) {
      const copy = JSON.parse(text) as Record<string, unknown>;
      const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
      const visit = (holder: Record<string, unknown>): void => {
        for (const [name, inner] of Object.entries(holder)) {
          places.push({ holder, key: name });
          if (typeof inner === 'object' && inner !== null) visit(inner as Record<string, unknown>);
        }
      };
      visit(copy);
      const place = places[at % Math.max(places.length, 1)] ?? { holder: copy, key };
      if (how === 'drop') delete place.holder[place.key];
      else Object.defineProperty(place.holder, how === 'add' ? key : place.key, { value, enumerable: true, configurable: true, writable: true });
      text = JSON.stringify(copy);
    }
    return text;
  });

/** Bodies as the protocol has them, with and without the types it can name beside JSON. */
const META = fc.array(fc.tuple(fc.nat(12), fc.constantFrom('commandId', '__proto__', 'constructor', 'a')).map(([type, key]) => [type, key]), { maxLength: 2 });
const bodyOf = (example: unknown): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: bent(example).map((json) => `{"json":${json}}`) },
    { weight: 2, arbitrary: nasty.map((value) => JSON.stringify({ json: value }) ?? 'null') },
    { weight: 1, arbitrary: fc.tuple(bent(example), META).map(([json, meta]) => `{"json":${json},"meta":${JSON.stringify(meta)}}`) },
    { weight: 1, arbitrary: nasty.map((value) => JSON.stringify(value) ?? 'null') },
  );

/** What a verification costs does not depend on its input, so few of them tell as much. */
const COSTLY: ReadonlySet<ProcedureName> = new Set(['journal.verify', 'report.sales']);

test.each(PROCEDURES)('%s answers whatever it is sent with an answer, a refusal or a complaint, never with an accident', async (name) => {
  const ask = rawWay();
  await fc.assert(
    fc.asyncProperty(bodyOf(EXAMPLE_INPUTS[name]), fc.constantFrom('administrator' as const, 'cashier' as const), async (body, role) => {
      const { token } = it.service.desk.sessions.open({ ...people[role] });
      expect([200, 400, 409]).toContain(await ask(`/${name.replace('.', '/')}`, body, token));
    }),
    { numRuns: COSTLY.has(name) ? Math.ceil(RUNS / 8) : RUNS },
  );
});

test('after all of it the service serves and its books agree', async () => {
  expect((await it.as().session.welcome()).registerCode).toBe('K1');
  expect((await it.service.context.reports.verify(null)).difference).toBeNull();
});
