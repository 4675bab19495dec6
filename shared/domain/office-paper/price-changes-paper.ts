import { changeOf } from '../report/change-of.ts';
import { listMoment, PRICE_STATE_WORDS, ruleWords } from '../report/list-words.ts';
import { percentText } from '../report/percent-text.ts';
import type { ListPriceChange, OrdinaryPriceChange, PriceChangeReport } from '../report/price-changes.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import type { Instant } from '../../kernel/instant.ts';
import { zoneWords, type UnitZones } from '../../kernel/unit-zones.ts';
import type { OfficePaper, PaperBlock, PaperRow } from './office-paper.ts';
import { daysInName, daysWords, shortDay } from './paper-day.ts';
import type { PaperIssuer } from './paper-issuer.ts';

/** Lines on paper; all of them are in the XLSX. */
export const PRICE_PAPER_ROWS = 500;

/** Daftar perubahan harga: old and new price of each product, from when, who and why. */
export function priceChangesPaper(report: PriceChangeReport, made: { readonly at: Instant; readonly footer: string }, issuer: PaperIssuer): OfficePaper {
  const ordinary = report.rows.filter((row): row is OrdinaryPriceChange => row.kind === 'ordinary');
  const lists = report.rows.filter((row): row is ListPriceChange => row.kind === 'list');
  const left = report.total - report.rows.length;
  return {
    fileName: `perubahan-harga-${daysInName(report)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: 'DAFTAR PERUBAHAN HARGA',
    number: daysWords(report),
    mark: null,
    blocks: [
      { kind: 'text', text: `Naik ${paperNumber(report.dearer)}, turun ${paperNumber(report.cheaper)}, aturan daftar harga ${paperNumber(report.ofLists)}, direncanakan ${paperNumber(report.planned)}.` },
      ...(report.total === 0 ? [{ kind: 'text', text: 'Tidak ada harga yang berubah pada hari-hari ini.' } as const] : []),
      ...ordinaryBlocks(ordinary, report.zones),
      ...listBlocks(lists, report.zones),
      ...(left > 0 ? [{ kind: 'text', text: `${paperNumber(left)} baris lagi ada di XLSX.` } as const] : []),
    ],
    footer: made.footer,
    at: made.at,
  };
}

function ordinaryBlocks(rows: readonly OrdinaryPriceChange[], zones: UnitZones): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Harga biasa' },
    {
      kind: 'table',
      columns: [
        { head: 'Barang', align: 'left', width: 'rest' },
        { head: 'Kode', align: 'left', width: 78 },
        { head: 'Lama (Rp)', align: 'right', width: 58 },
        { head: 'Baru (Rp)', align: 'right', width: 58 },
        { head: 'Selisih (Rp)', align: 'right', width: 60 },
        { head: 'Berubah', align: 'right', width: 44 },
        { head: `Mulai (${zoneWords(zones)})`, align: 'left', width: 84 },
        { head: 'Oleh', align: 'left', width: 72 },
        { head: 'Alasan', align: 'left', width: 104 },
      ],
      rows: rows.map((row) => ordinaryRow(row, zones)),
    },
  ];
}

function ordinaryRow(row: OrdinaryPriceChange, zones: UnitZones): PaperRow {
  const change = changeOf(row.after, row.before);
  const floor = row.floorBefore === row.floorAfter ? [] : [`harga terendah ${row.floorBefore === null ? '-' : paperNumber(row.floorBefore)} menjadi ${row.floorAfter === null ? '-' : paperNumber(row.floorAfter)}`];
  const why = [...(row.state === 'done' ? [] : [PRICE_STATE_WORDS[row.state]]), ...(row.note === null ? [] : [row.note]), ...floor, `catatan ${paperNumber(row.seq)}${row.together > 1 ? ` (${paperNumber(row.together)} barang)` : ''}`];
  return {
    cells: [row.name, row.code ?? '-', paperNumber(row.before), paperNumber(row.after), paperNumber(row.after - row.before), change === null ? '-' : percentText(change), row.state === 'planned' && row.from !== null ? shortDay(row.from) : listMoment(row.at, zones), row.by ?? 'Etalase', why.join('; ')],
  };
}

function listBlocks(rows: readonly ListPriceChange[], zones: UnitZones): PaperBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Daftar harga' },
    {
      kind: 'table',
      columns: [
        { head: 'Daftar harga', align: 'left', width: 120 },
        { head: 'Tentang', align: 'left', width: 'rest' },
        { head: 'Aturan lama', align: 'left', width: 130 },
        { head: 'Aturan baru', align: 'left', width: 130 },
        { head: `Waktu (${zoneWords(zones)})`, align: 'left', width: 84 },
        { head: 'Oleh', align: 'left', width: 78 },
      ],
      rows: rows.map((row) => ({ cells: [row.list, row.name ?? 'Semua barang', ruleWords(row.before), ruleWords(row.after), listMoment(row.at, zones), row.by ?? 'Etalase'] })),
    },
  ];
}
