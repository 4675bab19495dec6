import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { composeService } from '../../electron/host/compose.ts';
import { startLogEmptier } from '../../electron/host/log-emptier.ts';
import type { Actor } from '../../electron/services/actor.ts';
import { applyCartCommand } from '../../electron/services/cart/apply-cart-command.ts';
import { currentCart } from '../../electron/services/cart/current-cart.ts';
import { Refused } from '../../electron/services/refused.ts';
import { completeSale, type CompleteSaleInput } from '../../electron/services/sale/complete-sale.ts';
import { findReturnable } from '../../electron/services/sale/find-returnable.ts';
import { voidSale } from '../../electron/services/sale/void-sale.ts';
import { createDemo } from '../../electron/services/setup/create-demo.ts';
import { openShift } from '../../electron/services/shift/open-shift.ts';
import { currentSettings } from '../../electron/services/settings/current-settings.ts';
import { cashRoundingOf, roundCash } from '../../shared/domain/cash/cash-rounding.ts';
import type { SaleReceipt } from '../../shared/contract/sale.ts';
import type { ApprovedAct } from '../../shared/domain/access/approval.ts';
import { cartTotal } from '../../shared/domain/sale/cart.ts';
import type { CartCommand } from '../../shared/domain/sale/cart-change.ts';
import type { SaleKind } from '../../shared/domain/sale/completed-sale.ts';
import { ONE, type Quantity } from '../../shared/kernel/quantity.ts';
import { rupiah, type Rupiah } from '../../shared/kernel/rupiah.ts';
import './keep-compiled.ts';

/**
 * A till that sells, takes back, exchanges and undoes until it is killed. Says each thing on stdout with one write call, so that what the
 * parent has read is what was acknowledged: `try {…}` before something is asked for, `ack <commandId> <receipt> <total>` after it was
 * answered, `asked-again` when an approval was lost and had to be given once more.
 *
 * argv: data folder, secrets folder, step to die at ('' = never; ready = once what was under way is repeated; `refund:after-journal` = only while taking back), how often the step is
 * passed first, command to repeat as JSON ('' = none), printer address, 'emptying' to have the log emptied all the time (`emptying` and `emptied` are said).
 */
const [dataDir = '', secretsDir = '', step = '', times = '0', unanswered = '', printer = '', beside = ''] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);

