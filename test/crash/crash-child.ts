import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { composeService } from '../../electron/host/compose.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import { completeSale, type CompleteSaleInput } from '../../electron/services/sale/complete-sale.ts';
import { createDemo } from '../../electron/services/setup/create-demo.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import { currentSettings } from '../../electron/services/settings/current-settings.ts';
import { cashRoundingOf, roundCash } from '../../shared/domain/cash/cash-rounding.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { units } from '../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../shared/kernel/rupiah.ts';

/**
 * A till that sells until it is killed. Says each thing on stdout with one write call, so that what the parent has read is
 * what was acknowledged: `try {…}` before a sale is asked for, `ack <commandId> <receipt> <total>` after it was answered.
 *
 * argv: data folder, secrets folder, named step to die at ('' = never), how often the step is passed first, command to
 * repeat as JSON ('' = none), printer address.
 */
const [dataDir = '', secretsDir = '', step = '', times = '0', unanswered = '', printer = ''] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);

let left = Number(times);
const service = await composeService({
  dataDir,
  secretsDir,
  printer,
  kdf: { log2n: 4, blockSize: 8, parallel: 1 },
  reached: (name) => {
    if (name !== step) return;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
  },
});
const { context, desk } = service;
if (context.store.register.find() === null) await createDemo(context, desk, { commandId: context.ids.next() });
const person = context.store.users.list().find((user) => user.role === 'cashier');
if (person === undefined) throw new Error('the demo gallery has no cashier');
const cashier: Actor = { userId: person.id as Actor['userId'], name: person.name, role: 'cashier' };
if (context.store.shifts.open() === null) openShift(context, cashier, { commandId: context.ids.next(), openingFloat: rupiah(500_000) });

function complete(input: CompleteSaleInput): void {
  say(`try ${JSON.stringify(input)}`);
  const receipt = completeSale(context, cashier, input);
  say(`ack ${input.commandId} ${receipt.receiptNumber} ${receipt.total}`);
}

if (unanswered !== '') complete(JSON.parse(unanswered) as CompleteSaleInput);
say('ready');
// The parent's end closes this pipe; a till without a parent must not sell for ever.
createInterface({ input: process.stdin }).on('close', () => process.exit(0));

const shelf = context.store.catalog.shelf(null, 0, 40).filter((offer) => offer.kind === 'goods');
for (let count = 0; ; count += 1) {
  const cart = currentCart(context, cashier);
  for (let line = cart.lines.length; line < 1 + (count % 4); line += 1) {
    const offer = shelf[(count * 7 + line * 3) % shelf.length];
    if (offer === undefined) throw new Error('the shelf is empty');
    applyCartCommand(context, cashier, {
      commandId: context.ids.next(),
      saleId: cart.saleId,
      command: { type: 'add-product', lineId: context.ids.next(), productId: offer.productId, quantity: units(1) },
    });
  }
  const { payable } = roundCash(cartTotal(currentCart(context, cashier)), cashRoundingOf(currentSettings(context.store, context.clock.now())['cash.rounding']));
  complete({ commandId: context.ids.next(), saleId: cart.saleId, expectedTotal: payable, payments: [{ tender: 'cash', received: (payable + 1_000) as Rupiah, reference: null }], approvalId: null });
  await new Promise((resolve) => setImmediate(resolve));
}
