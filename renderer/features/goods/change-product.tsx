import { Tag } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { Places, ProductRow } from '../../../shared/contract/catalog.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService, type ServiceClient } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useWaiting } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { changeOf, draftOf, draftWith, isFaulty, saysAsMuch, typedOf, type TypedGoods } from './goods-draft.ts';
import { PictureField } from './pictures/picture-field.tsx';
import type { ShrunkPicture } from './pictures/shrink-picture.ts';
import { PriceHistory, pricePlanName } from './details/price-history.tsx';
import { isFieldTrouble, ProductFields } from './product-fields.tsx';

type Change = Parameters<ServiceClient['catalog']['changeProduct']>[0]['change'];

interface ChangeProductProps {
  readonly product: ProductRow;
  readonly places: Places | null;
  readonly onChanged: (product: ProductRow) => void;
  readonly onLabels: () => void;
  readonly onClose: () => void;
}

/** The chosen product: what is said of it, and whether it is sold. What is typed waits for whoever looks at another page, or at another product. */
export function ChangeProduct({ product, onChanged, ...rest }: ChangeProductProps) {
  const name = useRef<HTMLInputElement>(null);
  /** What was stored from here is known before the list is asked again. */
  const [told, setTold] = useState<{ readonly over: ProductRow; readonly row: ProductRow } | null>(null);
  const now = told?.over === product ? told.row : product;
  const ground = useMemo(() => draftOf(now), [now]);
  useEffect(() => name.current?.focus(), []);
  return (
    <KeptForm name={`product/${product.productId}`} ground={ground}>
      <ProductForm
        {...rest}
        product={now}
        name={name}
        onChanged={(row) => {
          setTold({ over: product, row });
          onChanged(row);
        }}
      />
    </KeptForm>
  );
}

function ProductForm({ product, places, name, onChanged, onLabels, onClose }: ChangeProductProps & { readonly name: RefObject<HTMLInputElement | null> }) {
  const t = useWords();
  const { today } = useBusinessDay();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const stored = useMemo(() => draftOf(product), [product]);
  const [typed, setTyped] = useTyped<TypedGoods>('fields', () => ({}));
  const draft = draftWith(stored, typed);
  useEffect(() => setTyped((now) => (saysAsMuch(stored, draftWith(stored, now), today) ? {} : now)), [stored]);
  /** How often it could not be stored as it stands: each time leads to the first field that is wrong. */
  const [tried, setTried] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const planWaits = useWaiting(pricePlanName(product.productId)).length > 0;
  const command = useCommand((commandId, change: Change) => service.catalog.changeProduct({ commandId, productId: product.productId, change }), null, 'sets');
  const picture = useCommand((commandId, taken: ShrunkPicture | null) => service.catalog.setPicture({ commandId, productId: product.productId, base64: taken?.base64 ?? null }), null, 'sets');
  const [fresh, setFresh] = useState<ShrunkPicture | null>(null);
  const takePicture = async (taken: ShrunkPicture | null): Promise<void> => {
    setSaid(null);
    setFresh(taken);
    const stored = await picture.run(taken);
    // Stored or not: from here the product shows what it has.
    setFresh(null);
    if (stored === null) return;
    setSaid(t(taken === null ? 'pictures.removed' : 'pictures.saved'));
    onChanged(stored);
  };
  useScreenKeys([{ keys: 'Ctrl+S', label: t('goods.key.save'), run: () => (panel.current?.querySelector<HTMLFormElement>('form:focus-within') ?? form.current)?.requestSubmit(), inFields: true }]);
  useEffect(() => {
    if (tried > 0 || command.trouble !== null) focusFirstFault(form.current);
  }, [tried, command.trouble]);
  const store = async (change: Change, words: string): Promise<boolean> => {
    setSaid(null);
    const after = await command.run(change);
    if (after === null) return false;
    onChanged(after);
    setSaid(words);
    return true;
  };
  /** Stores what is typed; what is typed meanwhile stays typed. */
  const storeTyped = async (): Promise<boolean> => {
    if (!(await store(changeOf(stored, draft), t('general.saved')))) return false;
    setTyped((now) => (now === typed ? {} : now));
    return true;
  };
  const throwAway = (): void => {
    command.clear();
    setTried(0);
    kept.throwAway();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (clashes) return goOn.current?.focus();
    if (isFaulty(draft, today)) return setTried((times) => times + 1);
    setTried(0);
    void kept.store(storeTyped);
  };
  return (
    <section ref={panel} className="sheet padded goods-form" aria-label={product.name}>
      <form ref={form} className="goods-form" noValidate onSubmit={submit}>
        <div>
          <h2 className="sheet-title">{product.name}</h2>
          <p className="small quiet">{t(`goods.kind.${product.kind}`)}</p>
        </div>
        <PictureField kind={product.kind} picture={product.picture} fresh={fresh} busy={picture.busy} onTake={(taken) => void takePicture(taken)} />
        <TroubleBand words={picture.trouble === null ? null : words(picture.trouble)} />
        <ProductFields
          isNew={false}
          productId={product.productId}
          draft={draft}
          onChange={(change) => {
            command.clear();
            setSaid(null);
            setTyped((now) => typedOf(stored, change(draftWith(stored, now))));
          }}
          places={places}
          tried={tried > 0}
          trouble={command.trouble}
          name={name}
        />
        <div className="goods-save">
          <TroubleBand words={command.trouble === null || isFieldTrouble(command.trouble) ? null : words(command.trouble)} />
          {said !== null && <Band tone="green" title={said} />}
          {clashes && <ClashBand {...clashBand} onThrowAway={throwAway} />}
          {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('goods.notSaved')} throwAway={t('general.throwAway')} onThrowAway={throwAway} />}
          {planWaits && <p className="small yellow">{t('details.planBelow')}</p>}
          <div className="row">
            <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
              {t('general.save')}
            </Button>
            <Button onClick={onClose}>{t('general.close')}</Button>
            <Button icon={Tag} onClick={onLabels}>
              {t('goods.labels')}
            </Button>
          </div>
        </div>
      </form>
      <PriceHistory product={product} />
      <div className="goods-active">
        <Button wide kind={product.active ? 'danger' : 'ordinary'} disabled={command.busy} onClick={() => void store({ active: !product.active }, t(product.active ? 'goods.switchedOff' : 'goods.switchedOn', { name: product.name }))}>
          {t(product.active ? 'goods.switchOff' : 'goods.switchOn')}
        </Button>
        <p className="field-hint">{t('goods.switchOffHint')}</p>
      </div>
    </section>
  );
}
