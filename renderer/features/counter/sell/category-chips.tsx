import { useEffect, useRef } from 'react';
import { useWords } from '../../../app-state/language.ts';
import { Keycap } from '../../../ui/keycap.tsx';
import type { Categories } from './use-categories.ts';

/** One press shows another part of the shelf. */
export function CategoryChips({ shelf }: { readonly shelf: Categories }) {
  const t = useWords();
  const row = useRef<HTMLDivElement>(null);
  const chips = [{ categoryId: null, name: t('catalog.all'), products: shelf.total }, ...shelf.all];
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  useEffect(() => {
    row.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shelf.current]);
  return (
    <div className="categories">
      <div className="category-row" role="group" aria-label={t('catalog.categories')} ref={row}>
        {chips.map((chip) => (
          <button key={chip.categoryId ?? 'all'} type="button" className="category" aria-pressed={chip.categoryId === shelf.current} onPointerDown={keep} onClick={() => shelf.choose(chip.categoryId)}>
            {chip.name}
            {chip.products !== null && <span className="num">{chip.products}</span>}
          </button>
        ))}
      </div>
      <button type="button" className="category-step" onPointerDown={keep} onClick={() => shelf.move(-1)}>
        <span className="only-spoken">{t('catalog.previous')}</span>
        <Keycap>PgUp</Keycap>
      </button>
      <button type="button" className="category-step" onPointerDown={keep} onClick={() => shelf.move(1)}>
        <span className="only-spoken">{t('catalog.next')}</span>
        <Keycap>PgDn</Keycap>
      </button>
    </div>
  );
}
