import { labelStanding, type LabelRunFigure, type LabelRunReport } from '../report/label-runs.ts';
import { LABEL_OUTPUT_WORDS, LABEL_STATE_WORDS, listMoment, runRemarks } from '../report/list-words.ts';
import { paperNumber } from '../receipt/paper-text.ts';
import type { Instant } from '../../kernel/instant.ts';
import { zoneWords } from '../../kernel/unit-zones.ts';
import type { OfficePaper } from './office-paper.ts';
import { daysInName, daysWords } from './paper-day.ts';
import type { PaperIssuer } from './paper-issuer.ts';

/** Runs on paper, and goods of each; all of them are in the XLSX. */
export const LABEL_PAPER_ROWS = 300;
const GOODS_OF_A_RUN = 12;

/** Daftar label tercetak: when, by whom, on what, of which goods how many, and what is known of the outcome. */
export function labelRunsPaper(report: LabelRunReport, made: { readonly at: Instant; readonly footer: string }, issuer: PaperIssuer): OfficePaper {
  const { labels } = report;
  const left = report.total - report.rows.length;
  return {
    fileName: `label-tercetak-${daysInName(report)}`,
    landscape: true,
    letterhead: issuer.letterhead,
    title: 'DAFTAR LABEL TERCETAK',
    number: daysWords(report),
    mark: null,
    blocks: [
      { kind: 'text', text: `Tercetak ${paperNumber(labels.printed)} label, diserahkan ke printer ${paperNumber(labels.handedOver)}, dalam berkas ${paperNumber(labels.file)}, tidak diketahui ${paperNumber(labels.unknown)}, belum terkirim ${paperNumber(labels.waiting)}, dilewati ${paperNumber(labels.skipped)}.` },
      report.total === 0
        ? { kind: 'text', text: 'Tidak ada label yang dicetak pada hari-hari ini.' }
        : {
            kind: 'table',
            columns: [
              { head: `Waktu (${zoneWords(report.zones)})`, align: 'left', width: 84 },
              { head: 'Cetak', align: 'right', width: 40 },
              { head: 'Templat', align: 'left', width: 110 },
              { head: 'Tujuan', align: 'left', width: 74 },
              { head: 'Label', align: 'right', width: 40 },
              { head: 'Barang', align: 'left', width: 'rest' },
              { head: 'Keadaan', align: 'left', width: 82 },
              { head: 'Oleh', align: 'left', width: 82 },
            ],
            rows: report.rows.map((row) => ({ cells: [listMoment(row.at, report.zones), row.printNumber === null ? '-' : paperNumber(row.printNumber), row.template, LABEL_OUTPUT_WORDS[row.output], paperNumber(row.labels), goodsWords(row), stateWords(row), row.by ?? '-'] })),
          },
      ...(left > 0 ? [{ kind: 'text', text: `${paperNumber(left)} baris lagi ada di XLSX.` } as const] : []),
      ...(report.rows.some((row) => labelStanding(row.state) !== 'printed') ? [{ kind: 'text', text: 'Hanya "Tercetak" yang dipastikan printer atau dilihat orang; apa yang keluar dari berkas tidak diketahui program.' } as const] : []),
    ],
    footer: made.footer,
    at: made.at,
  };
}

function goodsWords({ goods }: LabelRunFigure): string {
  const shown = goods.slice(0, GOODS_OF_A_RUN).map(({ name, copies }) => `${paperNumber(copies)} x ${name}`);
  return [...shown, ...(goods.length > GOODS_OF_A_RUN ? [`dan ${goods.length - GOODS_OF_A_RUN} macam lagi`] : [])].join(', ');
}

function stateWords(row: LabelRunFigure): string {
  const word = row.state === 'file' ? `${LABEL_STATE_WORDS.file}, ${row.pages ?? 0} lembar` : LABEL_STATE_WORDS[row.state];
  return [word, ...runRemarks(row)].join(', ');
}
