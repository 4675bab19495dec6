import { Printer, PrinterCheck } from 'lucide-react';
import type { PrintOverview } from '../shared/contract/prints.ts';
import type { Translate } from '../shared/i18n/translate.ts';
import { wordsOr } from '../shared/i18n/words-or.ts';
import type { BarState } from './ui/bottom-bar.tsx';

/** The printers as one state of the bar, what the receipt printer lacks before what the label printer lacks. */
export function printerBarState(t: Translate, overview: PrintOverview | null): BarState {
  if (overview === null) return { id: 'printer', icon: Printer, tone: 'off', words: t('prints.bar.asking') };
  const { printer, labelPrinter, waiting, unknown } = overview;
  const held = [...(waiting > 0 ? [t('prints.waiting', { count: waiting })] : []), ...(unknown > 0 ? [t('prints.unknownCount', { count: unknown })] : [])];
  const base = { id: 'printer', icon: Printer, count: held.map((words) => `, ${words}`).join('') };
  if (printer?.state === 'trouble') return { ...base, tone: 'red', words: wordsOr(t, `prints.bar.${printer.cause}`) ?? t('prints.bar.trouble') };
  if (printer?.state === 'near-end') return { ...base, tone: 'yellow', words: t('prints.bar.nearEnd') };
  // Selling goes on without labels: to be looked at, not read out; one that is switched off while it owes nothing is no trouble.
  if (labelPrinter?.state === 'trouble' && held.length > 0) return { ...base, tone: 'yellow', words: wordsOr(t, `prints.labelBar.${labelPrinter.cause}`) ?? t('prints.labelTrouble') };
  if (printer === null) return { ...base, tone: 'off', words: t('prints.bar.none') };
  if (held.length > 0) return { ...base, tone: 'yellow', words: t('prints.bar.printer') };
  if (printer.state === 'unknown') return { ...base, tone: 'off', words: t('prints.bar.mute') };
  return { ...base, icon: PrinterCheck, tone: 'fine', words: t('prints.ready') };
}
