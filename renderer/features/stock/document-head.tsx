import { GOODS_KINDS, type GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { MessageKey } from '../../../shared/i18n/indonesian.ts';
import { useWords } from '../../app-state/language.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { comesIn, placesFor, type DocumentDraft } from './document-draft.ts';
import type { DocumentLists } from './use-goods-document.ts';

interface DocumentHeadProps {
  readonly draft: DocumentDraft;
  readonly lists: DocumentLists;
  /** It was to be stored without a consignor. */
  readonly ownerMissing: boolean;
  readonly onHead: (typed: Partial<Omit<DocumentDraft, 'lines'>>) => void;
}

/** What the paper has the other side for: who gives what comes in or is brought home, who saw what is written off, who gets the rest. */
function partyWords(kind: GoodsKind): MessageKey {
  if (kind === 'waste') return 'stock.witness';
  return comesIn(kind) || kind === 'loan-back' ? 'stock.fromWhom' : 'stock.toWhom';
}

/** What a document is, from where to where, and who stands on the other side. */
export function DocumentHead({ draft, lists: { places, producers }, ownerMissing, onHead }: DocumentHeadProps) {
  const t = useWords();
  const isIn = comesIn(draft.kind);
  const placeOptions = places.filter((place) => place.active).map((place) => ({ value: place.placeId, words: place.name }));
  return (
    <div className="stock-fields">
      <SelectField label={t('stock.kind')} value={draft.kind} options={GOODS_KINDS.map((value) => ({ value, words: t(`stock.kind.${value}`) }))} onValue={(kind) => onHead({ kind: kind as GoodsKind, ...placesFor(kind as GoodsKind) })} />
      {draft.kind === 'consigned' && (
        <SelectField
          label={t('stock.consignor')}
          error={ownerMissing ? t('stock.chooseConsignor') : undefined}
          value={draft.ownerId}
          options={[{ value: '', words: t('stock.choose') }, ...producers.map((one) => ({ value: one.producerId, words: one.name }))]}
          onValue={(ownerId) => onHead({ ownerId })}
        />
      )}
      {draft.kind !== 'consigned' && <TextField label={t(partyWords(draft.kind))} value={draft.party} maxLength={120} onValue={(party) => onHead({ party })} />}
      {(!isIn || draft.kind === 'production') && <SelectField label={t(draft.kind === 'production' ? 'stock.materialsFrom' : 'stock.fromPlace')} value={draft.fromPlace} options={placeOptions} onValue={(fromPlace) => onHead({ fromPlace })} />}
      {(isIn || draft.kind === 'loan-out' || draft.kind === 'loan-back' || draft.kind === 'transfer') && <SelectField label={t('stock.toPlace')} value={draft.toPlace} options={placeOptions} onValue={(toPlace) => onHead({ toPlace })} />}
      <TextField label={t(draft.kind === 'waste' ? 'stock.witnessName' : 'stock.person')} value={draft.person} maxLength={80} onValue={(person) => onHead({ person })} />
      <TextField label={t('stock.reference')} value={draft.reference} maxLength={60} onValue={(reference) => onHead({ reference })} />
      <TextField label={t('stock.note')} value={draft.note} maxLength={300} onValue={(note) => onHead({ note })} />
    </div>
  );
}
