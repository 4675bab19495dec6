import { formatPaperAmount } from '../../../shared/i18n/format.ts';
import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { businessDayOf, wallClock, type TimeZone } from '../../../shared/kernel/instant.ts';
import { addRupiah, rupiah, shareOf, subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { DemoRandom } from './demo-random.ts';
import type { PaymentWithoutCash } from './tally.ts';

/** What the PJP of the demo keeps. */
const MDR = basisPoints(70);
/** One QRIS payment in so many never arrives: somebody has to ask for it. */
const MISSING_SHARE = 1 / 25;
const INTEREST = rupiah(1_234);

/** The statement of a bank over the demo's days, as it is downloaded: preamble, movements, totals. What was undone never reached the bank. */
export function bankStatement(payments: readonly PaymentWithoutCash[], random: DemoRandom, zone: TimeZone): string {
  const real = payments.filter((payment) => !isUndone(payment, payments));
  const rows = real.filter(({ tender }) => tender !== 'card').flatMap((payment) => (payment.tender === 'qris' && random.chance(MISSING_SHARE) ? [] : [single(payment, zone)]));
  const days = Map.groupBy(real.filter(({ tender }) => tender === 'card'), ({ at }) => businessDayOf(at, zone));
  for (const [day, cards] of days) rows.push({ day, text: `SETTLEMENT EDC ${cards.length} TRX;`, amount: net(addRupiah(...cards.map(({ amount }) => amount))) });
  const last = rows.map(({ day }) => day).toSorted().at(-1);
  if (last !== undefined) rows.push({ day: last, text: 'BUNGA REKENING;', amount: INTEREST });
  const written = rows.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ day, text, amount }) => `${paperDay(day)};${text};${amount < 0 ? `${formatPaperAmount(rupiah(-amount))},00` : ''};${amount > 0 ? `${formatPaperAmount(amount)},00` : ''}`);
  return ['Nomor rekening;0000000000', '', 'Tanggal;Keterangan;No Referensi;Debet;Kredit', ...written, ''].join('\r\n');
}

/** A payment and the one that undid it carry the same reference and the opposite amount. */
export function isUndone(payment: PaymentWithoutCash, all: readonly PaymentWithoutCash[]): boolean {
  return all.some((other) => other.reference === payment.reference && other.tender === payment.tender && other.amount === -payment.amount);
}

interface StatementRow {
  readonly day: string;
  readonly text: string;
  readonly amount: Rupiah;
}

function single({ at, amount, tender, reference }: PaymentWithoutCash, zone: TimeZone): StatementRow {
  const figures = (reference ?? '').replace(/\D/g, '');
  const { hour, minute } = wallClock(at, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  if (tender === 'qris') return { day: `${businessDayOf(at, zone)} ${clock}`, text: `QRIS;0005${figures}`, amount: net(amount) };
  return { day: `${businessDayOf(at, zone)} ${clock}`, text: `TRSF E-BANKING;${figures}`, amount };
}

function net(gross: Rupiah): Rupiah {
  return subtractRupiah(gross, shareOf(gross, MDR));
}

/** `2026-11-20 14:36` as a bank writes it, day first. */
function paperDay(day: string): string {
  return day.replace(/^(\d{4})-(\d{2})-(\d{2})/, '$3/$2/$1');
}
