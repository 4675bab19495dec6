import { useRef, useState, type FormEvent } from 'react';
import type { CountRow } from '../../../../shared/contract/counting.ts';
import type { CategoryId, ProducerId } from '../../../../shared/kernel/ids.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';

type Kind = 'all' | 'category' | 'owner' | 'shelf';

/** Where, what, and whether those who count may see the books. */
export function StartCount({ onStarted }: { readonly onStarted: (count: CountRow) => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const form = useRef<HTMLFormElement>(null);
  const choices = useAsk(() => service.counting.choices(), [service]).value;
  const [placeId, setPlaceId] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [categoryId, setCategoryId] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const [shelf, setShelf] = useState('');
  const [blind, setBlind] = useState(true);
  const [tried, setTried] = useState(false);
  const place = placeId === '' ? (choices?.places[0]?.placeId ?? '') : placeId;
  const category = categoryId === '' ? (choices?.categories[0]?.categoryId ?? '') : categoryId;
  const owner = ownerId === '' ? (choices?.owners[0]?.ownerId ?? '') : ownerId;
  const noOwner = kind === 'owner' && choices?.owners.length === 0;
  const scope = () => {
    if (kind === 'category') return { kind, categoryId: category as CategoryId } as const;
    if (kind === 'owner') return { kind, ownerId: owner as ProducerId } as const;
    return kind === 'shelf' ? ({ kind, name: shelf.trim() } as const) : ({ kind } as const);
  };
  const start = useCommand((commandId) => service.counting.start({ commandId, placeId: place, scope: scope(), blind }));
  useScreenKeys([{ keys: 'Ctrl+S', label: t('counting.key.start'), run: () => form.current?.requestSubmit(), inFields: true }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (choices === null || noOwner) return;
    if (kind === 'shelf' && shelf.trim() === '') return setTried(true);
    const count = await start.run();
    if (count !== null) onStarted(count);
  };
  return (
    <Sheet title={t('counting.new')}>
      <form ref={form} className="count-form" noValidate onSubmit={(event) => void submit(event)}>
        <SelectField label={t('counting.place')} value={place} options={(choices?.places ?? []).map((one) => ({ value: one.placeId, words: one.name }))} onValue={setPlaceId} />
        <Segments
          label={t('counting.scope')}
          labelled
          value={kind}
          onValue={(next) => {
            setTried(false);
            start.clear();
            setKind(next);
          }}
          options={(['all', 'category', 'owner', 'shelf'] as const).map((value) => ({ value, words: t(`counting.scope.${value}`) }))}
          hint={t(`counting.scopeText.${kind}`)}
        />
        {kind === 'category' && <SelectField label={t('counting.scope.category')} value={category} options={(choices?.categories ?? []).map((one) => ({ value: one.categoryId, words: one.name }))} onValue={setCategoryId} />}
        {kind === 'owner' && (noOwner ? <p className="small">{t('counting.noOwner')}</p> : <SelectField label={t('counting.owner')} value={owner} options={(choices?.owners ?? []).map((one) => ({ value: one.ownerId, words: one.name }))} onValue={setOwnerId} />)}
        {kind === 'shelf' && <TextField label={t('counting.shelf')} hint={t('counting.shelfHint')} error={tried && shelf.trim() === '' ? t('general.required') : undefined} scan="refuse" value={shelf} maxLength={40} onValue={setShelf} />}
        <Switch label={t('counting.blind')} hint={t('counting.blindHint')} checked={blind} onChecked={setBlind} />
        <TroubleBand words={start.trouble === null ? null : words(start.trouble)} />
        <Button type="submit" kind="primary" keys="Ctrl+S" wide disabled={noOwner} busy={choices === null ? t('general.loading') : start.busy && t('general.saving')}>
          {t('counting.start')}
        </Button>
      </form>
    </Sheet>
  );
}
