import { useRef, useState, type FormEvent } from 'react';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import type { Id, ProducerId } from '../../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { KeptForm, useKeptForm, useTyped } from '../../../app-state/kept-form.tsx';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { usePaperFile } from '../../../app-state/use-paper-file.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { WaitingLine } from '../../../ui/waiting-line.tsx';

interface GiveBackProps {
  readonly ownerId: ProducerId;
  readonly owner: string;
  readonly onClose: () => void;
}

/** Unsold goods go back to their owner: a document with its paper. What is left empty stays here; what is typed waits for whoever looks elsewhere. */
export function GiveBack(props: GiveBackProps) {
  return (
    <KeptForm name={`give-back/${props.ownerId}`}>
      <GoingBack {...props} />
    </KeptForm>
  );
}

function GoingBack({ ownerId, owner, onClose }: GiveBackProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptForm();
  const [place, setPlace] = useTyped<string | null>('place', () => null);
  const [amounts, setAmounts] = useTyped<Readonly<Record<string, string>>>('amounts', () => ({}));
  const [person, setPerson] = useTyped('person', () => '');
  const [note, setNote] = useTyped('note', () => '');
  const [tried, setTried] = useState(false);
  const paper = usePaperFile();
  // What is left now, whatever days the statement beside it is of.
  const now = useAsk(() => service.consignment.left({ ownerId }), [service, ownerId]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || (event.type === 'counts-changed' && event.entered === undefined) || event.type === 'cart-replaced') now.again();
  });
  const everywhere = now.value ?? [];
  const places = new Map(everywhere.map((one) => [one.placeId, one.place]));
  // Where nothing is left any more, nothing can be taken from.
  const placeId = place !== null && places.has(place) ? place : (everywhere[0]?.placeId ?? '');
  const left = everywhere.filter((line) => line.placeId === placeId);
  const lines = left.flatMap((line) => {
    const text = (amounts[line.productId] ?? '').trim();
    return text === '' ? [] : [{ productId: line.productId, read: parseQuantity(text) }];
  });
  const wrong = lines.some(({ read }) => !read.ok);
  const move = useCommand(
    (commandId) =>
      service.stock.move({
        commandId,
        print: true,
        document: {
          kind: 'to-producer',
          fromPlace: placeId,
          toPlace: null,
          ownerId,
          party: owner,
          person: person.trim(),
          note: note.trim() === '' ? null : note.trim(),
          reference: null,
          lines: lines.flatMap(({ productId, read }) => (read.ok ? [{ productId, quantity: read.value, ownerId }] : [])),
        },
      }),
    kept.name,
  );
  useScreenKeys([
    { keys: 'Ctrl+S', label: t('consignment.key.save'), run: () => form.current?.requestSubmit(), inFields: true },
    { keys: 'Escape', label: t('counting.key.back'), run: onClose },
  ]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (lines.length === 0 || wrong) return setTried(true);
    const stored = await kept.store(() => move.run());
    if (stored === null) return;
    setAmounts({});
    await paper.make(() => service.stock.paper({ documentId: stored.documentId as Id<'goods-document'> }));
  };
  return (
    <form ref={form} className="consignment-back" noValidate aria-label={t('consignment.giveBack')} onSubmit={(event) => void submit(event)}>
      <h3 className="title">{t('consignment.giveBackTitle', { owner })}</h3>
      <TroubleBand words={now.trouble === null ? null : words(now.trouble)} />
      {now.value !== null && left.length === 0 && <p className="small">{t('consignment.nothingToGive')}</p>}
      {left.length > 0 && (
        <div className="consignment-back-lines">
          <SelectField label={t('consignment.place')} hint={places.size > 1 ? t('consignment.placeHint') : undefined} value={placeId} options={[...places].map(([value, words]) => ({ value, words }))} onValue={(next) => {
            move.clear();
            setPlace(next);
          }} />
        </div>
      )}
      <div className="consignment-back-lines">
        {left.map((line, index) => {
          const read = lines.find(({ productId }) => productId === line.productId)?.read;
          return (
            <TextField
              key={line.productId}
              autoFocus={index === 0 && place === null}
              label={line.name}
              hint={t('consignment.ofLeft', { quantity: formatQuantity(line.quantity), unit: line.unit })}
              error={tried && read !== undefined && !read.ok ? t('counting.howMany') : undefined}
              inputMode="decimal"
              scan="refuse"
              maxLength={12}
              value={amounts[line.productId] ?? ''}
              onValue={(text) => {
                move.clear();
                setAmounts({ ...amounts, [line.productId]: text });
              }}
            />
          );
        })}
      </div>
      <div className="consignment-back-lines">
        <TextField label={t('consignment.person')} hint={t('consignment.personHint')} scan="refuse" maxLength={80} value={person} onValue={setPerson} />
        <TextField label={t('consignment.note')} scan="refuse" maxLength={300} value={note} onValue={setNote} />
      </div>
      {tried && lines.length === 0 && <p className="field-error" role="alert">{t('consignment.noneChosen')}</p>}
      <TroubleBand words={move.trouble === null ? (paper.trouble === null ? null : words(paper.trouble)) : words(move.trouble)} />
      {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      {paper.made !== null && <Band tone="green" title={t('consignment.given', { name: paper.made })} />}
      <div className="consignment-ways">
        <Button keys="Escape" onClick={onClose}>
          {t('general.back')}
        </Button>
        <span className="grow" />
        <Button type="submit" kind="primary" keys="Ctrl+S" disabled={left.length === 0} busy={kept.sending && t('general.saving')}>
          {t('consignment.giveNow')}
        </Button>
      </div>
    </form>
  );
}
