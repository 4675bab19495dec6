import type { JournalBodies, JournalType } from '../../shared/domain/journal/entry.ts';
import { rupiah } from '../../shared/kernel/rupiah.ts';
import type { Store } from '../../electron/db/store.ts';
import { testId } from './test-gallery.ts';

/** One entry of every kind the treasurer makes, over a shift that is closed (null: over none); `seq` of nothing else is needed. */
export function appendTreasuryEntries(store: Store, shiftId: string | null, at: number): void {
  const append = <Type extends JournalType>(type: Type, body: JournalBodies[Type]): void => {
    store.transaction(() => void store.journal.append({ type, at, registerId: testId(1), userId: testId(3), body }));
  };
  const [madeGoodId, first, second] = [testId(901), testId(902), testId(903)];
  const part = { sourceId: madeGoodId, account: '425764', amount: rupiah(4_000) };
  append('handover.made', {
    handoverId: testId(900),
    number: 1,
    at,
    closes: shiftId === null ? [] : [{ shiftId: shiftId as never, zNumber: 1, amount: rupiah(1_000) }],
    expected: rupiah(1_000),
    counted: rupiah(900),
    difference: rupiah(-100),
    reason: 'uji',
    giver: { id: testId(2), name: 'Rina' },
    taker: { id: testId(3), name: 'Dewi' },
  });
  append('money.made-good', { madeGoodId, number: 1, at, amount: rupiah(5_000), account: '425764', instead: [], payer: 'Bank', reason: 'jasa giro' });
  append('due.corrected', { correctionId: testId(904), number: 1, at, lines: [{ account: '425119', amount: rupiah(-200) }], reason: 'uji', reference: 'S-1', approvedBy: 'Bambang' });
  append('cash.examined', {
    number: 1,
    at,
    from: '2026-11-01',
    day: '2026-11-20',
    books: { balance: rupiah(900), cash: rupiah(900), bank: rupiah(0), lastProof: 'ST-000001' },
    found: { cash: rupiah(900), bank: rupiah(0) },
    elsewhere: { drawer: rupiah(0), safe: rupiah(0), clearing: rupiah(0) },
    difference: rupiah(0),
    explanation: null,
    uakpa: null,
    own: { received: rupiah(900), deposited: rupiah(0) },
    footer: '',
  });
  append('bank.moved', { moveId: testId(905), number: 1, at, direction: 'in', amount: rupiah(4_500), day: '2026-11-20', slip: '12' });
  append('billing.made', { billingId: first, code: '820261120000001', createdAt: at, expiresAt: at + 1, parts: [part], total: rupiah(4_000), replaces: null });
  append('billing.closed', { billingId: first, end: 'replaced', reason: 'kedaluwarsa', at });
  append('billing.made', { billingId: second, code: '820261120000002', createdAt: at, expiresAt: at + 1, parts: [part], total: rupiah(4_000), replaces: first });
  append('deposit.paid', {
    depositId: testId(906),
    number: 1,
    billingId: second,
    code: '820261120000002',
    ntpn: 'ABCDEF0123456789',
    bankReference: '012345678901',
    bank: 'BRI',
    paidOn: '2026-11-20',
    from: 'bank',
    parts: [part],
    total: rupiah(4_000),
    slip: null,
    at,
  });
}
