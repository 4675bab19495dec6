import { CircleAlert, CircleCheck } from 'lucide-react';
import type { Verification } from '../../../shared/contract/journal.ts';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ChainThreads } from './chain-threads.tsx';
import { useDifferenceWords } from './use-difference-words.ts';

/** The whole chain in one line: recomputed, and sound or not; nothing is claimed before it was computed. */
export function ChainPanel({ verification, busy, trouble, onVerify }: { readonly verification: Verification | null; readonly busy: boolean; readonly trouble: Trouble | null; readonly onVerify: () => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const sayDifference = useDifferenceWords();
  const number = (value: number): string => value.toLocaleString('id-ID');
  return (
    <section className="sheet journal-chain">
      <div className="journal-chain-head">
        <h2>{t('journal.chain')}</h2>
        <div role="status">
          {verification === null ? (
            <Chip>{t(busy ? 'journal.computing' : 'journal.notComputed')}</Chip>
          ) : verification.sound ? (
            <Chip tone="green" icon={CircleCheck}>
              {t('journal.sound', { entries: number(verification.entries), sales: number(verification.sales) })}
            </Chip>
          ) : (
            <Chip tone="red" icon={CircleAlert}>
              {t('journal.unsound')}
            </Chip>
          )}
        </div>
        <span className="grow small quiet">{verification !== null && t('journal.took', { seconds: (verification.tookMs / 1000).toLocaleString('id-ID', { maximumFractionDigits: 1 }) })}</span>
        <Button size="small" keys="P" busy={busy && t('journal.computing')} onClick={onVerify}>
          {t('journal.verify')}
        </Button>
      </div>
      {verification !== null && verification.difference !== null && (
        <div style={{ padding: '4px 18px 8px' }}>
          <TroubleBand words={{ title: sayDifference(verification.difference), text: t('journal.unsoundText') }} />
        </div>
      )}
      {trouble !== null && (
        <div style={{ padding: '4px 18px 8px' }}>
          <TroubleBand words={words(trouble)} />
        </div>
      )}
      <ChainThreads broken={verification !== null && !verification.sound} />
    </section>
  );
}
