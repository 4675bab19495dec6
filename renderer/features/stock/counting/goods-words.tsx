import type { CountGoods } from '../../../../shared/contract/counting.ts';
import { formatBusinessDay } from '../../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../../app-state/language.ts';

type Told = Pick<CountGoods, 'lot' | 'expiresOn' | 'owner'>;

/** What tells goods of one name apart: batch, day, owner; empty for own goods without a batch. */
export function useGoodsWords(): (goods: Told) => string {
  const t = useWords();
  const language = useLanguage();
  return ({ lot, expiresOn, owner }) =>
    [
      ...(lot === null ? [] : [t('counting.lot', { lot })]),
      ...(expiresOn === null ? [] : [t('counting.until', { day: formatBusinessDay(expiresOn, language) })]),
      ...(owner === null ? [] : [t('counting.of', { owner })]),
    ].join(' · ');
}

/** A name with what tells it apart beneath. */
export function GoodsName({ goods }: { readonly goods: Told & { readonly name: string } }) {
  const words = useGoodsWords()(goods);
  return (
    <>
      <span className="strong clip-2">{goods.name}</span>
      {words !== '' && <small className="count-goods-words">{words}</small>}
    </>
  );
}
