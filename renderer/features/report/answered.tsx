import { RefreshCw, RotateCcw, Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useLink } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Asked } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/**
 * What was asked for; what was there before stays in sight while it is asked again. What went wrong is asked again by R, a lost line by itself.
 * What happens meanwhile moves nothing under the reader: a button over the end of the row above says that there is something new, and shows it.
 */
export function Answered<T>({ asked: { value, trouble, asking, again, news = false }, children }: { readonly asked: Asked<T> & { readonly news?: boolean }; readonly children: (value: T) => ReactNode }) {
  const t = useWords();
  const words = useTroubleWords();
  const lost = useLink() === 'lost';
  useScreenKeys(trouble === null && !news ? [] : [{ keys: 'R', label: t(trouble === null ? 'report.key.news' : 'report.key.anew'), run: again }]);
  return (
    <div className="report-answer" aria-busy={asking}>
      <div className="report-news" role="status">
        {news && !asking && (
          <Button size="small" icon={RefreshCw} keys="R" onClick={again}>
            {t('report.news')}
          </Button>
        )}
      </div>
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
