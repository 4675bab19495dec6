import { describe, expect, it } from 'vitest';
import { printerBarState } from '../../../renderer/printer-bar-state.ts';
import type { PrintOverview } from '../../../shared/contract/prints.ts';
import { DELIVERY_CAUSES } from '../../../shared/domain/printing/delivery.ts';
import { createTranslator } from '../../../shared/i18n/translate.ts';

const CALM: PrintOverview = { printer: { state: 'ready' }, labelPrinter: null, troubleSince: null, waiting: 0, unknown: 0, drawer: null };
const t = createTranslator('id');
const said = (overview: Partial<PrintOverview>): string => {
  const { tone, words, count } = printerBarState(t, { ...CALM, ...overview });
  return `${tone}: ${words}${count}`;
};

describe('the printers in the bottom bar', () => {
  it('say the label printer that is in trouble while something waits for it, with a receipt printer and without one', () => {
    for (const printer of [null, { state: 'ready' }, { state: 'unknown' }] as const) {
      expect(said({ printer, labelPrinter: { state: 'trouble', cause: 'paper-out' }, unknown: 1 })).toBe('yellow: Printer label: label habis, 1 tidak diketahui');
      expect(said({ printer, labelPrinter: { state: 'trouble', cause: 'unreachable' }, waiting: 2 })).toBe('yellow: Printer label tidak ditemukan, 2 menunggu');
    }
  });

  it('say first what the receipt printer lacks', () => {
    expect(said({ printer: { state: 'trouble', cause: 'cover-open' }, labelPrinter: { state: 'trouble', cause: 'paper-out' } })).toBe('red: Printer: tutup terbuka');
    expect(said({ printer: { state: 'near-end' }, labelPrinter: { state: 'trouble', cause: 'paper-out' } })).toBe('yellow: Kertas hampir habis');
  });

  it('are calm while nothing is wrong', () => {
    expect(said({ printer: null })).toBe('off: Tanpa printer');
    expect(said({ printer: null, labelPrinter: { state: 'ready' } })).toBe('off: Tanpa printer');
    expect(said({ labelPrinter: { state: 'unknown' } })).toBe('fine: Printer siap');
    expect(said({ labelPrinter: { state: 'trouble', cause: 'unreachable' } })).toBe('fine: Printer siap');
    expect(said({ waiting: 1, unknown: 1 })).toBe('yellow: Printer, 1 menunggu, 1 tidak diketahui');
    expect(printerBarState(t, null).words).toBe('Printer: menanyakan');
  });

  it.each(DELIVERY_CAUSES)('have words for a label printer that is in trouble by %s', (cause) => {
    expect(said({ printer: null, labelPrinter: { state: 'trouble', cause }, waiting: 1 })).toMatch(/^yellow: Printer label[: ]/);
  });
});
