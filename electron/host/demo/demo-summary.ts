import { DEFAULT_TENDERS } from '../../../shared/domain/payment/tender.ts';
import type { PrintKind } from '../../../shared/contract/prints.ts';
import { formatBusinessDay, formatClock, formatRupiah } from '../../../shared/i18n/format.ts';
import { ZONE_LABEL, type TimeZone } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { paperNumber } from '../../../shared/domain/treasury/paper-number.ts';
import type { KillStep } from './day-plan.ts';
import type { DepositRecord } from './deposit-cash.ts';
import type { BankOutcome } from './match-bank.ts';
import type { LeftPapers } from './leave-papers.ts';
import type { LeftGoods } from './leave-goods.ts';
import type { LeftReports } from './leave-reports.ts';
import type { RestoredCopy } from './restore-copy.ts';
import type { GoodsReceived } from './receive-goods.ts';
import type { DayRecord } from './run-day.ts';
import type { Happening } from './tally.ts';

/** What a run leaves in summary.json. Holds nothing that differs between two runs of the same seed. Money in rupiah, clock times of the unit. */
export interface DemoSummary {
  readonly gallery: string;
  readonly seed: number;
  readonly timeZone: TimeZone;
  readonly days: readonly DaySummary[];
  readonly sales: number;
  readonly total: number;
  readonly papers: Readonly<Record<PrintKind, number>>;
  readonly drawerPulses: number;
  readonly journal: { readonly entries: number; readonly head: string };
  /** Of the check at the end, against the last receipt on paper. */
  readonly verify: { readonly sound: boolean; readonly sales: number; readonly salesTotal: number; readonly anchor: string };
  /** The bank's statement over all days, matched. */
  readonly bank: BankOutcome;
  /** The treasurer's A4 papers and the export of the sealed closes. */
  readonly office: LeftPapers;
  /** What the manager received on the first morning. */
  readonly goods: GoodsReceived;
  readonly consignment: LeftGoods;
  /** The manager's report over the days of the run. */
  readonly reports: LeftReports;
  /** The last copy of the books, restored beside them. */
  readonly copy: RestoredCopy;
}

export interface DaySummary {
  readonly businessDay: string;
  readonly sales: number;
  readonly lines: number;
  readonly total: number;
  readonly rounding: number;
  /** Money taken less money given back, by way to pay. */
  readonly byTender: Readonly<Record<string, number>>;
  readonly largestSale: number;
  readonly firstReceipt: string;
  readonly lastReceipt: string;
  readonly byCategory: readonly { readonly name: string; readonly amount: number }[];
  readonly happenings: Readonly<Record<Happening, number>>;
  readonly shifts: readonly {
    readonly number: number;
    readonly cashier: string;
    readonly opened: string;
    readonly closed: string;
    readonly sales: number;
    readonly openingFloat: number;
    readonly zNumber: number;
    readonly expected: number;
    readonly counted: number;
    readonly difference: number;
    readonly note: string | null;
    readonly handover: number;
  }[];
  readonly printer: { readonly deadFrom: string; readonly deadUntil: string; readonly heldPapers: number };
  readonly kill: { readonly step: KillStep; readonly receiptNumber: string; readonly wasKept: boolean } | null;
  /** What the treasurer took over and deposited, and what is still due. */
  readonly deposit: DepositRecord;
}

export function daySummary({ plan, businessDay, shifts, tally, report, deposit }: DayRecord, zone: TimeZone): DaySummary {
  return {
    businessDay,
    sales: tally.sales,
    lines: tally.lines,
    total: tally.total,
    rounding: tally.rounding,
    byTender: tally.byTender,
    largestSale: tally.largestSale,
    firstReceipt: tally.firstReceipt,
    lastReceipt: tally.lastReceipt,
    byCategory: report.byCategory.map(({ name, amount }) => ({ name, amount })),
    happenings: tally.counts,
    shifts: shifts.map(({ number, cashier, openedAt, openingFloat, close }) => ({
      number,
      cashier,
      opened: formatClock(openedAt, zone),
      closed: formatClock(close.closedAt, zone),
      sales: close.documents.reduce((sum, { count }) => sum + count, 0),
      openingFloat,
      zNumber: close.zNumber,
      expected: close.cash.expected,
      counted: close.cash.counted,
      difference: close.cash.difference,
      note: close.cash.reason,
      handover: close.cash.handover,
    })),
    printer: {
      deadFrom: formatClock(plan.printerDies, zone),
      deadUntil: formatClock(plan.printerLives, zone),
      heldPapers: Math.max(...shifts.map((shift) => shift.heldPapers)),
    },
    kill: shifts.map((shift) => shift.kill).find((kill) => kill !== null) ?? null,
    deposit,
  };
}

