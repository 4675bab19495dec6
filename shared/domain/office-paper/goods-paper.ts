import type { Instant } from '../../kernel/instant.ts';
import { priceOf } from '../../kernel/rupiah.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import { spellDay } from '../spelling/spell-day.ts';
import { spellRupiah } from '../spelling/spell-rupiah.ts';
import { GOODS_RULES, goodsNumber, goodsTotal, type GoodsDocument, type GoodsLine } from '../stock/goods-document.ts';
import { GOODS_WORDS } from '../stock/goods-words.ts';
import { sidesOf } from '../stock/sides-of.ts';
import { amountColumn, anchorText, quantityWithUnit, rupiahFigure } from './figures.ts';
import { goodsOfBatch } from './goods-of-batch.ts';
import type { OfficePaper, PaperColumn, PaperFact, PaperRow } from './office-paper.ts';
import { numberMonth, shortDay } from './paper-day.ts';
import { placeAndDate, signerOf, type PaperIssuer } from './paper-issuer.ts';

/** A document of goods with what only the books know of it. */
export interface GoodsFacts {
  readonly document: GoodsDocument;
  /** Names of the places it speaks of; null: none. */
  readonly fromPlace: string | null;
  readonly toPlace: string | null;
  readonly at: Instant;
  readonly anchor: { readonly seq: number; readonly head8: string };
}

/** Tanda terima or berita acara of goods, by the kind of the document. */
export function goodsPaper({ document, fromPlace, toPlace, at, anchor }: GoodsFacts, issuer: PaperIssuer): OfficePaper {
  const words = GOODS_WORDS[document.kind];
  const number = goodsNumber(document.kind, document.number);
  const other = { position: document.party, name: document.person, nip: '', rank: '' };
  const own = { position: issuer.letterhead.unit, name: document.writer, nip: '', rank: '' };
  // Goods that come in are given by the other side; all others by the gallery.
  const comesIn = GOODS_RULES[document.kind].way === 'in' || document.kind === 'loan-back';
  const [giver, taker] = comesIn ? [other, own] : [own, other];
  const goods = document.lines.filter((line) => line.role === 'goods');
  const materials = document.lines.filter((line) => line.role === 'material');
  return {
    fileName: `${words.title.toLowerCase().replaceAll(' ', '-')}-${number.toLowerCase()}`,
    landscape: false,
    letterhead: issuer.letterhead,
    title: words.title,
    number: `Nomor ${number}/${numberMonth(document.day)}`,
    mark: null,
    blocks: [
      { kind: 'text', text: `Pada hari ini ${spellDay(document.day)} (${shortDay(document.day)}), ${words.opening}` },
      { kind: 'facts', rows: facts(document, fromPlace, toPlace) },
      linesTable(goods, words.cost),
      ...totalOf(goods, words.cost),
      ...(materials.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Bahan yang dipakai' }, linesTable(materials, null)]),
      ...(document.note === null ? [] : [{ kind: 'text' as const, text: `Catatan: ${document.note}` }]),
      {
        kind: 'signatures',
        closing: words.closing,
        placeAndDate: placeAndDate(issuer.office, document.day),
        signers: [signerOf(words.giver, giver), signerOf(words.taker, taker), signerOf('Mengetahui', issuer.head)],
      },
    ],
    footer: anchorText(anchor),
    at,
  };
}

function facts(document: GoodsDocument, fromPlace: string | null, toPlace: string | null): readonly PaperFact[] {
  const { other, owner } = sidesOf(document);
  const rows: readonly (readonly [string, string | null])[] = [
    [document.kind === 'consigned' ? 'Penitip' : 'Pihak lain', other],
    ['Diwakili', document.person],
    ['Pemilik barang', owner],
    ['Dari', document.kind === 'production' ? null : fromPlace],
    ['Ke', toPlace],
    ['Nomor surat mereka', document.reference],
  ];
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

function linesTable(lines: readonly GoodsLine[], cost: string | null): { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly PaperRow[] } {
  const priced = cost !== null && lines.some((line) => line.unitCost !== null);
  return {
    kind: 'table',
    columns: [
      { head: 'No.', align: 'right', width: 24 },
      { head: 'Barang', align: 'left', width: 'rest' },
      { head: 'Jumlah', align: 'right', width: 84 },
      ...(priced ? [amountColumn(cost), amountColumn('Jumlah')] : []),
    ],
    rows: lines.map((line, index) => ({
      cells: [
        String(index + 1),
        goodsOfBatch(line),
        quantityWithUnit(line.quantity, line.unit),
        ...(priced ? [line.unitCost === null ? '' : paperNumber(line.unitCost), line.unitCost === null ? '' : paperNumber(priceOf(line.unitCost, line.quantity))] : []),
      ],
    })),
  };
}

function totalOf(lines: readonly GoodsLine[], cost: string | null): OfficePaper['blocks'] {
  const { total, complete } = goodsTotal(lines);
  if (cost === null || total === 0) return [];
  return complete ? [{ kind: 'amount', figures: rupiahFigure(total), words: spellRupiah(total) }] : [{ kind: 'text', text: `Jumlah yang diketahui ${rupiahFigure(total)}; sebagian barang belum ada nilainya.` }];
}
