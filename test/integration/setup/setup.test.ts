import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SETTING_DEFAULTS } from '../../../shared/domain/setting/settings.ts';
import { commandId, foundTestGallery, refusalOf, removeTestDir, SECRETS, signInAs, startTestService, TEST_UNIT, type TestService } from '../../support/test-service.ts';

let it: TestService;

beforeEach(async () => {
  it = await startTestService();
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

const gallery = (id = commandId()) => ({
  commandId: id,
  unit: TEST_UNIT,
  registerCode: 'K1',
  administrator: { name: 'Maria', secret: SECRETS.administrator },
  cashier: { name: 'Rina', secret: SECRETS.cashier },
  printer: { address: null, profileId: 'generic-58', drawer: true },
});

describe('a new gallery', () => {
  test('begins the journal, stores every setting that is in force, and greets its people', async () => {
    expect((await it.as().setup.status()).state).toBe('empty');
    await it.as().setup.createGallery(gallery());
    expect((await it.as().setup.status()).state).toBe('ready');
    const types = it.service.context.store.journalReading.list(null, 50).map((entry) => entry.type).toReversed();
    expect(types).toEqual(['gallery.created', 'seal.key-set', ...['unit', ...Object.keys(SETTING_DEFAULTS)].map(() => 'setting.set'), 'user.added', 'user.added']);
    expect(await it.as().session.welcome()).toMatchObject({ galleryName: 'Galeri Uji', registerCode: 'K1', journalSound: true, parkedCarts: 0, shift: null });
    expect((await it.service.context.reports.verify(null)).difference).toBeNull();
  });

  test('asked for again with the same command it is the same gallery; any other is refused, and so is a demo on top', async () => {
    const input = gallery();
    await it.as().setup.createGallery(input);
    const before = it.changes();
    await it.as().setup.createGallery(input);
    expect(await refusalOf(it.as().setup.createGallery(gallery()))).toEqual({ code: 'setup.already-done' });
    expect(await refusalOf(it.as().setup.createDemo({ commandId: commandId() }))).toEqual({ code: 'setup.already-done' });
    expect(await refusalOf(it.as().setup.createGallery({ ...input, registerCode: 'K2' }))).toEqual({ code: 'command.reused' });
    expect(it.changes()).toBe(before);
  });

  test('weak secrets, one name for two and a bad printer address leave the database empty', async () => {
    const input = gallery();
    const asked = [
      { ...input, administrator: { name: 'Maria', secret: '482915' } },
      { ...input, cashier: { name: 'Rina', secret: '123456' } },
      { ...input, cashier: { name: 'maria', secret: SECRETS.cashier } },
      { ...input, printer: { address: 'usb:1', profileId: 'generic-58', drawer: true } },
    ];
    const codes: string[] = [];
    for (const one of asked) codes.push((await refusalOf(it.as().setup.createGallery(one))).code);
    expect(codes).toEqual(['session.weak-credential', 'session.weak-credential', 'user.name-taken', 'printer.bad-address']);
    expect((await it.as().setup.status()).state).toBe('empty');
    const { store } = it.service.context;
    expect([store.journal.head(), store.register.find(), store.users.list()]).toEqual([null, null, []]);
  });

  test('two windows that ask at the same moment make one gallery', async () => {
    const outcomes = await Promise.allSettled([it.as().setup.createGallery(gallery()), it.as().setup.createGallery(gallery())]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await it.as().session.welcome()).people).toHaveLength(2);
  });
});

describe('the demo gallery', () => {
  test('has its people, shelf and opening stock, and verifies', async () => {
    const { people } = await it.as().setup.createDemo({ commandId: commandId() });
    expect(people.map((person) => person.role)).toContain('administrator');
    const { people: greeted } = await it.as().session.welcome();
    for (const { name, secret } of people) {
      const person = greeted.find((one) => one.name === name);
      if (person === undefined) throw new Error(`${name} is not greeted`);
      expect(await signInAs(it, person, secret)).toHaveLength(43);
    }
    const cashier = greeted.find((one) => one.role === 'cashier');
    const client = it.as(await signInAs(it, cashier ?? { userId: commandId() as never }, people.find((one) => one.name === cashier?.name)?.secret ?? ''));
    const { total, products } = await client.catalog.shelf({ categoryId: null, offset: 0, limit: 100 });
    expect(total).toBeGreaterThan(100);
    expect(products.every((product) => product.workshop !== '' && product.producer !== '')).toBe(true);
    expect(products.some((product) => product.expiresOn !== null)).toBe(true);
    expect((await client.catalog.search({ text: 'kopi', limit: 5 })).length).toBeGreaterThan(0);
    expect((await it.service.context.reports.verify(null)).difference).toBeNull();
  });
});

test('a gallery of the test support verifies and knows a person of every role', async () => {
  const people = await foundTestGallery(it);
  expect(Object.values(people).map((person) => person.role).toSorted()).toEqual(['administrator', 'auditor', 'cashier', 'manager', 'treasurer']);
});
