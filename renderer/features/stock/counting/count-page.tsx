import type { ReactNode } from 'react';
import type { CountRow } from '../../../../shared/contract/counting.ts';
import { stockCountNumber } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Page } from '../../../ui/page.tsx';
import { scopeText, STATE_TONE } from './scope-text.ts';

/** The page of one count: its number and place, what is counted, and how it stands once nobody counts any more. */
export function CountPage({ count, children }: { readonly count: CountRow; readonly children: ReactNode }) {
  const t = useWords();
  const counts = count.state === 'open';
  return (
    <Page
      title={`${stockCountNumber(count.number)} · ${count.place}`}
      head={
        <>
          {!counts && <Chip tone={STATE_TONE[count.state]}>{t(`counting.state.${count.state}`)}</Chip>}
          <span className="small quiet grow">
            {scopeText(t, count.scope)}
            {counts && count.blind && ` · ${t('counting.isBlind')}`}
          </span>
        </>
      }
    >
      {children}
    </Page>
  );
}
