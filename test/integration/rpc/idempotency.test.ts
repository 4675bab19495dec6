import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrinterPort } from '../../../electron/services/ports/printer-port.ts';
import type { Person } from '../../../shared/contract/session.ts';
import type { Role } from '../../../shared/domain/access/role.ts';
import type { Delivery } from '../../../shared/domain/printing/delivery.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { commandId, refusalOf, removeTestDir, signInAs, startTestService, type ServiceClient, type TestService } from '../../support/test-service.ts';
import { countOfSum } from '../../../shared/domain/cash/cash-count.ts';

let it: TestService;
let secrets: Map<string, string>;
let people: readonly Person[];
let outcome: Delivery;

const printer: PrinterPort = {
  columns: 32,
  deliver: () => Promise.resolve(outcome),
  deliverLabels: () => Promise.resolve({ state: 'printed' }),
  openDrawer: () => Promise.resolve({ state: 'handed-over' }),
  status: () => Promise.resolve({ state: 'ready' }),
};

beforeEach(async () => {
  outcome = { state: 'printed' };
  it = await startTestService({ openPrinter: () => printer, printer: 'tcp://127.0.0.1:9' });
  const demo = await it.as().setup.createDemo({ commandId: commandId() });
  secrets = new Map(demo.people.map((person) => [person.name, person.secret]));
  people = (await it.as().session.welcome()).people;
});
afterEach(async () => {
  await it.close();
  removeTestDir(it.dir);
});

async function signInRole(role: Role): Promise<ServiceClient> {
  const person = people.find((one) => one.role === role) as Person;
  return it.as(await signInAs(it, person, secrets.get(person.name) ?? ''));
}

/** Does a command, does it again, and does another thing under its name. */
async function twice<Input extends object, Answer>(call: (input: Input) => Promise<Answer>, input: Input, other: Partial<NoInfer<Input>> | null): Promise<Answer> {
  const answer = await call(input);
  await settled();
  const before = it.changes();
  const head = it.service.context.store.journal.head();
  expect(await call(input)).toEqual(answer);
  if (other !== null) expect(await refusalOf(call({ ...input, ...other }))).toEqual({ code: 'command.reused' });
  await settled();
  expect({ head: it.service.context.store.journal.head(), changed: it.changes() - before }).toEqual({ head, changed: 0 });
  return answer;
}

/** Until the spooler has nothing left to do. */
async function settled(): Promise<void> {
  while (it.service.context.papers.overview().waiting > 0) await new Promise((resolve) => setImmediate(resolve));
}

test('every command done twice is done once: same answer, no row changed; another input under its id is refused', async () => {
  const cashier = await signInRole('cashier');
  const boss = await signInRole('administrator');
  await twice(cashier.shift.open, { commandId: commandId(), openingFloat: 200_000 as Rupiah }, { openingFloat: 1 as Rupiah });
  const [first, second] = (await cashier.catalog.shelf({ categoryId: null, offset: 0, limit: 5 })).products;
  if (first === undefined || second === undefined) throw new Error('the demo shelf is empty');

  const cart = await cashier.cart.current();
  const add = (productId: typeof first.productId) => ({ type: 'add-product' as const, lineId: commandId() as never, productId, quantity: 1000 as Quantity });
  await twice(cashier.cart.apply, { commandId: commandId(), saleId: cart.saleId, command: add(first.productId) }, { command: add(second.productId) });
  expect((await cashier.cart.current()).lines).toHaveLength(1);
  await twice(cashier.cart.park, { commandId: commandId(), saleId: cart.saleId, label: 'Ibu' }, { label: 'Bapak' });
  await twice(cashier.cart.recall, { commandId: commandId(), saleId: cart.saleId }, { saleId: commandId() as never });
  const due = first.price - (first.price % 100);
  const pay = { commandId: commandId(), saleId: cart.saleId, expectedTotal: due as Rupiah, payments: [{ tender: 'cash', received: (due + 5000) as Rupiah, reference: null }], approvalId: null };
  const sale = await twice(cashier.sale.complete, pay, { payments: [{ tender: 'cash', received: (due + 6000) as Rupiah, reference: null }] });
  expect(sale.change).toBe(5000);
  expect(await cashier.sale.recent({ limit: 10 })).toHaveLength(1);
  await twice(cashier.sale.copy, { commandId: commandId(), saleId: sale.saleId }, { saleId: commandId() as never });
  await twice(cashier.prints.test, { commandId: commandId() }, null);

  outcome = { state: 'unknown', cause: 'no-confirmation' };
  await cashier.sale.copy({ commandId: commandId(), saleId: sale.saleId });
  await settled();
  const unknown = (await cashier.prints.list()).find((job) => job.state === 'unknown');
  outcome = { state: 'printed' };
  await twice(cashier.prints.answer, { commandId: commandId(), jobId: unknown?.jobId as never, printed: true }, { printed: false });

  const empty = await cashier.cart.current();
  await cashier.cart.apply({ commandId: commandId(), saleId: empty.saleId, command: add(second.productId) });
  await twice(cashier.cart.cancel, { commandId: commandId(), saleId: empty.saleId }, { saleId: commandId() as never });
  await twice(cashier.shift.close, { commandId: commandId(), count: countOfSum((200_000 + due) as Rupiah), reason: null as string | null }, { reason: 'lain' });

  const change = { key: 'cash.rounding' as const, value: { step: 500 as Rupiah, mode: 'down' as const } };
  await twice(boss.settings.change, { commandId: commandId(), change, validFrom: null, legalReference: null as string | null }, { legalReference: 'SE 1' });
  const sari = await twice(boss.session.addPerson, { commandId: commandId(), name: 'Sari', role: 'cashier' as const, secret: '925814' }, { secret: '925815' });
  await twice(boss.session.changePerson, { commandId: commandId(), userId: sari.userId, secret: '813926' }, { secret: '813927' });
  await twice(boss.session.changePerson, { commandId: commandId(), userId: sari.userId, active: false }, { active: true });
  expect((await it.service.context.reports.verify(null)).difference).toBeNull();
});
