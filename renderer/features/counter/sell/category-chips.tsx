import { useEffect, useRef } from 'react';
import { useWords } from '../../../app-state/language.ts';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Categories } from './use-categories.ts';

/** One press shows another part of the shelf. */
export function CategoryChips({ shelf }: { readonly shelf: Categories }) {
  const t = useWords();
  const row = useRef<HTMLDivElement>(null);
  const total = shelf.all.reduce((sum, category) => sum + category.products, 0);
  const chips = [{ categoryId: null, name: t('catalog.all'), products: total }, ...shelf.all];
  useEffect(() => {
    row.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shelf.current]);
  return (
    <div className="categories">
      <div className="category-row" role="group" aria-label={t('catalog.categories')} ref={row}>
        {chips.map((chip) => (
          <button key={chip.categoryId ?? 'all'} type="button" className="category" aria-pressed={chip.categoryId === shelf.current} onPointerDown={(event) => event.preventDefault()} onClick={() => shelf.choose(chip.categoryId)}>
            {chip.name}
            <span className="num">{chip.products}</span>
          </button>
        ))}
      </div>
      <Keycap>PgUp</Keycap>
      <Keycap>PgDn</Keycap>
    </div>
  );
}
