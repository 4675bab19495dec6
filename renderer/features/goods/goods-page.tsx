import { useEffect, useState, type ComponentType } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ProcedureName } from '../../../shared/contract/contract.ts';
import type { MessageKey } from '../../../shared/i18n/indonesian.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { usePerson } from '../../app-state/session.ts';
import { Segments } from '../../ui/segments.tsx';
import { GridView } from './grid/grid-view.tsx';
import type { GoodsViewProps } from './goods-view-props.ts';
import { useWantedPart } from '../../app-state/navigation.ts';
import { LabelsView } from './labels/labels-view.tsx';
import { ImportView } from './import/import-view.tsx';
import { ListsView } from './lists/lists-view.tsx';
import { PicturesView } from './pictures/pictures-view.tsx';
import { PricesView } from './prices-view.tsx';
import { RepriceView } from './reprice/reprice-view.tsx';
import { ProductsView } from './products-view.tsx';

/** The views in their order; `needs` is the procedure a view lives from. One line makes another. */
const VIEWS: readonly { readonly id: string; readonly words: MessageKey; readonly needs: ProcedureName; readonly view: ComponentType<GoodsViewProps> }[] = [
  { id: 'products', words: 'goods.view.products', needs: 'catalog.list', view: ProductsView },
  { id: 'grid', words: 'goods.view.grid', needs: 'catalog.list', view: GridView },
  { id: 'prices', words: 'goods.view.prices', needs: 'prices.rules', view: PricesView },
  { id: 'reprice', words: 'goods.view.reprice', needs: 'prices.reprice', view: RepriceView },
  { id: 'labels', words: 'goods.view.labels', needs: 'labels.print', view: LabelsView },
  { id: 'pictures', words: 'pictures.view', needs: 'catalog.setPicture', view: PicturesView },
  { id: 'lists', words: 'lists.view', needs: 'catalog.setListEntry', view: ListsView },
  { id: 'import', words: 'import.view', needs: 'goodsImport.start', view: ImportView },
];

/** What the gallery sells, and at which prices; Ctrl+H turns to the next view. */
export function GoodsPage() {
  const t = useWords();
  const { role } = usePerson();
  const views = VIEWS.filter(({ needs }) => mayCall(needs, role));
  const [id, setId] = useState('products');
  const wanted = useWantedPart();
  useEffect(() => {
    if (VIEWS.some((one) => one.id === wanted.part)) setId(wanted.part ?? 'products');
  }, [wanted]);
  const at = Math.max(0, views.findIndex((one) => one.id === id));
  const turn = (): void => setId(views[(at + 1) % views.length]?.id ?? id);
  useScreenKeys([{ keys: 'Ctrl+H', label: t('goods.key.view'), run: turn }]);
  const View = views[at]?.view ?? ProductsView;
  return <View key={id} views={<Segments label={t('goods.views')} value={views[at]?.id ?? id} options={views.map(({ id: value, words }) => ({ value, words: t(words) }))} onValue={setId} />} />;
}
