import type { ProductId } from '../../../../shared/kernel/ids.ts';
import { CARD_STORY_MAX } from '../../../../shared/domain/label/card-text.ts';
import { cardWarnings } from '../../../../shared/domain/label/card-warnings.ts';
import { useWords } from '../../../app-state/language.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { CardPreview } from '../../../ui/card-preview.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

/** Whose card it is, as it is being typed. */
export interface CardOf {
  readonly productId: ProductId | null;
  readonly name: string;
  readonly workshop: string;
  readonly producer: string;
}

/** The product's own words for the buyer's phone, with the card as it will be read. */
export function CardField({ of, value, onValue }: { readonly of: CardOf; readonly value: string; readonly onValue: (text: string) => void }) {
  const t = useWords();
  const service = useService();
  const { productId, name, workshop, producer } = of;
  const asked = useAsk(() => service.labels.card({ productId, name: name.slice(0, 120), workshop: workshop.slice(0, 60), producer: producer.slice(0, 80), story: value, forAll: null }), [service, productId, name, workshop, producer, value]);
  return (
    <>
      <TextArea label={t('card.story')} hint={t('card.storyHint', { count: CARD_STORY_MAX - value.length })} value={value} maxLength={CARD_STORY_MAX} rows={3} onValue={onValue} />
      <CardPreview text={asked.value?.text ?? ''} rows={asked.value?.rows ?? []} words={{ shows: t('card.shows'), code: t('card.code') }} warnings={cardWarnings(asked.value, `${name}\n${value}`, [workshop, producer]).map(({ code, count, names }) => t(`card.${code}`, { count, names }))} />
    </>
  );
}
