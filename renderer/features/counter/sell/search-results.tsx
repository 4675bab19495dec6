import { SearchX } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { useGoodsPictures } from '../../../app-state/goods-pictures.ts';
import { useWords } from '../../../app-state/language.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { GoodsPicture } from '../../../ui/goods-picture.tsx';
import { Money } from '../../../ui/money.tsx';
import type { Counter } from '../state/counter.ts';
import { StockWords } from './stock-words.tsx';
import type { Found } from './use-search.ts';

/** What matches the words, best first; Enter takes the marked one. */
export function SearchResults({ counter, found, chosen }: { readonly counter: Counter; readonly found: Found; readonly chosen: number }) {
  const t = useWords();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (found.hits.length === 0) {
    return (
      <div className="results none">
        <Empty icon={SearchX} title={t('sale.noMatchTitle', { words: found.words })}>
          {t('sale.noMatchHint')}
        </Empty>
      </div>
    );
  }
  return (
    <ul className="results scroll" aria-label={t('sale.results')} ref={list}>
      {found.hits.map((offer, index) => (
        <Hit key={offer.productId} counter={counter} offer={offer} chosen={index === chosen} />
      ))}
    </ul>
  );
}

const Hit = memo(function Hit({ counter, offer, chosen }: { readonly counter: Counter; readonly offer: ProductOffer; readonly chosen: boolean }) {
  const pictures = useGoodsPictures();
  return (
    <li>
      <button type="button" className={chosen ? 'hit chosen' : 'hit'} aria-current={chosen || undefined} onPointerDown={(event) => event.preventDefault()} onClick={() => void counter.add(offer)}>
        <GoodsPicture kind={offer.kind} picture={offer.picture} from={pictures} />
        <span className="hit-name">
          <span className="clip-2 strong">{offer.name}</span>
          <span className="clip small quiet">{`${offer.workshop} · ${offer.producer}`}</span>
        </span>
        <StockWords offer={offer} />
        <Money amount={offer.price} column />
        <span className="hit-key">{chosen && <Keycap>Enter</Keycap>}</span>
      </button>
    </li>
  );
});
