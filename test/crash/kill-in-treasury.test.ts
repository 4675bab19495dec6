import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { commandId, removeTestDir, startTestService } from '../support/test-service.ts';
import { treasuryDesk, type TreasuryDesk } from '../support/treasury-desk.ts';
import { verified } from '../support/verified.ts';
import type { BillingView } from '../../shared/contract/treasury.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';

const CHILD = fileURLToPath(new URL('./treasury-child.ts', import.meta.url));
/** Every step; without `npm run test:long` the two between which the disk decides. */
const STEPS = process.env['ETALASE_LONG'] === '1' ? ['after-journal', 'before-commit', 'after-commit'] : ['before-commit', 'after-commit'];
let desk: TreasuryDesk;
afterEach(() => removeTestDir(desk.test.dir));

/** Does it in a process of its own that kills itself at `step`. Answers how it ended and what it said. */
async function actAndDie(step: string, what: string, input: object): Promise<{ readonly end: string; readonly said: string }> {
  const child = spawn(process.execPath, [CHILD, desk.test.dir, step, what, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  return { end: signal ?? String(code), said: said.trim() };
}

/** One close of 125.000 over two accounts, in the safe. */
async function closed(): Promise<string> {
  desk = await treasuryDesk();
  await desk.open();
  await desk.sell({ craft: 10, farm: 5 });
  return (await desk.close()).content.shift.id;
}

/** Kills at `step`, then does it again to its end; answers the books, and checks that there is one entry more than before, from before the kill or after it. */
async function killedAndDoneAgain(step: string, what: 'handover' | 'billing' | 'deposit' | 'bank' | 'cash', entry: string, input: object) {
  const { file, journalReading } = desk.test.service.context.store;
  const made = (reading: typeof journalReading) => reading.list(null, 200).filter(({ type }) => type === entry);
  const before = made(journalReading).length;
  await desk.test.close();
  const { end, said } = await actAndDie(step, what, input);
  expect(end).toBe('SIGKILL');
  const after = verified(file);
  expect(after.difference).toBeNull();
  expect((await actAndDie('', what, { ...input, ...(said === '' ? {} : { approvalId: said }) })).end).toBe('0');
  const again = await startTestService({}, desk.test.dir);
  const { store } = again.service.context;
  const entries = made(store.journalReading);
  expect(entries).toHaveLength(before + 1);
  expect((entries[0]?.seq ?? 0) <= after.entries).toBe(step === 'after-commit');
  expect(verified(file).difference).toBeNull();
  return again;
}

describe('kill -9', () => {
  test.each(STEPS)('in a handover at the step %s: the money is with the treasurer or in the safe, and asked again it is handed over once', async (step) => {
    const shiftId = await closed();
    const again = await killedAndDoneAgain(step, 'handover', 'handover.made', { commandId: commandId(), giverId: desk.people.cashier.userId, shiftIds: [shiftId], counted: rupiah(124_000), reason: 'kurang satu lembar', approvalId: null });
    const { store } = again.service.context;
    expect([store.ledger.balance('safe'), store.ledger.balance('treasurer'), store.dues.total()]).toEqual([0, 124_000, 125_000]);
    expect(store.treasury.closesNotHandedOver()).toEqual([]);
    await again.close();
  });

  test.each(STEPS)('in a billing at the step %s: what is due is held once', async (step) => {
    const shiftId = await closed();
    const again = await killedAndDoneAgain(step, 'billing', 'billing.made', { commandId: commandId(), code: '820261120000001', sourceIds: [shiftId], lines: null, createdAt: null, expiresAt: null, replaces: null });
    const { store } = again.service.context;
    expect(store.dues.billingsOfCode('820261120000001')).toMatchObject([{ total: 125_000, deposit: null, end: null }]);
    await again.close();
  });

  // Between the end of the old one and the new one as well.
  test.each(['after-journal', 'before-commit', 'after-commit'])('in a billing that takes the place of another at the step %s: what is due is held by one of them', async (step) => {
    const shiftId = await closed();
    const old: BillingView = await desk.billing('820261120000001');
    const again = await killedAndDoneAgain(step, 'billing', 'billing.made', { commandId: commandId(), code: '820261120000002', sourceIds: [shiftId], lines: null, createdAt: null, expiresAt: null, replaces: old.billingId });
    const { store } = again.service.context;
    expect(store.dues.billing(old.billingId)).toMatchObject({ deposit: null, end: { kind: 'replaced' } });
    expect(store.dues.openBillings().map(({ code, total }) => [code, total])).toEqual([['820261120000002', 125_000]]);
    await again.close();
  });

  // Its entry is all that it writes: nothing lies between that and the disk.
  test.each(['before-commit', 'after-commit'])('while cash is carried to the bank at the step %s: it is there once', async (step) => {
    const shiftId = await closed();
    await desk.handOver([shiftId as never], 125_000);
    const again = await killedAndDoneAgain(step, 'bank', 'bank.moved', { commandId: commandId(), direction: 'in', amount: rupiah(100_000), day: desk.today(), slip: 'BRI 12' });
    const { store } = again.service.context;
    expect([store.ledger.balance('treasurer'), store.ledger.balance('bank'), store.dues.total()]).toEqual([25_000, 100_000, 125_000]);
    await again.close();
  });

  test.each(['cash-journalled', 'before-commit', 'after-commit'])('while cash is taken out of the drawer at the step %s: it is taken once, with its voucher', async (step) => {
    desk = await treasuryDesk();
    await desk.open();
    const attachment = { mime: 'application/pdf', base64: Buffer.from('%PDF-1.7 nota').toString('base64') };
    const again = await killedAndDoneAgain(step, 'cash', 'cash.moved', { commandId: commandId(), kind: 'paid-out', amount: rupiah(300_000), reason: 'Beli kardus', voucher: 'N-12', attachment, approvalId: null });
    const { store } = again.service.context;
    const moves = store.cashMoves.ofShift(store.shifts.open()?.shiftId ?? '');
    expect([store.ledger.balance('drawer'), moves.map(({ number, approvedBy, attachmentId }) => [number, approvedBy, store.attachments.find(attachmentId ?? '')?.bytes.length])]).toEqual([200_000, [[1, 'Rina', 13]]]);
    await again.close();
  });

  test.each(['before-journal', 'after-journal', 'before-commit', 'after-commit'])('in a deposit at the step %s: it is paid or not, never half, and asked again it is paid once', async (step) => {
    const shiftId = await closed();
    await desk.handOver([shiftId as never], 125_000);
    const billing: BillingView = await desk.billing('820261120000001');
    const slip = { mime: 'application/pdf', base64: Buffer.from('%PDF-1.7 bukti').toString('base64') };
    const again = await killedAndDoneAgain(step, 'deposit', 'deposit.paid', { commandId: commandId(), billingId: billing.billingId, ntpn: '0F3A51C2QWER7890', bankReference: '', bank: 'BRI', paidOn: desk.today(), from: 'treasurer', slip });
    const { store } = again.service.context;
    expect([store.ledger.balance('treasurer'), store.ledger.balance('state'), store.dues.total()]).toEqual([0, 125_000, 0]);
    expect(store.dues.billing(billing.billingId)?.deposit).toMatchObject({ number: 1, ntpn: '0F3A51C2QWER7890' });
    await again.close();
  });
});
