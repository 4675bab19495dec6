import type { ReactNode } from 'react';
import type { Trouble } from '../../app-state/trouble.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useWords } from '../../app-state/language.ts';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** What was asked for; what was there before stays in sight while it is asked again. */
export function Answered({ asking, trouble, children }: { readonly asking: boolean; readonly trouble: Trouble | null; readonly children: ReactNode }) {
  const t = useWords();
  const words = useTroubleWords();
  return (
    <div className="report-answer" aria-busy={asking}>
      {asking && <p className="small quiet report-asking">{t('report.asking')}</p>}
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      {children}
    </div>
  );
}
