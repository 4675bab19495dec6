import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { PRODUCER_KINDS, type ProducerKind } from '../../../../shared/domain/catalog/product.ts';
import { PLACE_KINDS, type PlaceKind } from '../../../../shared/domain/stock/place.ts';
import type { Id } from '../../../../shared/kernel/ids.ts';
import { useClashBand } from '../../../app-state/use-clash-band.ts';
import { KeptForm, useKeptForm, useTyped } from '../../../app-state/kept-form.tsx';
import { useWords } from '../../../app-state/language.ts';
import { openPage } from '../../../app-state/navigation.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { ClashBand } from '../../../ui/clash-band.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { WaitingLine } from '../../../ui/waiting-line.tsx';
import type { ListId, ListRow } from './list-rows.ts';

interface EntryFormProps {
  readonly list: Exclude<ListId, 'recipe'>;
  /** Null: a new one. */
  readonly row: ListRow | null;
  /** Place in the list, from 0, and how many there are: categories are ordered. */
  readonly at: number;
  readonly count: number;
  readonly producers: readonly { readonly id: string; readonly name: string; readonly active: boolean }[];
  /** Settles when what is stored now is shown. */
  readonly onStored: () => Promise<void>;
  readonly onClose: () => void;
}

/** An entry as it shall be; of `kind`, `placeKind` and `producerId` that which its list asks for. */
interface WantedEntry {
  readonly name: string;
  readonly active: boolean;
  readonly place?: number;
  readonly kind: ProducerKind;
  readonly placeKind: PlaceKind;
  readonly producerId: string;
}

const LONGEST = { category: 60, producer: 80, workshop: 60, place: 60 } as const;

/** One entry of a list: its name, what kind it is, where it stands, and whether it is used. What is typed waits for whoever looks elsewhere. */
export function EntryForm(props: EntryFormProps) {
  const { list, row } = props;
  return (
    <KeptForm name={`list/${list}/${row?.id ?? 'new'}`} ground={row === null ? null : [row.name, row.about.kind === 'text' ? null : row.about.value, row.producerId]}>
      <EntryFields {...props} />
    </KeptForm>
  );
}

