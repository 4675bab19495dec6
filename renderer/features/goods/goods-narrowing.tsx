import { FilterX } from 'lucide-react';
import { memo, type Ref } from 'react';
import type { Places } from '../../../shared/contract/catalog.ts';
import type { ProductNarrowing } from '../../../shared/domain/catalog/product-list.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';

/** All goods. */
export const NOT_NARROWED: ProductNarrowing = { categoryId: null, producerId: null, workshopId: null };

export const isNarrowed = ({ categoryId, producerId, workshopId }: ProductNarrowing): boolean => categoryId !== null || producerId !== null || workshopId !== null;

/** The names of what goods are narrowed to. */
export function narrowedWords({ categoryId, producerId, workshopId }: ProductNarrowing, places: Places | null): readonly string[] {
  const workshop = places?.workshops.find((one) => one.workshopId === workshopId);
  const producer = places?.producers.find((one) => one.producerId === (workshop?.producerId ?? producerId));
  const category = places?.categories.find((one) => one.categoryId === categoryId);
  return [category, producer, workshop].flatMap((one) => one?.name ?? []);
}

interface GoodsNarrowingProps {
  /** Takes the key that leads here: its first field. */
  readonly at: Ref<HTMLDivElement>;
  readonly places: Places | null;
  readonly value: ProductNarrowing;
  readonly onValue: (value: ProductNarrowing) => void;
}

/** Only one category, only what one producer or one of its workshops made. Hundreds of choices: drawn anew when they are others, not at each key in the search. */
export const GoodsNarrowing = memo(function GoodsNarrowing({ at, places, value, onValue }: GoodsNarrowingProps) {
  const t = useWords();
  const producers = places?.producers ?? [];
  const makers = producers.flatMap(({ producerId, name }) => [
    { value: `producer ${producerId}`, words: name, made: { producerId, workshopId: null } },
    ...(places?.workshops ?? []).filter((one) => one.producerId === producerId).map(({ workshopId, name: workshop }) => ({ value: `workshop ${workshopId}`, words: `${name}: ${workshop}`, made: { producerId: null, workshopId } })),
  ]);
  return (
    <div ref={at} className="goods-narrowing">
      <SelectField
        label={t('goods.onlyCategory')}
        labelled={false}
        value={value.categoryId ?? ''}
        options={[{ value: '', words: t('goods.allCategories') }, ...(places?.categories ?? []).map(({ categoryId, name }) => ({ value: categoryId, words: name }))]}
        onValue={(chosen) => onValue({ ...value, categoryId: places?.categories.find(({ categoryId }) => categoryId === chosen)?.categoryId ?? null })}
      />
      <SelectField
        label={t('goods.onlyMaker')}
        labelled={false}
        value={value.workshopId !== null ? `workshop ${value.workshopId}` : value.producerId !== null ? `producer ${value.producerId}` : ''}
        options={[{ value: '', words: t('goods.allMakers') }, ...makers]}
        onValue={(chosen) => onValue({ categoryId: value.categoryId, ...(makers.find((one) => one.value === chosen)?.made ?? { producerId: null, workshopId: null }) })}
      />
      {isNarrowed(value) && (
        <Button kind="plainly" size="small" icon={FilterX} onClick={() => onValue(NOT_NARROWED)}>
          {t('goods.notNarrowed')}
        </Button>
      )}
    </div>
  );
});
