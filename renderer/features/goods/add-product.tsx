import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Places, ProductRow } from '../../../shared/contract/catalog.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { emptyDraft, isFaulty, openingDayOf, openingStockOf, wantedOf, type GoodsDraft } from './goods-draft.ts';
import { PictureField } from './pictures/picture-field.tsx';
import type { ShrunkPicture } from './pictures/shrink-picture.ts';
import { isFieldTrouble, ProductFields } from './product-fields.tsx';

interface AddProductProps {
  readonly places: Places | null;
  /** What the one before it is like. */
  readonly like: Partial<GoodsDraft>;
  readonly onAdded: (product: ProductRow) => void;
  readonly onClose: () => void;
}

/** A new product; once it is stored the form stands ready for the next one of the same place. */
export function AddProduct(props: AddProductProps) {
  return (
    <KeptForm name="new-product">
      <NewProduct {...props} />
    </KeptForm>
  );
}

function NewProduct({ places, like, onAdded, onClose }: AddProductProps) {
  const t = useWords();
  const { today } = useBusinessDay();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const [draft, setDraft] = useTyped('draft', () => emptyDraft(like));
  const isOpen = JSON.stringify(draft) !== JSON.stringify(emptyDraft(draft));
  /** How often it could not be stored as it stands: each time leads to the first field that is wrong. */
  const [tried, setTried] = useState(0);
  const [added, setAdded] = useState<ProductRow | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const add = useCommand((commandId) => service.catalog.addProduct({ commandId, product: { ...wantedOf(draft), kind: draft.kind }, openingStock: openingStockOf(draft), openingExpiresOn: openingDayOf(draft) }), kept.name);
  const [picture, setPicture] = useState<ShrunkPicture | null>(null);
  const [bare, setBare] = useState<string | null>(null);
  const show = useCommand((commandId, productId: ProductRow['productId'], base64: string) => service.catalog.setPicture({ commandId, productId, base64 }));
  useScreenKeys([{ keys: 'Ctrl+S', label: t('goods.key.save'), run: () => form.current?.requestSubmit(), inFields: true }]);
  useEffect(() => name.current?.focus(), []);
  useEffect(() => {
    if (tried > 0 || add.trouble !== null) focusFirstFault(form.current);
  }, [tried, add.trouble]);
  const throwAway = (): void => {
    add.clear();
    setTried(0);
    setDraft((now) => emptyDraft(now));
    setPicture(null);
    name.current?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAdded(null);
    if (isFaulty(draft, today)) return setTried((times) => times + 1);
    setTried(0);
    const product = await kept.store(() => add.run());
    if (product === null) return;
    setAdded(product);
    setBare(null);
    // The product is there; a picture that was refused is said and can be set at the product.
    if (picture !== null && (await show.run(product.productId, picture.base64)) === null) setBare(product.name);
    setPicture(null);
    setDraft((now) => emptyDraft(now));
    name.current?.focus();
    onAdded(product);
  };
  return (
    <section className="sheet padded" aria-label={t('goods.add')}>
      <form ref={form} className="goods-form" noValidate onSubmit={(event) => void submit(event)}>
        <h2 className="sheet-title">{t('goods.add')}</h2>
        {added !== null && (
          <Band tone="green" title={t('goods.added', { name: added.name })}>
            {added.codes.length > 0 && t('goods.addedCode', { code: added.codes[0] ?? '' })}
          </Band>
        )}
        <PictureField kind={draft.kind} picture={null} fresh={picture} busy={show.busy} onTake={setPicture} />
        <ProductFields
          isNew
          productId={null}
          draft={draft}
          onChange={(change) => {
            add.clear();
            setDraft(change);
          }}
          places={places}
          tried={tried > 0}
          trouble={add.trouble}
          name={name}
        />
        <div className="goods-save">
          {bare !== null && show.trouble !== null && <TroubleBand words={{ title: t('pictures.notSaved', { name: bare }), text: words(show.trouble).title }} />}
          <TroubleBand words={add.trouble === null || isFieldTrouble(add.trouble) ? null : words(add.trouble)} />
          {isOpen && !kept.sending && <WaitingLine words={t('goods.notAdded')} throwAway={t('general.throwAway')} onThrowAway={throwAway} />}
          <div className="row">
            <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
              {t('goods.addThis')}
            </Button>
            <Button onClick={onClose}>{t('general.close')}</Button>
          </div>
        </div>
      </form>
    </section>
  );
}