function EntryFields({ list, row, at, count, producers, onStored, onClose }: EntryFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const offered = producers.filter(({ active }) => active);
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [name, setName] = useTyped('name', () => row?.name ?? '');
  const [kind, setKind] = useTyped<ProducerKind>('kind', () => (row?.about.kind === 'producer-kind' ? row.about.value : 'unit'));
  const [placeKind, setPlaceKind] = useTyped<PlaceKind>('place-kind', () => (row?.about.kind === 'place-kind' ? row.about.value : 'store'));
  const [producerId, setProducerId] = useTyped<string>('producer', () => row?.producerId ?? offered[0]?.id ?? '');
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const put = useCommand((commandId, { name: said, active, place, kind, placeKind, producerId }: WantedEntry): Promise<unknown> => {
    const id = row?.id ?? null;
    switch (list) {
      case 'category':
        return service.catalog.setListEntry({ commandId, entry: { list, id: id as Id<'category'> | null, name: said, active, ...(place === undefined ? {} : { place }) } });
      case 'producer':
        return service.catalog.setListEntry({ commandId, entry: { list, id: id as Id<'producer'> | null, name: said, active, kind } });
      case 'workshop':
        return service.catalog.setListEntry({ commandId, entry: { list, id: id as Id<'workshop'> | null, name: said, active, producerId: producerId as Id<'producer'> } });
      case 'place':
        return service.stock.setPlace({ commandId, placeId: id, name: said, kind: placeKind, active });
    }
  }, null, row === null ? 'adds' : 'sets');
  const missing = name.trim() === '';
  const store = async (change: { readonly active: boolean; readonly place?: number }, done: string): Promise<void> => {
    setSaid(null);
    setTried(true);
    if (clashes) return goOn.current?.focus();
    if (missing || (list === 'workshop' && producerId === '')) return field.current?.focus();
    const stored = await kept.store(async () => {
      const answer = await put.run({ ...change, name: name.trim(), kind, placeKind, producerId });
      if (answer !== null) await onStored();
      return answer;
    });
    if (stored === null) return;
    setTried(false);
    setSaid(done);
    if (row !== null) return;
    setName('');
    field.current?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void store({ active: row?.active ?? true }, t(row === null ? 'lists.added' : 'general.saved', { name: name.trim() }));
  };
  useEffect(() => field.current?.focus(), []);
  useScreenKeys([{ keys: 'Ctrl+S', label: t('goods.key.save'), inFields: true, run: () => form.current?.requestSubmit() }]);
  const title = row?.name ?? t(`lists.new.${list}`);
  return (
    <section className="sheet padded" aria-label={title}>
      <form ref={form} className="goods-form" noValidate onSubmit={submit}>
        <h2 className="sheet-title">{title}</h2>
        <TextField ref={field} label={t(`lists.name.${list}`)} hint={row === null ? undefined : t('lists.nameHint')} error={tried && missing ? t('general.required') : undefined} scan="refuse" value={name} maxLength={LONGEST[list]} onValue={(next) => {
          setName(next);
          setSaid(null);
          put.clear();
        }} />
        {list === 'producer' && <SelectField label={t('lists.producerKind')} value={kind} options={PRODUCER_KINDS.map((value) => ({ value, words: t(`lists.producerKind.${value}`) }))} onValue={(value) => setKind(value as ProducerKind)} />}
        {list === 'workshop' && <SelectField label={t('lists.ofProducer')} hint={row === null ? undefined : t('lists.ofProducerHint')} error={tried && producerId === '' ? t('lists.needsProducer') : undefined} disabled={row !== null} value={producerId} options={(row === null ? offered : producers).map((one) => ({ value: one.id, words: one.name }))} onValue={setProducerId} />}
        {list === 'place' && row?.fixed !== true && <SelectField label={t('lists.placeKind')} value={placeKind} options={PLACE_KINDS.filter((value) => value !== 'gallery').map((value) => ({ value, words: t(`lists.placeKind.${value}`) }))} onValue={(value) => setPlaceKind(value as PlaceKind)} />}
        {list === 'place' && row?.fixed === true && <p className="field-hint">{t('lists.gallery')}</p>}
        {list === 'category' && row !== null && row.about.kind === 'text' && (
          <div className="lists-account">
            <p className="small">
              {t('lists.account')} <span className="strong">{row.about.value}</span>
            </p>
            <Button kind="link" size="office" onClick={() => openPage('settings', 'accounts')}>
              {t('lists.accountChange')}
            </Button>
          </div>
        )}
        <div className="goods-save">
          <TroubleBand words={put.trouble === null ? null : words(put.trouble)} />
          {said !== null && <Band tone="green" title={said} />}
          {clashes && <ClashBand {...clashBand} />}
          {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
          <div className="row wrap">
            <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
              {t(row === null ? 'goods.addThis' : 'general.save')}
            </Button>
            <Button onClick={onClose}>{t('general.close')}</Button>
          </div>
        </div>
        {list === 'category' && row !== null && count > 1 && (
          <div className="row wrap" role="group" aria-label={t('lists.order')}>
            <span className="small quiet grow">{t('lists.orderAt', { at: at + 1, count })}</span>
            {at > 0 && (
              <Button size="office" icon={ArrowUp} disabled={put.busy} onClick={() => void store({ active: row.active, place: at }, t('lists.moved'))}>
                {t('lists.up')}
              </Button>
            )}
            {at < count - 1 && (
              <Button size="office" icon={ArrowDown} disabled={put.busy} onClick={() => void store({ active: row.active, place: at + 2 }, t('lists.moved'))}>
                {t('lists.down')}
              </Button>
            )}
          </div>
        )}
        {row !== null && !row.fixed && (
          <div className="goods-active">
            <Button wide kind={row.active ? 'danger' : 'ordinary'} disabled={put.busy} onClick={() => void store({ active: !row.active }, t(row.active ? 'lists.switchedOff' : 'lists.switchedOn', { name: row.name }))}>
              {t(row.active ? 'lists.switchOff' : 'lists.switchOn')}
            </Button>
            <p className="field-hint">{t('lists.switchOffHint')}</p>
          </div>
        )}
      </form>
    </section>
  );
}