let left = Number(times);
let doing: SaleKind | '' = '';
const service = await composeService({
  dataDir,
  secretsDir,
  printer,
  kdf: { log2n: 4, blockSize: 8, parallel: 1 },
  reached: (name) => {
    if (name !== step && `${doing}:${name}` !== step) return;
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

/** What was under way: a payment of the open cart, or the undoing of a sale. */
type Command = { readonly kind: SaleKind; readonly complete: CompleteSaleInput } | { readonly kind: 'void'; readonly undo: Parameters<typeof voidSale>[2] };

const allow = (act: ApprovedAct) => context.approvals.grant(act, cashier.userId, 'Bambang Hermanto');
const attempt = (command: Command): SaleReceipt => ('undo' in command ? voidSale(context, cashier, command.undo) : completeSale(context, cashier, command.complete));
/** The same command with an approval given now. */
const allowedAnew = (command: Command): Command =>
  'undo' in command
    ? { kind: 'void', undo: { ...command.undo, approvalId: allow({ type: 'void', saleId: command.undo.saleId }) } }
    : { kind: command.kind, complete: { ...command.complete, approvalId: allow({ type: 'refund', saleId: command.complete.saleId, tender: command.complete.expectedTotal < 0 ? 'cash' : null }) } };

function perform(command: Command): void {
  say(`try ${JSON.stringify(command)}`);
  doing = command.kind;
  const receipt = attempt(command);
  doing = '';
  say(`ack ${'undo' in command ? command.undo.commandId : command.complete.commandId} ${receipt.receiptNumber} ${receipt.total}`);
}

if (unanswered !== '') {
  const command = JSON.parse(unanswered) as Command;
  try {
    perform(command);
  } catch (error) {
    // What a second person had allowed was in the memory of the process that died.
    if (!(error instanceof Refused) || error.refusal.code !== 'approval.required') throw error;
    say('asked-again');
    perform(allowedAnew(command));
  }
}
say('ready');
if (step === 'ready') process.kill(process.pid, 'SIGKILL');
// The parent's end closes this pipe; a till without a parent must not sell for ever.
createInterface({ input: process.stdin }).on('close', () => process.exit(0));

const shelf = context.store.catalog.shelf(null, 0, 40).filter((offer) => offer.kind === 'goods' && !offer.fractional);
const give = (command: CartCommand) => applyCartCommand(context, cashier, { commandId: context.ids.next(), saleId: currentCart(context, cashier).saleId, command });
const recent = () => context.store.sales.recent(30, null).map((sale) => findReturnable(context, { text: sale.receipt_number }));

function ringUp(count: number, lines: number): void {
  for (let line = 0; line < lines; line += 1) {
    const offer = shelf[(count * 7 + line * 3) % shelf.length];
    if (offer === undefined) throw new Error('the shelf is empty');
    give({ type: 'add-product', lineId: context.ids.next(), productId: offer.productId, quantity: ONE });
  }
}

/** One piece of the newest sale that still has one; nothing when all came back. */
function bringBack(): void {
  const inCart = new Set(currentCart(context, cashier).lines.map(({ returnOf }) => `${returnOf?.saleId}/${returnOf?.lineNumber}`));
  for (const sale of recent()) {
    const line = sale.lines.find((one) => sale.kind === 'sale' && one.quantity > one.returned && !inCart.has(`${sale.saleId}/${one.lineNumber}`));
    if (line === undefined) continue;
    give({ type: 'add-return', lineId: context.ids.next(), saleId: sale.saleId, lineNumber: line.lineNumber, quantity: ONE as Quantity, place: 'shelf' });
    return;
  }
}

function payCart(): void {
  const cart = currentCart(context, cashier);
  if (cart.lines.length === 0) return;
  const back = cart.lines.filter((line) => line.returnOf !== null).length;
  const kind = back === 0 ? 'sale' : back === cart.lines.length ? 'refund' : 'exchange';
  const { payable } = roundCash(cartTotal(cart), cashRoundingOf(currentSettings(context.store, context.clock.now())['cash.rounding']));
  const received = (payable > 0 ? payable + 1_000 : payable) as Rupiah;
  const payments = payable === 0 ? [] : [{ tender: 'cash', received, reference: null }];
  const approvalId = back === 0 ? null : allow({ type: 'refund', saleId: cart.saleId, tender: payable < 0 ? 'cash' : null });
  perform({ kind, complete: { commandId: context.ids.next(), saleId: cart.saleId, expectedTotal: payable, payments, approvalId } });
}

function undoNewest(): void {
  const sale = recent().find(({ canVoid }) => canVoid);
  if (sale === undefined) return;
  perform({ kind: 'void', undo: { commandId: context.ids.next(), saleId: sale.saleId, reason: 'salah barang', approvalId: allow({ type: 'void', saleId: sale.saleId }) } });
}

async function keepEmptying(): Promise<void> {
  const emptier = startLogEmptier(context.store.file);
  for (;;) {
    say('emptying');
    const failure = await emptier.empty();
    if (failure !== null) throw new Error(failure);
    say('emptied');
  }
}

if (beside === 'emptying') void keepEmptying();
// What the last run left in the cart is paid first.
payCart();
for (let count = 0; ; count += 1) {
  const turn = count % 6;
  if (turn === 1 || turn === 4) bringBack();
  if (turn !== 1 && turn !== 5) ringUp(count, 1 + (count % 4));
  if (turn === 5) undoNewest();
  else payCart();
  await new Promise((resolve) => setImmediate(resolve));
}
