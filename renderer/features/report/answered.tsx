import { RotateCcw, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useLink } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Asked } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** What was asked for; what was there before stays in sight while it is asked again. What went wrong is asked again by R, a lost line by itself. */
export function Answered<T>({ asked: { value, trouble, asking, again }, children }: { readonly asked: Asked<T>; readonly children: (value: T) => ReactNode }) {
  const t = useWords();
  const words = useTroubleWords();
  const lost = useLink() === 'lost';
  useScreenKeys(trouble === null ? [] : [{ keys: 'R', label: t('report.key.anew'), run: again }]);
  return (
    <div className="report-answer" aria-busy={asking}>
      {asking && !lost && <p className="small quiet report-asking">{t('report.asking')}</p>}
      {asking && lost && (
        <Band tone="yellow" icon={Unplug} live="assertive" title={t('general.linkLost')}>
          {t('report.lineLost')}
        </Band>
      )}
      <TroubleBand
        words={trouble === null ? null : words(trouble)}
        actions={
          <Button size="office" icon={RotateCcw} keys="R" onClick={again}>
            {t('general.retry')}
          </Button>
        }
      />
      {value !== null && children(value)}
    </div>
  );
}
