import { writeSync } from 'node:fs';
import { composeService } from '../../electron/host/compose.ts';
import { fewestPieces } from '../../electron/host/demo/fewest-pieces.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import { completeSale } from '../../electron/services/sale/complete-sale.ts';
import { createDemo } from '../../electron/services/setup/create-demo.ts';
import { closeShift } from '../../electron/services/shift/close-shift.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import { ONE } from '../../shared/kernel/quantity.ts';
import { roundToStep, rupiah } from '../../shared/kernel/rupiah.ts';
import type { CommandId } from '../../shared/kernel/ids.ts';
import './keep-compiled.ts';

/**
 * A till that sells a little and closes, and is killed at the named step of the close. Says `closed <z> <seal>` when it was answered.
 *
 * argv: data folder, secrets folder, step to die at ('' = never), id of the closing command.
 */
const [dataDir = '', secretsDir = '', step = '', commandId = ''] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);

let closing = false;
const service = await composeService({
  dataDir,
  secretsDir,
  printer: 'tcp://127.0.0.1:9',
  kdf: { log2n: 4, blockSize: 8, parallel: 1 },
  reached: (name) => {
    if (closing && name === step) process.kill(process.pid, 'SIGKILL');
  },
});
const { context, desk } = service;
if (context.store.register.find() === null) await createDemo(context, desk, { commandId: context.ids.next() });
const person = context.store.users.list().find((user) => user.role === 'cashier');
if (person === undefined) throw new Error('the demo gallery has no cashier');
const cashier: Actor = { userId: person.id as Actor['userId'], name: person.name, role: 'cashier' };
if (context.store.shifts.lastNumber() === 0) {
  openShift(context, cashier, { commandId: context.ids.next(), openingFloat: rupiah(500_000) });
  for (const offer of context.store.catalog.shelf(null, 0, 12).filter((one) => one.kind === 'goods' && !one.fractional).slice(0, 3)) {
    const { saleId } = currentCart(context, cashier);
    applyCartCommand(context, cashier, { commandId: context.ids.next(), saleId, command: { type: 'add-product', lineId: context.ids.next(), productId: offer.productId, quantity: ONE } });
    const total = roundToStep(cartTotal(currentCart(context, cashier)), rupiah(100), 'down');
    completeSale(context, cashier, { commandId: context.ids.next(), saleId, expectedTotal: total, payments: [{ tender: 'cash', received: total, reference: null }], approvalId: null });
  }
}
closing = true;
// The same command each time: what it counts is what the drawer held at the first attempt, a thousand less.
const count = fewestPieces(rupiah(Number(process.env['ETALASE_COUNT'] ?? context.store.ledger.balance('drawer') - 1_000)));
say(`counts ${count.reduce((sum, { value, pieces }) => sum + value * pieces, 0)}`);
const { content, seal } = closeShift(context, cashier, { commandId: commandId as CommandId, count, reason: 'salah kembalian' });
say(`closed ${content.zNumber} ${seal.hash}`);
process.exit(0);
