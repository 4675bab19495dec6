import { CloudOff, Landmark, Printer, PrinterCheck, ScanBarcode, Unplug } from 'lucide-react';
import { formatRupiah, formatTime } from '../shared/i18n/format.ts';
import { wordsOr } from '../shared/i18n/words-or.ts';
import { useNow } from './app-state/clock.ts';
import { usePrintOverview } from './app-state/desk.ts';
import { useDueSum } from './app-state/due-sum.ts';
import { useWords } from './app-state/language.ts';
import { useListedKeys } from './app-state/screen-keys.ts';
import { useLink } from './app-state/service.ts';
import { useUnitZone } from './app-state/unit-zone.ts';
import { BottomBar, type BarState } from './ui/bottom-bar.tsx';

/** The keys of the screen that is open, and how printer, scanner and service are. */
export function AppBar() {
  const t = useWords();
  const keys = useListedKeys();
  const link = useLink();
  const zone = useUnitZone();
  const now = useNow();
  const due = useDueSum();
  const printer = usePrinterState();
  // What was heard of the printer before the line broke is not what it is now.
  const states: BarState[] = [link === 'lost' ? { id: 'printer', icon: Printer, tone: 'off', words: t('prints.bar.asking') } : printer];
  if (due !== null && due.total > 0) {
    const late = due.deadline !== null && now >= due.deadline.at;
    states.unshift({ id: 'due', icon: Landmark, tone: 'red', words: t(late ? 'general.dueLate' : 'general.dueBar', { amount: formatRupiah(due.total) }) });
  }
  states.push({ id: 'scanner', icon: ScanBarcode, tone: 'fine', words: t('general.scannerReady') });
  if (link === 'lost') states.push({ id: 'line', icon: Unplug, tone: 'red', words: t('general.linkLost') });
  else states.push({ id: 'line', icon: CloudOff, tone: 'off', words: t('general.offline') });
  const everywhere = { keys: 'F1', label: t('general.keyHelp') };
  return <BottomBar keys={[...keys, everywhere]} states={states} clock={formatTime(now, zone)} />;
}

function usePrinterState(): BarState {
  const t = useWords();
  const overview = usePrintOverview();
  const printer = overview?.printer ?? null;
  const held = [
    ...((overview?.waiting ?? 0) > 0 ? [t('prints.waiting', { count: overview?.waiting ?? 0 })] : []),
    ...((overview?.unknown ?? 0) > 0 ? [t('prints.unknownCount', { count: overview?.unknown ?? 0 })] : []),
  ];
  const count = held.map((words) => `, ${words}`).join('');
  const base = { id: 'printer', icon: Printer, count };
  if (overview === null) return { ...base, tone: 'off', words: t('prints.bar.asking') };
  if (printer === null) return { ...base, tone: 'off', words: t('prints.bar.none') };
  if (printer.state === 'trouble') {
    return { ...base, tone: 'red', words: wordsOr(t, `prints.bar.${printer.cause}`) ?? t('prints.bar.trouble') };
  }
  if (printer.state === 'near-end') return { ...base, tone: 'yellow', words: t('prints.bar.nearEnd') };
  if (held.length > 0) return { ...base, tone: 'yellow', words: t('prints.bar.printer') };
  if (printer.state === 'unknown') return { ...base, tone: 'off', words: t('prints.bar.mute') };
  return { ...base, icon: PrinterCheck, tone: 'fine', words: t('prints.ready') };
}
