import type { ReactNode, Ref } from 'react';
import type { Places } from '../../../../shared/contract/catalog.ts';
import { PRICE_STEPS } from '../../../../shared/domain/pricing/reprice.ts';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { readFrom, readReprice, type RepriceDraft } from './reprice-draft.ts';
import { couldBeShare } from '../rule-draft.ts';
import { ShareSign } from '../share-sign.tsx';

interface RepriceFormProps {
  readonly draft: RepriceDraft;
  readonly places: Places | null;
  readonly first: Ref<HTMLInputElement>;
  readonly onDraft: (change: Partial<RepriceDraft>) => void;
  readonly children: ReactNode;
}

/** Which prices, what is done to them, and from when. */
export function RepriceForm({ draft, places, first, onDraft, children }: RepriceFormProps) {
  const t = useWords();
  const from = readFrom(draft);
  const wrong = draft.size.trim() === '' || readReprice(draft) !== null ? undefined : draft.kind === 'price' ? t('grid.priceWrong') : couldBeShare(draft.size) ? t('prices.wrong.which', { typed: draft.size.trim() }) : t('reprice.sizeWrong');
  const all = { value: '', words: t('reprice.all') };
  return (
    <section className="sheet padded reprice-form" aria-label={t('reprice.title')}>
      <TextField label={t('reprice.text')} hint={t('reprice.textHint')} value={draft.text} maxLength={100} onValue={(text) => onDraft({ text })} />
      <div className="goods-pair">
        <SelectField label={t('goods.category')} value={draft.categoryId} options={[all, ...(places?.categories ?? []).map(({ categoryId, name }) => ({ value: categoryId, words: name }))]} onValue={(categoryId) => onDraft({ categoryId })} />
        <SelectField label={t('goods.producer')} value={draft.producerId} options={[all, ...(places?.producers ?? []).map(({ producerId, name }) => ({ value: producerId, words: name }))]} onValue={(producerId) => onDraft({ producerId })} />
      </div>
      <Segments label={t('reprice.kind')} labelled value={draft.kind} options={(['up', 'down', 'price'] as const).map((value) => ({ value, words: t(`reprice.kind.${value}`) }))} onValue={(kind) => onDraft({ kind })} />
      <TextField
        ref={first}
        label={t(draft.kind === 'price' ? 'reprice.price' : 'reprice.size')}
        hint={draft.kind === 'price' ? undefined : t('reprice.sizeHint')}
        error={wrong}
        scan="refuse"
        inputMode="decimal"
        value={draft.size}
        maxLength={20}
        trailing={draft.kind !== 'price' && <ShareSign value={draft.size} onValue={(size) => onDraft({ size })} />}
        onValue={(size) => onDraft({ size })}
      />
      <div className="goods-pair">
        <SelectField label={t('reprice.step')} value={draft.step} options={PRICE_STEPS.map((step) => ({ value: String(step), words: step === 1 ? t('reprice.noStep') : formatRupiah(step as number as Rupiah) }))} onValue={(step) => onDraft({ step })} />
        <SelectField label={t('reprice.way')} value={draft.way} options={(['nearest', 'up', 'down'] as const).map((value) => ({ value, words: t(`reprice.way.${value}`) }))} onValue={(way) => onDraft({ way: way as RepriceDraft['way'] })} />
        <DayField label={t('reprice.from')} placeholder={t('reprice.now')} error={'wrong' in from ? t('reprice.fromWrong') : undefined} scan="refuse" value={draft.from} onValue={(day) => onDraft({ from: day })} />
        <TextField label={t('reprice.note')} scan="refuse" value={draft.note} maxLength={200} onValue={(note) => onDraft({ note })} />
      </div>
      {children}
    </section>
  );
}
