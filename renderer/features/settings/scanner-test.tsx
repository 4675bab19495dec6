import { ScanBarcode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { Icon } from '../../ui/icon.tsx';
import { FieldFrame } from '../../ui/field-frame.tsx';
import type { ScanMeasure } from './propose-scanner.ts';

/** Silence after which a row of keys is over (ms). */
const OVER_MS = 400;

/** A field that measures how the scanner types; nothing that is scanned here goes anywhere else. */
export function ScannerTest({ onMeasure }: { readonly onMeasure: (measure: ScanMeasure) => void }) {
  const t = useWords();
  const [value, setValue] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const newest = useRef(onMeasure);
  newest.current = onMeasure;
  useScan(() => undefined);

  useEffect(() => {
    const input = field.current;
    if (input === null) return;
    let keys: { readonly key: string; readonly at: number }[] = [];
    let timer = 0;
    const finish = (end: ScanMeasure['end']): void => {
      window.clearTimeout(timer);
      const typed = keys.filter((key) => key.key.length === 1);
      keys = [];
      if (typed.length < 3) return;
      const gaps = typed.slice(1).map((key, index) => key.at - (typed[index]?.at ?? key.at));
      newest.current({ text: typed.map((key) => key.key).join(''), gaps, end });
    };
    // The end key of a recognised scan never comes here: then silence ends the row and the end key stays what it is set to.
    const onDown = (event: KeyboardEvent): void => {
      if (document.activeElement !== input || event.ctrlKey || event.altKey) return;
      if (event.key === 'Enter' || event.key === 'Tab') {
        if (keys.length >= 3) {
          if (event.key === 'Tab') event.preventDefault();
          finish(event.key);
        }
        return;
      }
      if (keys.length === 0) setValue('');
      keys.push({ key: event.key, at: event.timeStamp });
      window.clearTimeout(timer);
      timer = window.setTimeout(() => finish(null), OVER_MS);
    };
    document.addEventListener('keydown', onDown, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('keydown', onDown, true);
    };
  }, []);
  return (
    <FieldFrame label={t('settings.scannerTest')} hint={t('settings.scannerTestHint')}>
      {(links) => (
        <div className="field">
          <Icon of={ScanBarcode} />
          <input {...links} ref={field} type="text" data-scan="accept" autoComplete="off" value={value} onChange={(event) => setValue(event.target.value)} />
        </div>
      )}
    </FieldFrame>
  );
}
