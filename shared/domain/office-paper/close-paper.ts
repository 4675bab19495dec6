import { countTotal, type CashCount } from '../cash/cash-count.ts';
import type { SealedClose } from '../close/sealed-close.ts';
import { wallClock, ZONE_LABEL, businessDayOf } from '../../kernel/instant.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { amountColumn, rupiahFigure } from './figures.ts';
import type { OfficePaper, PaperBlock, PaperColumn, PaperRow } from './office-paper.ts';
import { numberMonth, shortDay } from './paper-day.ts';
import { officialFacts, placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

const NUMBER: PaperColumn = { head: 'No', align: 'right', width: 22 };

/** What was counted as: notes, coins, and a sum that has no row of its own. */
const KINDS = { note: 'kertas', coin: 'logam', other: 'lain-lain' } as const;

/** `000318/KAS/XI/2026`. */
export function closePaperNumber(close: Pick<SealedClose, 'zNumber' | 'shift'>): string {
  return `${String(close.zNumber).padStart(6, '0')}/KAS/${numberMonth(close.shift.businessDay)}`;
}

/** Berita acara penutupan dan pemeriksaan kas of one sealed close; `seal` is the code that stands on the Z slip. */
export function closePaper(close: SealedClose, issuer: PaperIssuer, seal: string): OfficePaper {
  const { cash, shift } = close;
  const day = businessDayOf(close.closedAt, close.timeZone);
  const clock = wallClock(close.closedAt, close.timeZone);
  const time = `${String(clock.hour).padStart(2, '0')}.${String(clock.minute).padStart(2, '0')} ${ZONE_LABEL[close.timeZone]}`;
  const cashier = { position: 'Kasir', name: shift.cashier, nip: '', rank: '' };
  return {
    fileName: `berita-acara-penutupan-kas-${String(close.zNumber).padStart(6, '0')}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'BERITA ACARA PENUTUPAN DAN PEMERIKSAAN KAS',
    number: `Nomor ${closePaperNumber(close)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(day)} (${shortDay(day)}), pukul ${time}, kami:` },
      { kind: 'facts', rows: [...officialFacts('1', cashier), ...officialFacts('2', issuer.treasurer)] },
      { kind: 'text', text: `telah menutup dan menghitung kas ${close.unit.name}, mesin kasir ${close.register.code}, sif ${shift.number} tanggal buku ${shortDay(shift.businessDay)}, dengan hasil sebagai berikut.` },
      { kind: 'heading', text: 'I. Menurut buku' },
      bookTable(close),
      { kind: 'heading', text: 'II. Uang fisik' },
      countTable(cash.count),
      { kind: 'heading', text: 'III. Selisih' },
      {
        kind: 'facts',
        rows: [
          { label: 'Seharusnya', value: rupiahFigure(cash.expected) },
          { label: 'Terhitung', value: rupiahFigure(cash.counted) },
          { label: 'Selisih', value: rupiahFigure(cash.difference), strong: true },
          ...(cash.reason === null ? [] : [{ label: 'Sebab', value: cash.reason }]),
          ...(cash.approvedBy === null ? [] : [{ label: 'Disetujui', value: cash.approvedBy }]),
          ...(cash.recounts === 0 ? [] : [{ label: 'Dihitung ulang', value: `${cash.recounts} kali` }]),
        ],
      },
      { kind: 'heading', text: 'IV. Pendapatan menurut cara bayar dan akun' },
      groupTable('Cara bayar', close.tenders),
      groupTable('Akun pendapatan', close.groups.account.map((group) => ({ ...group, label: `${group.key} ${group.label}` }))),
      { kind: 'heading', text: 'V. Diserahkan' },
      { kind: 'text', text: `Ditinggal di laci untuk sif berikut ${rupiahFigure(cash.floatLeft)}. Diserahkan:` },
      { kind: 'amount', figures: rupiahFigure(cash.handover), words: spellRupiah(cash.handover) },
      {
        kind: 'signatures',
        closing: 'Demikian berita acara ini dibuat dengan sebenarnya.',
        placeAndDate: placeAndDate(issuer.office, day),
        signers: [signerOf('Yang menyerahkan', cashier), signerOf('Yang menerima', issuer.treasurer), signerOf('Mengetahui', issuer.head)],
      },
    ],
    footer: `Laporan Z ${String(close.zNumber).padStart(6, '0')}   Segel ${seal}   Catatan ${paperNumber(close.range.firstSeq)}-${paperNumber(close.range.lastSeq)} sidik ${close.range.headHash.slice(0, 8)}`,
    at: close.closedAt,
  };
}

/** What moved the drawer, what is nothing left out except the float. */
function bookTable({ cash }: SealedClose): PaperBlock {
  const steps: readonly (readonly [string, number])[] = [
    ['Penjualan tunai', cash.sales],
    ['Retur tunai', cash.refunds],
    ['Pembatalan tunai', cash.voids],
    ['Uang masuk lain', cash.paidIn],
    ['Uang keluar', cash.paidOut],
    ['Setor ke brankas selama sif', cash.drops],
  ];
  const rows: PaperRow[] = [{ cells: ['Modal awal', paperNumber(cash.openingFloat)] }, ...steps.filter(([, amount]) => amount !== 0).map(([text, amount]) => ({ cells: [text, paperNumber(amount)] }))];
  return {
    kind: 'table',
    columns: [{ head: 'Uraian', align: 'left', width: 'rest' }, amountColumn('Jumlah')],
    rows: [...rows, { cells: ['Seharusnya ada', paperNumber(cash.expected)], sum: true }],
  };
}

/** Every denomination that was there, notes before coins of the same value. */
function countTable(count: CashCount): PaperBlock {
  return {
    kind: 'table',
    columns: [NUMBER, { head: 'Pecahan', align: 'left', width: 'rest' }, { head: 'Jenis', align: 'left', width: 60 }, { head: 'Banyaknya', align: 'right', width: 60 }, amountColumn('Jumlah')],
    rows: [
      ...count.map(({ value, kind, pieces }, index) => ({
        cells: [String(index + 1), rupiahFigure(value), KINDS[kind], paperNumber(pieces), paperNumber(countTotal([{ value, kind, pieces }]))],
      })),
      { cells: ['', 'Jumlah uang fisik', '', '', paperNumber(countTotal(count))], sum: true },
    ],
  };
}

function groupTable(head: string, groups: readonly { readonly label: string; readonly count: number; readonly amount: number }[]): PaperBlock {
  const total = groups.reduce((sum, group) => sum + group.amount, 0);
  return {
    kind: 'table',
    columns: [{ head, align: 'left', width: 'rest' }, { head: 'Banyaknya', align: 'right', width: 60 }, amountColumn('Jumlah')],
    rows: [...groups.map(({ label, count, amount }) => ({ cells: [label, paperNumber(count), paperNumber(amount)] })), { cells: ['Jumlah', '', paperNumber(total)], sum: true }],
  };
}
