import { addRupiah, subtractRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import type { CashExamination } from '../treasury/documents.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { amountColumn, rupiahFigure } from './figures.ts';
import type { OfficePaper, PaperBlock } from './office-paper.ts';
import { numberMonth, shortDay } from './paper-day.ts';
import { officialFacts, placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

/** Berita Acara Pemeriksaan Kas dan Rekonsiliasi. */
export function examinationPaper(facts: CashExamination, issuer: PaperIssuer): OfficePaper {
  const { books, found } = facts;
  const counted = addRupiah(found.cash, found.bank);
  return {
    fileName: `berita-acara-pemeriksaan-kas-${String(facts.number).padStart(6, '0')}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: 'BERITA ACARA PEMERIKSAAN KAS DAN REKONSILIASI',
    number: `Nomor ${String(facts.number).padStart(6, '0')}/PK/${numberMonth(facts.day)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(facts.day)} (${shortDay(facts.day)}), kami selaku ${issuer.head.position}:` },
      { kind: 'facts', rows: officialFacts('', issuer.head) },
      { kind: 'text', text: 'telah memeriksa kas bendahara:' },
      { kind: 'facts', rows: officialFacts('', issuer.treasurer) },
      { kind: 'text', text: `Saldo Buku Kas Umum ${rupiahFigure(books.balance)}, bukti terakhir nomor ${books.lastProof ?? '-'}.` },
      { kind: 'heading', text: 'I. Pemeriksaan pembukuan' },
      amounts([['Kas tunai menurut buku', books.cash], ['Kas bank menurut buku', books.bank]], ['Jumlah menurut buku', addRupiah(books.cash, books.bank)]),
      { kind: 'heading', text: 'II. Pemeriksaan kas' },
      amounts([['Uang tunai di brankas bendahara, dihitung', found.cash], ['Saldo rekening menurut bank', found.bank]], ['Jumlah kas', counted]),
      { kind: 'facts', rows: [{ label: 'Selisih', value: rupiahFigure(facts.difference), strong: true }, ...(facts.explanation === null ? [] : [{ label: 'Penjelasan', value: facts.explanation }])] },
      { kind: 'text', text: `Belum diserahkan kepada bendahara: laci ${rupiahFigure(facts.elsewhere.drawer)}, brankas galeri ${rupiahFigure(facts.elsewhere.safe)}, dalam perjalanan ke bank ${rupiahFigure(facts.elsewhere.clearing)}.` },
      { kind: 'heading', text: 'III. Rekonsiliasi dengan UAKPA' },
      reconciliation(facts),
      {
        kind: 'signatures',
        closing: 'Demikian berita acara ini dibuat dengan sebenarnya.',
        placeAndDate: placeAndDate(issuer.office, facts.day),
        signers: [signerOf('Yang diperiksa', issuer.treasurer), signerOf('Yang memeriksa', issuer.head)],
      },
    ],
    footer: facts.footer,
    at: facts.at,
  };
}

function amounts(rows: readonly (readonly [string, Rupiah])[], [label, sum]: readonly [string, Rupiah]): PaperBlock {
  return {
    kind: 'table',
    columns: [{ head: 'Uraian', align: 'left', width: 'rest' }, amountColumn('Jumlah')],
    rows: [...rows.map(([text, amount]) => ({ cells: [text, paperNumber(amount)] })), { cells: [label, paperNumber(sum)], sum: true }],
  };
}

function reconciliation({ own, uakpa }: CashExamination): PaperBlock {
  if (uakpa === null) return { kind: 'text', text: 'Belum dicocokkan dengan UAKPA.' };
  const row = (text: string, ours: Rupiah, theirs: Rupiah) => ({ cells: [text, paperNumber(ours), paperNumber(theirs), paperNumber(subtractRupiah(ours, theirs))] });
  return {
    kind: 'table',
    columns: [{ head: 'Uraian', align: 'left', width: 'rest' }, amountColumn('Bendahara'), amountColumn('UAKPA'), amountColumn('Selisih')],
    rows: [row('Penerimaan', own.received, uakpa.received), row('Penyetoran', own.deposited, uakpa.deposited)],
  };
}
