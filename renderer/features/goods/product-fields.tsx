import { useMemo, type Ref } from 'react';
import type { Places } from '../../../shared/contract/catalog.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { PRICE_MAX, PRODUCT_KINDS } from '../../../shared/domain/catalog/product.ts';
import { incomingDay } from '../../../shared/domain/stock/incoming-day.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useWords } from '../../app-state/language.ts';
import { refusalParams } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { DayField } from '../../ui/day-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import { CodeFields } from './code-fields.tsx';
import { detailsOf, packCodes } from './details/details-draft.ts';
import { DetailsFields } from './details/details-fields.tsx';
import { faultsOf, type GoodsDraft, type GoodsField } from './goods-draft.ts';
import { PlaceField } from './place-field.tsx';

const UNITS = ['buah', 'bungkus', 'kg', 'kali', 'jam', 'botol', 'toples', 'set', 'm²'];

interface ProductFieldsProps {
  readonly draft: GoodsDraft;
  /** Null: it is not stored yet. */
  readonly productId: ProductId | null;
  readonly onChange: (change: (draft: GoodsDraft) => GoodsDraft) => void;
  readonly places: Places | null;
  /** Somebody tried to store it: what is wrong is said. */
  readonly tried: boolean;
  readonly trouble: Trouble | null;
  readonly name?: Ref<HTMLInputElement>;
  /** A new product has a kind and an opening stock to choose. */
  readonly isNew: boolean;
}

/** True when the refusal is told beside the field that it is about. */
export function isFieldTrouble(trouble: Trouble | null): boolean {
  return trouble?.kind === 'refused' && /^product\.(?:name|code|unit|variant)-/.test(trouble.refusal.code);
}

const namesOf = (list: readonly { readonly name: string }[] = []): readonly string[] => list.map(({ name }) => name);

/** Everything that is said of a product. */
export function ProductFields({ draft, onChange, places, tried, trouble, name, productId, isNew }: ProductFieldsProps) {
  const t = useWords();
  const { today, day } = useBusinessDay();
  const faults = tried ? faultsOf(draft, today) : {};
  const usual = parseRupiah(draft.price);
  const keeps = incomingDay(detailsOf(draft.details), null, today);
  const refused = trouble?.kind === 'refused' ? trouble.refusal : null;
  const set = (change: Partial<GoodsDraft>): void => onChange((now) => ({ ...now, ...change }));
  const wrong = (field: GoodsField): string | undefined => {
    const fault = faults[field];
    if (fault === undefined) return undefined;
    if (fault === 'required') return t('general.required');
    return wordsOr(t, `errors.${fault}`, { limit: field === 'floor' && usual.ok ? formatRupiah(usual.value) : formatRupiah(PRICE_MAX), name: draft.name }) ?? t('errors.unknown');
  };
  const said = (prefix: string): string | undefined => {
    if (refused === null || !refused.code.startsWith(prefix)) return undefined;
    const params = refusalParams(refused);
    return [wordsOr(t, `errors.${refused.code}`, params), wordsOr(t, `errors.${refused.code}.text`, params)].filter((words) => words !== null).join(' ');
  };
  // A code that was typed for a pack is wrong there.
  const ofPack = refused !== null && refused.code.startsWith('product.code-') && 'text' in refused && draft.details.units.some(({ codes }) => packCodes(codes).includes(refused.text)) ? refused.text : null;
  const ofUnits = ofPack === null ? said('product.unit-') : said('product.code-');
  const ofVariant = said('product.variant-');
  const refusedDetail = ofUnits !== undefined ? { part: 'units' as const, words: ofUnits, code: ofPack } : ofVariant === undefined ? null : { part: 'variant' as const, words: ofVariant, code: null };
  const names = useMemo(() => ({ categories: namesOf(places?.categories), workshops: namesOf(places?.workshops), producers: namesOf(places?.producers) }), [places]);
  return (
    <>
      <TextField ref={name} label={t('goods.name')} error={wrong('name') ?? said('product.name-')} value={draft.name} maxLength={120} onValue={(value) => set({ name: value })} />
      <MoneyField label={t('goods.price')} error={wrong('price')} value={draft.price} maxLength={20} onValue={(price) => set({ price })} />
      {isNew && (
        <Segments label={t('goods.kind')} labelled value={draft.kind} hint={t(`goods.kindHint.${draft.kind}`)} options={PRODUCT_KINDS.map((value) => ({ value, words: t(`goods.kind.${value}`) }))} onValue={(kind) => set({ kind, stock: kind === 'unique' ? '1' : '' })} />
      )}
      <div className="goods-pair">
        <PlaceField label={t('goods.category')} error={wrong('category')} names={names.categories} value={draft.category} maxLength={60} onValue={(category) => set({ category })} />
        <PlaceField label={t('goods.workshop')} error={wrong('workshop')} names={names.workshops} value={draft.workshop} maxLength={60} onValue={(workshop) => set({ workshop })} />
        <PlaceField label={t('goods.producer')} error={wrong('producer')} names={names.producers} value={draft.producer} maxLength={80} onValue={(producer) => set({ producer })} />
        <PlaceField label={t('goods.unit')} error={wrong('unit')} names={UNITS} value={draft.unit} maxLength={20} onValue={(unit) => set({ unit })} />
      </div>
      {draft.kind !== 'unique' && <Switch label={t('goods.fractional')} hint={t('goods.fractionalHint')} checked={draft.fractional} onChecked={(fractional) => set({ fractional })} />}
      <CodeFields draft={draft} error={ofPack === null ? said('product.code-') : undefined} onChange={onChange} />
      {isNew && draft.kind !== 'service' && (
        <TextField label={t('goods.opening')} hint={t('goods.openingHint')} error={wrong('stock')} scan="refuse" inputMode="decimal" value={draft.stock} maxLength={12} onValue={(stock) => set({ stock })} />
      )}
      {isNew && draft.kind !== 'service' && draft.details.tracksExpiry && <DayField label={t('goods.expiresOn')} hint={t('goods.openingDayHint', { day: keeps === null ? '–' : day(keeps) })} error={wrong('expiresOn')} scan="refuse" value={draft.expiresOn} onValue={(expiresOn) => set({ expiresOn })} />}
      <Switch label={t('goods.open')} hint={t('goods.openHint')} checked={draft.open} onChecked={(open) => set({ open })} />
      {draft.open && <MoneyField label={t('goods.floor')} hint={t('goods.floorHint')} error={wrong('floor')} value={draft.floor} maxLength={20} onValue={(floor) => set({ floor })} />}
      <DetailsFields
        draft={draft.details}
        unit={draft.unit}
        card={{ productId, name: draft.name, workshop: draft.workshop, producer: draft.producer }}
        stocked={draft.kind !== 'service'}
        packable={draft.kind === 'goods'}
        tried={tried}
        refused={refusedDetail}
        onChange={(change) => onChange((now) => ({ ...now, details: change(now.details) }))}
      />
    </>
  );
}
