import { paperDate, paperNumber, paperTime } from '../receipt/paper-text.ts';
import type { Instant, TimeZone } from '../../kernel/instant.ts';
import { zoneBeside, zoneOf, type UnitZones } from '../../kernel/unit-zones.ts';
import { percentText } from './percent-text.ts';
import type { LabelOutput, LabelRunFigure } from './label-runs.ts';
import type { ListRule, PriceChangeState } from './price-changes.ts';
import type { StockGrouping } from './stock-value.ts';

/** Words of the lists in files and on paper: Indonesian, ASCII. */
export const GROUPING_WORDS: Record<StockGrouping, string> = { category: 'Golongan barang', producer: 'Unit penghasil', workshop: 'Bengkel kerja', place: 'Tempat', owner: 'Pemilik' };
export const OWN_WORDS = 'Milik sendiri';
export const CONSIGNED_WORDS = 'Titipan';

export const PRICE_STATE_WORDS: Record<PriceChangeState, string> = { done: 'Berlaku', undone: 'Dibatalkan', undo: 'Pembatalan', plan: 'Rencana dijalankan', planned: 'Direncanakan' };

export const LABEL_OUTPUT_WORDS: Record<LabelOutput, string> = { label: 'Printer label', receipt: 'Printer struk', sheet: 'Lembar (PDF)' };
export const LABEL_STATE_WORDS: Record<LabelRunFigure['state'], string> = {
  waiting: 'Belum terkirim',
  sending: 'Sedang dicetak',
  printed: 'Tercetak',
  'answered-printed': 'Tercetak, dilihat',
  'handed-over': 'Diserahkan',
  unknown: 'Tidak diketahui',
  skipped: 'Dilewati',
  file: 'Berkas dibuat',
};

/** `20-11-2026 14.36 WITA`. */
export function momentWords(at: Instant, zone: TimeZone): string {
  return `${paperDate(at, zone)} ${paperTime(at, zone)}`;
}

/** `20-11-2026 14.36` below a head with `zoneWords`; with its zone where the head has several. */
export function listMoment(at: Instant, zones: UnitZones): string {
  return `${columnMoment(at, zoneOf(zones, at))}${zoneBeside(zones, at)}`;
}

/** `20-11-2026 14.36`, for columns whose head says the zone. */
export function columnMoment(at: Instant, zone: TimeZone): string {
  return momentWords(at, zone).slice(0, 16);
}

/** `Rp 20.000`, `potongan 10%, min. beli 12, 20-11-2026 s.d. 30-11-2026`; a dash where there is no rule. */
export function ruleWords(rule: ListRule | null): string {
  if (rule === null) return '-';
  const { effect, quantity, since, until } = rule;
  return [
    effect.kind === 'price' ? `Rp ${paperNumber(effect.price)}` : `potongan ${percentText(effect.share)}`,
    ...(quantity > 1000 ? [`min. beli ${paperNumber(quantity / 1000)}`] : []),
    ...(since === null && until === null ? [] : [`${since === null ? '' : `${since.split('-').toReversed().join('-')} `}s.d. ${until === null ? 'seterusnya' : until.split('-').toReversed().join('-')}`]),
  ].join(', ');
}

/** What sets a run apart from others: `label uji`, `sisa dari cetak 12 sesudah label ke-5`, `salinan ke-1`. */
export function runRemarks({ test, restOf, copyNumber }: LabelRunFigure): readonly string[] {
  return [...(test ? ['label uji'] : []), ...(restOf === null ? [] : [`sisa dari cetak ${paperNumber(restOf.printNumber)} sesudah label ke-${paperNumber(restOf.after)}`]), ...(copyNumber === 0 ? [] : [`salinan ke-${copyNumber}`])];
}