/** The summary in words, for summary.txt and the terminal. */
export function summaryText(summary: DemoSummary): string {
  const zone = ZONE_LABEL[summary.timeZone];
  const days = summary.days.flatMap((day) => [
    '',
    formatBusinessDay(day.businessDay, 'id'),
    `  ${day.sales} dokumen, ${day.lines} baris, ${money(day.total)} (pembulatan ${money(day.rounding)}); struk ${day.firstReceipt} sampai ${day.lastReceipt}; terbesar ${money(day.largestSale)}`,
    ...day.shifts.map(
      (shift) =>
        `  Sif ${shift.number} ${shift.cashier} ${shift.opened}-${shift.closed} ${zone}: ${shift.sales} struk, seharusnya ${money(shift.expected)}, terhitung ${money(shift.counted)}` +
        (shift.difference === 0 ? '' : `, SELISIH ${money(shift.difference)} (${shift.note ?? ''})`),
    ),
    `  ${day.happenings.scans} scan, ${day.happenings.searches} cari, ${day.happenings.touches} sentuh; ${day.happenings.labels} label timbangan, ${day.happenings.lots} kode dengan lot; ${day.happenings.strayScans} kode asing dan ${day.happenings.expiredStopped} barang kedaluwarsa ditolak, ${day.happenings.expiredAllowed} diizinkan pengelola; ${day.happenings.removedLines} baris dihapus; ${day.happenings.parked} diparkir, ${day.happenings.recalled} dibuka lagi, ${day.happenings.givenUp} batal, ${day.happenings.carriedOver} dibawa ke sif berikutnya; ${day.happenings.uniquePieces} barang satu-satunya; ${day.happenings.copies} salinan`,
    `  Bayar: ${DEFAULT_TENDERS.flatMap(({ code, name }) => (day.byTender[code] === undefined ? [] : [`${name} ${money(day.byTender[code])}`])).join(', ')}; ${day.happenings.split} campuran; ${day.happenings.qrisPapers} kode QRIS di kertas; layar pembeli menunjukkan ${day.happenings.codesSeen} kode QRIS dan ${day.happenings.thanksSeen} kali terima kasih, tiang pembeli ${day.happenings.poleFrames} kali jumlah yang sama`,
    `  ${day.happenings.knownCustomers} kali pelanggan lama, ${day.happenings.newCustomers} pelanggan baru; ${day.happenings.listPrices} baris dengan harga daftar, ${day.happenings.openPrices} harga bebas (${day.happenings.floorsKept} kali terlalu rendah dan ditolak)`,
    `  ${day.happenings.discounts} potongan; ${day.happenings.refunds} retur, ${day.happenings.exchanges} penukaran (${day.happenings.evenExchanges} pas), ${day.happenings.voids} pembatalan; ${day.happenings.approvals} kali disetujui pengelola`,
    `  Printer mati ${day.printer.deadFrom}-${day.printer.deadUntil} ${zone}: paling banyak ${day.printer.heldPapers} kertas menunggu, semuanya keluar sesudahnya`,
    `  Bendahara: serah terima ${paperNumber('handover', day.deposit.handover)} ${money(day.deposit.counted)}; kode billing ${day.deposit.billingCode}, disetor ${money(day.deposit.deposited)}, NTPN ${day.deposit.ntpn}; belum disetor ${money(day.deposit.due)}`,
    day.kill === null
      ? '  Layanan tidak dimatikan paksa hari ini'
      : `  Layanan dimatikan paksa di tengah ${day.kill.receiptNumber} (${day.kill.step}): penjualan ${day.kill.wasKept ? 'sudah' : 'belum'} tersimpan, perintah diulang, terjual tepat sekali`,
  ]);
  return [
    `${summary.gallery}, peragaan dengan benih ${summary.seed}`,
    ...days,
    '',
    `Jumlah: ${summary.sales} dokumen, ${money(summary.total)}`,
    `Kertas: ${summary.papers.receipt} struk, ${summary.papers.copy} salinan, ${summary.papers['shift-open'] + summary.papers.z} slip sif, ${summary.papers.qris} kode QRIS, ${summary.papers.test} tes; laci dibuka ${summary.drawerPulses} kali`,
    `Jurnal: ${summary.journal.entries} catatan, terakhir ${summary.journal.head.slice(0, 8)}; diperiksa terhadap struk terakhir ${summary.verify.anchor}: ${summary.verify.sound ? 'COCOK' : 'TIDAK COCOK'}`,
    `Bank: ${summary.bank.lines} baris rekening koran, ${summary.bank.atOnce} langsung cocok, ${summary.bank.accepted} usulan diterima, ${summary.bank.offsets} saling meniadakan, ${summary.bank.waiting} belum dicocokkan; dibayar ${money(summary.bank.gross)}, masuk ${money(summary.bank.net)}, potongan ${money(summary.bank.fee)}`,
    `Kertas A4: ${summary.office.papers} di folder kertas; ${summary.office.exported} tutup kas diekspor ke folder ekspor dan diperiksa dari sana: COCOK`,
    `Barang masuk: ${summary.goods.documents.join(', ')}, ${summary.goods.pieces} buah; kertasnya di folder barang`,
    `Titipan ${summary.consignment.consigned}, stok opname ${summary.consignment.count}, ${summary.consignment.labels} label: ${summary.consignment.files} kertas dan berkas di folder stok`,
    `Laporan pengelola: ${summary.reports.products} barang terjual, laba kotor yang diketahui ${money(summary.reports.margin)}; stok sendiri ${money(summary.reports.ownStock)}, titipan ${money(summary.reports.consignedStock)}; A4 dan XLSX di folder laporan`,
    `Cadangan: sampai catatan ${summary.copy.copied}, dipulihkan ke folder dipulihkan dan diperiksa: ${summary.copy.sound ? 'COCOK' : 'TIDAK COCOK'}`,
    '',
  ].join('\n');
}

function money(amount: number): string {
  return formatRupiah(rupiah(amount));
}
