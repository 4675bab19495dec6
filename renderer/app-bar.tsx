import { CloudOff, Landmark, ScanBarcode, Unplug } from 'lucide-react';
import { formatRupiah, formatTime } from '../shared/i18n/format.ts';
import { useNow } from './app-state/clock.ts';
import { usePrintOverview } from './app-state/desk.ts';
import { useDueSum } from './app-state/due-sum.ts';
import { useWords } from './app-state/language.ts';
import { useListedKeys } from './app-state/screen-keys.ts';
import { useLink } from './app-state/service.ts';
import { useUnitZone } from './app-state/unit-zone.ts';
import { printerBarState } from './printer-bar-state.ts';
import { BottomBar, type BarState } from './ui/bottom-bar.tsx';

/** The keys of the screen that is open, and how printer, scanner and service are. */
export function AppBar() {
  const t = useWords();
  const keys = useListedKeys();
  const link = useLink();
  const zone = useUnitZone();
  const now = useNow();
  const due = useDueSum();
  const overview = usePrintOverview();
  // What was heard of the printer before the line broke is not what it is now.
  const states: BarState[] = [printerBarState(t, link === 'lost' ? null : overview)];
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
