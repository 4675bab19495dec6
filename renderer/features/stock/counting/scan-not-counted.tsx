import { useWords } from '../../../app-state/language.ts';
import { useScanned } from '../use-scanned.tsx';

/** Where no count is open that a scan could be meant for: nothing is counted, and nothing sold. */
export function ScanNotCounted() {
  const t = useWords();
  return useScanned((text) => Promise.resolve({ title: t('counting.scanNotCounted', { text: text.slice(0, 60) }), text: t('counting.scanNotCountedText') }));
}
