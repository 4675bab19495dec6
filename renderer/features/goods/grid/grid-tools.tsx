import { Search } from 'lucide-react';
import type { Ref, RefObject } from 'react';
import type { Places } from '../../../../shared/contract/catalog.ts';
import { PRODUCT_SHOWS } from '../../../../shared/domain/catalog/product.ts';
import { useWords } from '../../../app-state/language.ts';
import { Segments } from '../../../ui/segments.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { GoodsNarrowing } from '../goods-narrowing.tsx';
import type { GridSight } from './use-grid-sight.ts';

interface GridToolsProps {
  readonly of: GridSight;
  readonly places: Places | null;
  readonly search: Ref<HTMLInputElement>;
  readonly choices: RefObject<HTMLDivElement | null>;
  /** Before the list becomes another. */
  readonly settle: () => void;
  /** Back to the sheet. */
  readonly onDown: () => void;
}

/** What the sheet lists: words, archived or not, one category, one maker. */
export function GridTools({ of, places, search, choices, settle, onDown }: GridToolsProps) {
  const t = useWords();
  return (
    <div className="goods-search">
      <TextField
        ref={search}
        label={t('goods.search')}
        icon={Search}
        value={of.text}
        maxLength={100}
        onFocus={settle}
        onValue={of.setText}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onDown();
        }}
      />
      <Segments
        label={t('goods.show')}
        value={of.show}
        options={PRODUCT_SHOWS.map((value) => ({ value, words: t(`goods.show.${value}`) }))}
        onValue={(to) => {
          settle();
          of.setShow(to);
        }}
      />
      <GoodsNarrowing
        at={choices}
        places={places}
        value={of.narrowing}
        onValue={(to) => {
          settle();
          of.setNarrowing(to);
        }}
      />
    </div>
  );
}
