import { useState } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { PricesView } from './prices-view.tsx';
import { ProductsView } from './products-view.tsx';

/** What the gallery sells, and at which price lists. */
export function GoodsPage() {
  const t = useWords();
  const [view, setView] = useState<'products' | 'prices'>('products');
  const turn = (): void => setView((now) => (now === 'products' ? 'prices' : 'products'));
  useScreenKeys([{ keys: 'Ctrl+H', label: t(view === 'products' ? 'goods.key.prices' : 'goods.key.products'), run: turn }]);
  return view === 'products' ? <ProductsView onPrices={turn} /> : <PricesView onProducts={turn} />;
}
