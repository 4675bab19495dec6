import { PackageSearch, Save, Tag } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FoundStock, GoodsView, StockLine } from '../../../shared/contract/stock.ts';
import { GOODS_KINDS, type GoodsKind } from '../../../shared/domain/stock/goods-document.ts';
import type { MessageKey } from '../../../shared/i18n/indonesian.ts';
import { ONE, type Quantity } from '../../../shared/kernel/quantity.ts';
import { useSettings } from '../../app-state/desk.ts';
import { sayTheSame } from '../../app-state/fields-typed.ts';
import { openLabels } from '../../app-state/label-request.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { askTroubleOf } from '../../app-state/trouble.ts';
import { useTroubleWords, type TroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { comesIn, documentOf, emptyDraft, labelledBatch, placesFor, lineRefused, withHead, withLine, withProduct, type DocumentDraft, type LineBatch } from './document-draft.ts';
import { DocumentLines } from './document-lines.tsx';
import { FindGoods } from './find-goods.tsx';
import { LeftOut } from './left-out.tsx';
import { useTurns } from './use-turns.ts';

interface DocumentFormProps {
  /** One with its lines filled in, or null. */
  readonly begun: DocumentDraft | null;
  readonly onWritten: () => void;
}

/** A document of goods being written: what it is, who stands on the other side, and its lines by scan or by name. It waits for whoever looks elsewhere. */
export function DocumentForm(props: DocumentFormProps) {
  // One that was begun with its lines filled in can be begun again; what was typed before it waits meanwhile.
  if (props.begun !== null) return <NewDocument {...props} />;
  return (
    <KeptForm name="goods-document">
      <NewDocument {...props} />
    </KeptForm>
  );
}

/** What the paper has the other side for: who gives what comes in or is brought home, who saw what is written off, who gets the rest. */
function partyWords(kind: GoodsKind): MessageKey {
  if (kind === 'waste') return 'stock.witness';
  return comesIn(kind) || kind === 'loan-back' ? 'stock.fromWhom' : 'stock.toWhom';
}

function NewDocument({ begun, onWritten }: DocumentFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const hasPrinter = useSettings()?.['printer.receipt'].address !== null;
  const kept = useKeptForm();
  const [draft, setDraft] = useTyped<DocumentDraft>('draft', () => begun ?? emptyDraft('received'));
  const [tried, setTried] = useState(false);
  /** How often it could not be stored as it stands: each time leads to the first field that is wrong. */
  const [stopped, setStopped] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState<GoodsView | null>(null);
  /** What was scanned or chosen and is not on the document, and why. */
  const [left, setLeft] = useState<readonly TroubleWords[]>([]);
  /** How often something was put on the document: each time its line comes into sight. */
  const [added, setAdded] = useState(0);
  /** It shall be stored once what was scanned before is on it. */
  const [pressed, setPressed] = useState(false);
  const [storing, setStoring] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const places = useAsk(() => service.stock.places(), [service]);
  const producers = useAsk(() => service.catalog.places(), [service]);
  const owner = producers.value?.producers.find((one) => one.producerId === draft.ownerId);
  const meant = documentOf(draft, owner?.name ?? '');
  const save = useCommand((commandId) => (meant.document === null ? Promise.reject(new Error('an empty document')) : service.stock.move({ commandId, document: meant.document, print: hasPrinter })), kept.name);
  const isIn = comesIn(draft.kind);
  const refusedLine = save.trouble?.kind === 'refused' ? lineRefused(draft, save.trouble.refusal) : null;
  const refused = refusedLine === null || save.trouble === null ? null : { key: refusedLine, words: isIn ? words(save.trouble).title : t('stock.chooseOwner') };
  useEffect(() => {
    if (stopped > 0 || refusedLine !== null) focusFirstFault(form.current);
  }, [stopped, refusedLine, save.trouble]);
  /** What was refused may be right now: it is not told any longer beside what is being typed. */
  const change = (next: (now: DocumentDraft) => DocumentDraft): void => {
    save.clear();
    setDraft(next);
  };

  const turns = useTurns(storing || kept.sending);
  const leave = (why: TroubleWords): void => {
    setLeft((all) => [...all.filter(({ title }) => title !== why.title), why]);
    // It is not the document that was meant.
    setPressed(false);
  };
  const add = (product: StockLine, more?: Quantity, batch?: LineBatch): void => {
    setWritten(null);
    if (isIn && !product.active) return leave(words({ kind: 'refused', refusal: { code: 'product.archived', name: product.name } }));
    setAdded((times) => times + 1);
    change((now) => withProduct(now, product, more, batch));
  };
  const scanned = (found: FoundStock): void => {
    const batch = labelledBatch(draft, found, found.batch);
    if (batch !== null) return add(found, found.means, batch);
    const place = places.value?.find(({ placeId }) => placeId === draft.fromPlace)?.name ?? '';
    leave({ title: t('stock.batchNotThere', { name: found.name, lot: found.batch.lot ?? '', place }), text: t('stock.batchNotThereText') });
  };
  useScan(({ text }) => {
    const unknown = (): void => leave({ title: t('stock.unknownCode', { text: text.slice(0, 60) }), text: t('stock.unknownCodeText') });
    turns.inTurn(() => service.stock.find({ text }).then((found) => (found === null ? unknown() : scanned(found)), (error: unknown) => leave(words(askTroubleOf(error)))));
  });
  const isEmpty = sayTheSame(draft, emptyDraft(draft.kind));
  const submit = async (): Promise<void> => {
    // Pressed twice: what was pressed for is stored, and that is told on.
    if (written !== null && isEmpty) return search.current?.focus();
    setTried(true);
    setWritten(null);
    if (draft.lines.length === 0) return search.current?.focus();
    if (meant.document === null) return setStopped((times) => times + 1);
    setStoring(true);
    const answer = await kept.store(() => save.run());
    setStoring(false);
    if (answer === null) return;
    setTried(false);
    setDraft(emptyDraft(draft.kind));
    setWritten(answer);
    onWritten();
    search.current?.focus();
  };
  useEffect(() => {
    if (!pressed || turns.waiting) return;
    setPressed(false);
    void submit();
  }, [pressed, turns.waiting]);
  const press = (event?: FormEvent): void => {
    event?.preventDefault();
    setPressed(true);
  };
  useScreenKeys([
    { keys: 'F2', label: t('stock.key.find'), run: () => search.current?.focus() },
    { keys: 'Ctrl+S', label: t('stock.key.save'), run: () => press() },
    ...(written !== null && comesIn(written.kind) ? [{ keys: 'Ctrl+L', label: t('stock.key.labels'), run: () => label(written) }] : []),
  ]);
  // As many labels as came in; of what is weighed, one for each begun unit.
  const label = (document: GoodsView): void =>
    openLabels(document.lines.filter((line) => line.role === 'goods').map((line) => ({ productId: line.productId, batchId: line.batchId, name: line.name, copies: Math.ceil(line.quantity / ONE) })));
  const placeOptions = (places.value ?? []).filter((place) => place.active).map((place) => ({ value: place.placeId, words: place.name }));
  const set = (typed: Partial<Omit<DocumentDraft, 'lines'>>): void => change((now) => withHead(now, typed));
  return (
    <Sheet className="stock-form-sheet" aria-label={t('stock.newDocument')}>
      <form ref={form} className="stock-form" noValidate onSubmit={press}>
        <div className="stock-fields">
          <SelectField label={t('stock.kind')} value={draft.kind} options={GOODS_KINDS.map((value) => ({ value, words: t(`stock.kind.${value}`) }))} onValue={(kind) => set({ kind: kind as GoodsKind, ...placesFor(kind as GoodsKind) })} />
          {draft.kind === 'consigned' && (
            <SelectField
              label={t('stock.consignor')}
              error={tried && meant.draft.some(({ field }) => field === 'owner') ? t('stock.chooseConsignor') : undefined}
              value={draft.ownerId}
              options={[{ value: '', words: t('stock.choose') }, ...(producers.value?.producers ?? []).map((one) => ({ value: one.producerId, words: one.name }))]}
              onValue={(ownerId) => set({ ownerId })}
            />
          )}
          {draft.kind !== 'consigned' && <TextField label={t(partyWords(draft.kind))} value={draft.party} maxLength={120} onValue={(party) => set({ party })} />}
          {(!isIn || draft.kind === 'production') && <SelectField label={t(draft.kind === 'production' ? 'stock.materialsFrom' : 'stock.fromPlace')} value={draft.fromPlace} options={placeOptions} onValue={(fromPlace) => set({ fromPlace })} />}
          {(isIn || draft.kind === 'loan-out' || draft.kind === 'loan-back' || draft.kind === 'transfer') && <SelectField label={t('stock.toPlace')} value={draft.toPlace} options={placeOptions} onValue={(toPlace) => set({ toPlace })} />}
          <TextField label={t(draft.kind === 'waste' ? 'stock.witnessName' : 'stock.person')} value={draft.person} maxLength={80} onValue={(person) => set({ person })} />
          <TextField label={t('stock.reference')} value={draft.reference} maxLength={60} onValue={(reference) => set({ reference })} />
          <TextField label={t('stock.note')} value={draft.note} maxLength={300} onValue={(note) => set({ note })} />
        </div>
        <FindGoods ref={search} isIn={isIn} onFound={(product) => turns.inTurn(() => add(product))} />
        <LeftOut left={left} onSeen={(one) => setLeft((all) => all.filter((other) => other !== one))} />
        {draft.lines.length === 0 ? (
          <Empty icon={PackageSearch} title={t('stock.noLines')}>
            {t('stock.noLinesText')}
          </Empty>
        ) : (
          <DocumentLines
            added={added}
            draft={draft}
            faults={tried ? meant.lines : []}
            refused={refused}
            onLine={(key, typed) => change((now) => withLine(now, key, typed))}
            onRemove={(key) => change((now) => ({ ...now, lines: now.lines.filter((line) => line.key !== key) }))}
          />
        )}
        <div className="stock-save">
          {tried && meant.draft.some(({ field }) => field === 'lines') && <Band tone="red" live="assertive" title={t('stock.noLines')} />}
          <TroubleBand words={save.trouble === null || refused !== null ? null : words(save.trouble)} />
          {written !== null && (
            <Band
              tone="green"
              live="polite"
              title={t('stock.written', { number: written.numberText })}
              actions={
                comesIn(written.kind) ? (
                  <Button size="office" icon={Tag} keys="Ctrl+L" onClick={() => label(written)}>
                    {t('stock.printLabels')}
                  </Button>
                ) : undefined
              }
            >
              {t(hasPrinter ? 'stock.writtenPrinted' : 'stock.writtenText')}
            </Band>
          )}
          {kept.waits && !kept.sending && !isEmpty && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
          <Button type="submit" kind="primary" icon={Save} keys="Ctrl+S" busy={(pressed || kept.sending || save.busy) && t('general.saving')}>
            {t(`stock.save.${draft.kind}`)}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
