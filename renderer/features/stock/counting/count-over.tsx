import { ArrowLeft } from 'lucide-react';
import type { CountRow } from '../../../../shared/contract/counting.ts';
import { stockCountNumber } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Page } from '../../../ui/page.tsx';
import { ScanNotCounted } from './scan-not-counted.tsx';
import { scopeText, STATE_TONE } from './scope-text.ts';
import { StuckEntries } from './stuck-entries.tsx';
import { useCountEntry } from './use-count-entry.ts';

const nothing = (): void => undefined;

/** A count that was finished, for whoever counts and judges no differences: what of theirs came too late, and that others go on with it. */
export function CountOver({ count, onClose }: { readonly count: CountRow; readonly onClose: () => void }) {
  const t = useWords();
  const desk = useCountEntry(count.countId, nothing);
  useScreenKeys([{ keys: 'Escape', label: t('counting.key.back'), run: onClose }]);
  return (
    <Page
      title={`${stockCountNumber(count.number)} · ${count.place}`}
      head={
        <>
          <Chip tone={STATE_TONE[count.state]}>{t(`counting.state.${count.state}`)}</Chip>
          <span className="small quiet grow">{scopeText(t, count.scope)}</span>
        </>
      }
    >
      <div className="count-over">
        <Band tone="blue" title={t('counting.isOver')}>
          {t('counting.isOverText')}
        </Band>
        <StuckEntries desk={desk} />
        <ScanNotCounted />
        <div className="count-ways">
          <Button icon={ArrowLeft} keys="Escape" onClick={onClose}>
            {t('counting.toList')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
