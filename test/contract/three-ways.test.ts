import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ServiceEvent } from '../../shared/contract/events.ts';
import type { Person } from '../../shared/contract/session.ts';
import type { Role } from '../../shared/domain/access/role.ts';
import type { Quantity } from '../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, startTestService, type TestService } from '../support/test-service.ts';
import { WAYS, type WayIn, type WayName } from '../support/ways-in.ts';
import { countOfSum } from '../../shared/domain/cash/cash-count.ts';

let it: TestService;
let people: Record<Role, Person>;
let way: WayIn;
let token: string | undefined;

describe.each(Object.keys(WAYS) as WayName[])('the contract over %s', (name) => {
  beforeEach(async () => {
    it = await startTestService();
    people = await foundTestGallery(it);
    token = undefined;
    way = await WAYS[name](it.service, () => token);
  });
  afterEach(async () => {
    await way.close();
    await it.close();
    removeTestDir(it.dir);
  });

  const signIn = async (role: Role): Promise<void> => {
    token = (await way.client.session.signIn({ userId: people[role].userId, secret: SECRETS[role] })).token;
  };

  test('answers arrive as they were given', async () => {
    expect(await way.client.setup.status()).toEqual({ state: 'ready', version: '0.1.0' });
    expect(await way.client.session.welcome({})).toEqual(await it.as().session.welcome());
    await signIn('cashier');
    expect(await way.client.settings.current()).toEqual(await it.as(token).settings.current());
    expect(await way.client.journal.head().catch((error: { data: unknown }) => error.data)).toEqual({ code: 'session.forbidden' });
  });

  test('a refusal arrives as a defined error with its data', async () => {
    const error = await way.client.session.signIn({ userId: people.cashier.userId, secret: '000111' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ defined: true, code: 'REFUSED', status: 409, data: { code: 'session.wrong-credential', triesLeft: 9 } });
  });

  test('input that does not fit is a fault of the caller, and tells nothing of what was typed', async () => {
    const error = await way.client.session.signIn({ userId: 'rahasia-yang-salah' as never, secret: '000111' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ defined: false, code: 'BAD_REQUEST', status: 400 });
    expect(JSON.stringify(error)).not.toContain('000111');
    expect(JSON.stringify(error)).not.toContain('rahasia');
  });

  test('a procedure that does not exist is not found', async () => {
    const client = way.client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    await expect(client['cart']?.['steal']?.({})).rejects.toMatchObject({ status: 404 });
    await expect(client['__proto__']?.['constructor']?.({})).rejects.toMatchObject({ status: 404 });
  });

  test('an accident inside tells the window nothing and the log something', async () => {
    await signIn('cashier');
    const spy = vi.spyOn(it.service.context.log, 'error');
    Object.defineProperty(it.service.context.store.catalog, 'categories', {
      value: () => {
        throw new Error('the inside of the program at /some/where');
      },
    });
    const error = await way.client.catalog.categories().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500 });
    expect(JSON.stringify(error)).not.toMatch(/inside|where|stack/);
    expect(spy).toHaveBeenCalledWith('rpc-fault', expect.objectContaining({ procedure: 'catalog.categories' }));
  });

  test('the same command asked again gets the same answer, and changes nothing', async () => {
    await signIn('cashier');
    const input = { commandId: commandId(), openingFloat: 200_000 as Rupiah };
    const shift = await way.client.shift.open(input);
    const before = it.changes();
    expect(await way.client.shift.open(input)).toEqual(shift);
    expect(it.changes()).toBe(before);
    expect(await refusalOf(way.client.shift.open({ ...input, openingFloat: 300_000 as Rupiah }))).toEqual({ code: 'command.reused' });
  });

  test('events come to whoever listens, until they stop listening', async () => {
    await signIn('cashier');
    const events = await way.client.events.subscribe();
    const heard: ServiceEvent['type'][] = [];
    const listening = (async () => {
      for await (const event of events) {
        // A copy of the data and an export are made beside it, and told when they are ready.
        if (event.type !== 'backup-changed' && event.type !== 'exports-changed') heard.push(event.type);
        if (heard.length === 2) break;
      }
    })();
    await way.client.shift.open({ commandId: commandId(), openingFloat: 0 as Rupiah });
    await way.client.shift.close({ commandId: commandId(), count: countOfSum(0 as Rupiah), reason: null });
    await listening;
    expect(heard).toEqual(['shift-changed', 'shift-changed']);
  });

  test('signing out ends the events of the session', async () => {
    await signIn('cashier');
    const events = await way.client.events.subscribe();
    const end = events.next();
    await way.client.session.signOut();
    expect(await end).toMatchObject({ done: true });
  });

  test('many calls at once are all answered, each with its own answer', async () => {
    await signIn('cashier');
    await way.client.shift.open({ commandId: commandId(), openingFloat: 0 as Rupiah });
    const { saleId } = await way.client.cart.current();
    const texts = Array.from({ length: 60 }, (_, n) => `KODE-${n}`);
    const answers = await Promise.all(
      texts.map((text) => refusalOf(way.client.cart.apply({ commandId: commandId(), saleId, command: { type: 'add-code', lineId: commandId() as never, text, quantity: 1000 as Quantity } }))),
    );
    expect(answers).toEqual(texts.map((text) => ({ code: 'scan.unknown', text })));
  });
});

describe.each(['WebSocket', 'MessagePort'] as const)('a hostile page on the %s', (name) => {
  test('whose frames are no frames is not heard, and its next honest call is', async () => {
    it = await startTestService();
    people = await foundTestGallery(it);
    way = await WAYS[name](it.service, () => undefined);
    const frames = [
      '', '{', 'null', '[]', '1', '"text"', '{}', '{"i":1}', '{"i":"a"}', '{"i":"a","t":9}', '{"i":"a","t":3,"p":{}}', '{"i":"a","p":null}',
      '{"i":"a","p":{"u":"nowhere"}}', '{"i":"a","p":{"u":"http://["}}', '{"i":"a","p":{"u":"/session/welcome","m":"GET"}}',
      '{"i":"a","p":{"u":"/session/welcome","h":{"content-type":"text/event-stream"}}}', '{"i":"a","p":{"u":"/session/welcome","h":{"content-disposition":"x"}}}',
      '{"i":"__proto__","p":{"u":"/session/welcome"}}', '{"__proto__":{"polluted":1},"i":"a","p":{"u":"/session/signIn","b":{"json":{"__proto__":{"polluted":1}}}}}',
      `{"i":"${'a'.repeat(2000)}","p":{"u":"/session/welcome"}}`, '{"i":"b","t":4}', '{"i":"b","t":4,"p":{"u":1}}',
    ];
    for (const frame of frames) way.sendRaw?.(frame);
    expect((await way.client.session.welcome()).galleryName).toBe('Galeri Uji');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    await way.close();
    await it.close();
    removeTestDir(it.dir);
  });
});
