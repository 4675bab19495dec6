import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { commandId, removeTestDir, startTestService } from '../support/test-service.ts';
import { treasuryDesk, type TreasuryDesk } from '../support/treasury-desk.ts';
import { verified } from '../support/verified.ts';
import type { BillingView } from '../../shared/contract/treasury.ts';

const CHILD = fileURLToPath(new URL('./deposit-child.ts', import.meta.url));
let desk: TreasuryDesk;
afterEach(() => removeTestDir(desk.test.dir));

/** Pays the billing in a process of its own that kills itself at `step`. Answers how it ended. */
async function payAndDie(step: string, input: object): Promise<string> {
  const child = spawn(process.execPath, [CHILD, desk.test.dir, step, JSON.stringify(input)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal ?? String(code);
}

describe('kill -9 in a deposit', () => {
  test.each(['before-journal', 'after-journal', 'before-commit', 'after-commit'])('at the step %s it is paid or not, never half, and asked again it is paid once', async (step) => {
    desk = await treasuryDesk();
    await desk.open();
    await desk.sell({ craft: 10, farm: 5 });
    const { content } = await desk.close();
    await desk.handOver([content.shift.id], 125_000);
    const billing: BillingView = await desk.billing('820261120000001');
    const input = { commandId: commandId(), billingId: billing.billingId, ntpn: '0F3A51C2QWER7890', bankReference: '', bank: 'BRI', paidOn: desk.today(), from: 'treasurer', slip: { mime: 'application/pdf', base64: Buffer.from('%PDF-1.7 bukti').toString('base64') } };
    const file = desk.test.service.context.store.file;
    await desk.test.close();

    expect(await payAndDie(step, input)).toBe('SIGKILL');
    const paidThen = step === 'after-commit';
    const after = verified(file);
    expect(after.difference).toBeNull();

    expect(await payAndDie('', input)).toBe('0');
    const again = await startTestService({}, desk.test.dir);
    const { store } = again.service.context;
    expect([store.ledger.balance('treasurer'), store.ledger.balance('state'), store.dues.total()]).toEqual([0, 125_000, 0]);
    expect(store.dues.billing(billing.billingId)?.deposit).toMatchObject({ number: 1, ntpn: '0F3A51C2QWER7890' });
    const entries = store.journalReading.list(null, 200).filter(({ type }) => type === 'deposit.paid');
    expect(entries).toHaveLength(1);
    expect((entries[0]?.seq ?? 0) <= after.entries).toBe(paidThen);
    await again.close();
    expect(verified(file).difference).toBeNull();
  });
});
