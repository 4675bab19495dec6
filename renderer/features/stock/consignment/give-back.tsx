import { useRef, useState, type FormEvent } from 'react';
import type { GoodsLeft } from '../../../../shared/contract/consignment.ts';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import type { Id, ProducerId } from '../../../../shared/kernel/ids.ts';
import { ZERO_QUANTITY } from '../../../../shared/kernel/quantity.ts';
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

/** How many of some goods go back, as it is typed; with all that names them, because by the time they are sent none may be left here. */
interface GoingBackLine extends Pick<GoodsLeft, 'productId' | 'name' | 'unit' | 'placeId' | 'place'> {
  readonly text: string;
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
  const [amounts, setAmounts] = useTyped<Readonly<Record<string, GoingBackLine>>>('amounts', () => ({}));
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
  const typed = Object.values(amounts);
  // What was sent and got no answer may be all that was left: it stays here to be sent once more.
  const known = [...everywhere, ...typed];
  const placeId = place !== null && known.some((one) => one.placeId === place) ? place : (typed[0]?.placeId ?? everywhere[0]?.placeId ?? '');
  const places = new Map(known.map((one) => [one.placeId, one.place]));
  const left = everywhere.filter((line) => line.placeId === placeId);
  const gone = typed.filter((line) => line.placeId === placeId && left.every(({ productId }) => productId !== line.productId));
  // In the same order as before, or it would be another document.
  const rows = [...left, ...gone.map((line) => ({ ...line, quantity: ZERO_QUANTITY }))].toSorted((one, other) => one.name.localeCompare(other.name));
  const lines = rows.flatMap(({ productId }) => {
    const text = (amounts[productId]?.text ?? '').trim();
    return text === '' ? [] : [{ productId, read: parseQuantity(text) }];
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
      {now.value !== null && rows.length === 0 && <p className="small">{t('consignment.nothingToGive')}</p>}
      {rows.length > 0 && (
        <div className="consignment-back-lines">
          <SelectField label={t('consignment.place')} hint={places.size > 1 ? t('consignment.placeHint') : undefined} value={placeId} options={[...places].map(([value, words]) => ({ value, words }))} onValue={(next) => {
            move.clear();
            setPlace(next);
          }} />
        </div>
      )}
      <div className="consignment-back-lines">
        {rows.map((line, index) => {
          const read = lines.find(({ productId }) => productId === line.productId)?.read;
          return (
            <TextField
              key={line.productId}
              // Not from under the hand of whoever writes in the form by then.
              autoFocus={index === 0 && place === null && form.current?.contains(document.activeElement) !== true}
              label={line.name}
              hint={t('consignment.ofLeft', { quantity: formatQuantity(line.quantity), unit: line.unit })}
              error={tried && read !== undefined && !read.ok ? t('counting.howMany') : undefined}
              inputMode="decimal"
              scan="refuse"
              maxLength={12}
              value={amounts[line.productId]?.text ?? ''}
              onValue={(text) => {
                move.clear();
                const { [line.productId]: _, ...others } = amounts;
                const { productId, name, unit, placeId: at, place: lies } = line;
                setAmounts(text === '' ? others : { ...others, [productId]: { productId, name, unit, placeId: at, place: lies, text } });
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
      {paper.given !== null && <Band tone="green" title={t('consignment.given')}>{paper.given}</Band>}
      <div className="consignment-ways">
        <Button keys="Escape" onClick={onClose}>
          {t('general.back')}
        </Button>
        <span className="grow" />
        <Button type="submit" kind="primary" keys="Ctrl+S" disabled={rows.length === 0} busy={kept.sending && t('general.saving')}>
          {t('consignment.giveNow')}
        </Button>
      </div>
    </form>
  );
}
