import { useState, type ComponentType } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ProcedureName } from '../../../shared/contract/contract.ts';
import type { MessageKey } from '../../../shared/i18n/indonesian.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { usePerson } from '../../app-state/session.ts';
import { Segments } from '../../ui/segments.tsx';
import { ConsignmentView } from './consignment/consignment-view.tsx';
import { CountView } from './counting/count-view.tsx';
import type { DocumentDraft } from './document-draft.ts';
import { DocumentsView } from './documents-view.tsx';
import { ExpiryView } from './expiry-view.tsx';
import { OnHandView } from './on-hand-view.tsx';
import './stock.css';
import type { StockViewProps } from './stock-view-props.ts';

/** The views in their order; `needs` is the procedure a view lives from. One line makes another. */
const VIEWS: readonly { readonly id: string; readonly words: MessageKey; readonly needs: ProcedureName; readonly view: ComponentType<StockViewProps> }[] = [
  { id: 'documents', words: 'stock.view.documents', needs: 'stock.documents', view: DocumentsView },
  { id: 'on-hand', words: 'stock.view.onHand', needs: 'stock.list', view: OnHandView },
  { id: 'count', words: 'counting.view', needs: 'counting.list', view: CountView },
  { id: 'expiry', words: 'stock.view.expiry', needs: 'stock.expiring', view: ExpiryView },
  { id: 'consignment', words: 'consignment.title', needs: 'consignment.owners', view: ConsignmentView },
];

/** Goods outside the counter; Ctrl+H turns to the next view. */
export function StockPage() {
  const t = useWords();
  const { role } = usePerson();
  const views = VIEWS.filter(({ needs }) => mayCall(needs, role));
  const [id, setId] = useState('documents');
  const [begun, setBegun] = useState<DocumentDraft | null>(null);
  const turn = (next: string, draft: DocumentDraft | null = null): void => {
    setBegun(draft);
    setId(next);
  };
  const at = Math.max(0, views.findIndex((one) => one.id === id));
  // A cashier counts and sees nothing else of this page.
  useScreenKeys(views.length < 2 ? [] : [{ keys: 'Ctrl+H', label: t('goods.key.view'), run: () => turn(views[(at + 1) % views.length]?.id ?? id) }]);
  const View = views[at]?.view ?? DocumentsView;
  return <View key={id} views={views.length > 1 ? <Segments label={t('stock.views')} value={views[at]?.id ?? id} options={views.map(({ id: value, words }) => ({ value, words: t(words) }))} onValue={turn} /> : null} begun={begun} onBegin={(draft) => turn('documents', draft)} />;
}
