import { ArrowLeft } from 'lucide-react';
import type { CountRow } from '../../../../shared/contract/counting.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { CountPage } from './count-page.tsx';
import { ScanNotCounted } from './scan-not-counted.tsx';
import { StuckEntries } from './stuck-entries.tsx';
import { useCountEntry } from './use-count-entry.ts';

const nothing = (): void => undefined;

/** A count that was finished, for whoever counts and judges no differences: what of theirs came too late, and that others go on with it. */
export function CountOver({ count, onClose }: { readonly count: CountRow; readonly onClose: () => void }) {
  const t = useWords();
  const desk = useCountEntry(count.countId, nothing);
  useScreenKeys([{ keys: 'Escape', label: t('counting.key.back'), run: onClose }]);
  return (
    <CountPage count={count}>
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
    </CountPage>
  );
}
