import { FileText, PackagePlus, Printer, Tag } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Places, ProductRow } from '../../../shared/contract/catalog.ts';
import type { GoodsDraft, GoodsView } from '../../../shared/contract/stock.ts';
import { LABELS_MAX } from '../../../shared/domain/label/label-limits.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import { ONE, quantity as quantityOf, type Quantity } from '../../../shared/kernel/quantity.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useServiceEvent, useSettings } from '../../app-state/desk.ts';
import { fieldsTyped } from '../../app-state/fields-typed.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { openLabels } from '../../app-state/label-request.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePaperFile } from '../../app-state/use-paper-file.ts';
import { usePressAhead } from '../../app-state/use-press-ahead.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { receivingOf, usualReceiving, type ReceiveDraft } from './receive-draft.ts';

interface Written {
  readonly document: GoodsView;
  readonly onHand: Quantity | null;
}

interface ReceiveStockProps {
  readonly product: ProductRow;
  readonly places: Places | null;
}

/** What came in of the chosen product; of one that is not sold any more nothing comes in. What is typed waits for whoever looks elsewhere. */
export function ReceiveStock(props: ReceiveStockProps) {
  const t = useWords();
  if (props.product.active) {
    return (
      <KeptForm name={`receive/${props.product.productId}`}>
        <ReceiveForm {...props} />
      </KeptForm>
    );
  }
  return (
    <section className="sheet padded" aria-label={t('goods.receive')}>
      <h2 className="sheet-title">{t('goods.receive')}</h2>
      <p className="small quiet">{t('goods.receiveNotSold')}</p>
    </section>
  );
}

/** A document of goods with one line, in as few keys as it has facts. */
function ReceiveForm({ product, places }: ReceiveStockProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const settings = useSettings();
  const { today } = useBusinessDay();
  const kept = useKeptForm();
  // Only what somebody typed: the rest follows the goods as they lie there now.
  const [typed, setTyped] = useTyped<Partial<ReceiveDraft>>('fields', () => ({}));
  const [tried, setTried] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const [sent, setSent] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const news = useRef<HTMLDivElement>(null);
  const stock = useAsk(() => service.stock.find({ text: product.productId }), [service, product.productId]);
  const shelves = useAsk(() => service.stock.places(), [service]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed' || event.type === 'cart-replaced') stock.again();
  });
  const { tracksBatch, tracksExpiry } = product.details;
  const usual = usualReceiving(product, stock.value?.placed ?? [], today);
  const draft = { ...usual, ...typed };
  const owner = places?.producers.find((one) => one.producerId === draft.ownerId);
  const { document, faults } = receivingOf(product, draft, owner?.name ?? '');
  const receive = useCommand(async (commandId, wanted: GoodsDraft): Promise<Written> => {
    const view = await service.stock.move({ commandId, document: wanted, print: false });
    return { document: view, onHand: (await service.stock.find({ text: product.productId }))?.onHand ?? null };
  }, kept.name);
  const paper = usePaperFile();
  const print = useCommand((commandId, documentId: string) => service.stock.print({ commandId, documentId: documentId as Id<'goods-document'> }));
  const onHand = stock.value?.onHand ?? product.onHand ?? quantityOf(0);
  const set = (change: Partial<ReceiveDraft>): void => setTyped((now) => fieldsTyped(usual, { ...now, ...change }));
  const fault = (name: keyof typeof faults): string | undefined => {
    const code = tried ? faults[name] : undefined;
    return code === undefined ? undefined : (wordsOr(t, `errors.${code}`) ?? t('errors.unknown'));
  };
  const submit = async (): Promise<void> => {
    setTried(true);
    setWritten(null);
    setSent(false);
    if (document === null) return field.current?.focus();
    const answer = await kept.store(() => receive.run(document));
    if (answer === null) return;
    setTried(false);
    // What was typed since it was sent stays typed.
    setTyped((now) => fieldsTyped(typed, now));
    setWritten(answer);
  };
  // Whose they are, and where they lie, follows from those that lie there.
  const storing = usePressAhead(() => void submit(), stock.value === null && stock.asking);
  const line = written?.document.lines[0];
  const labels = line === undefined ? 0 : Math.min(LABELS_MAX, Math.ceil(line.quantity / ONE));
  const label = (): void => {
    if (line !== undefined) openLabels([{ productId: line.productId, batchId: line.batchId, name: line.name, copies: labels }], true);
  };
  const file = (): void => {
    if (written !== null) void paper.make(() => service.stock.paper({ documentId: written.document.documentId as Id<'goods-document'> }));
  };
  const slip = async (): Promise<void> => {
    if (written !== null) setSent((await print.run(written.document.documentId)) !== null);
  };
  useScreenKeys([
    { keys: 'F4', label: t('goods.key.receive'), run: () => field.current?.focus() },
    ...(written === null
      ? []
      : [
          { keys: 'Ctrl+L', label: t('goods.key.printLabels'), run: label, inFields: true },
          { keys: 'Ctrl+P', label: t('goods.key.paper'), run: file, inFields: true },
        ]),
  ]);
  const trouble = receive.trouble ?? paper.trouble ?? print.trouble;
  useEffect(() => {
    // What came of it stands below the fields, and the panel is longer than the room.
    if (written !== null || trouble !== null) news.current?.scrollIntoView({ block: 'nearest' });
  }, [written, trouble]);
  const shelfOptions = (shelves.value ?? []).filter((place) => place.active).map((place) => ({ value: place.placeId as string, words: place.name }));
  return (
    <section className="sheet padded" aria-label={t('goods.receive')}>
      <form className="goods-form" noValidate onSubmit={(event: FormEvent) => {
        event.preventDefault();
        storing.press();
      }}>
        <h2 className="sheet-title">{t('goods.receive')}</h2>
        <p className="small quiet">{t('goods.onHand', { quantity: formatQuantity(onHand), unit: product.unit })}</p>
        <div className="goods-pair">
          <TextField ref={field} label={t('goods.quantity')} error={fault('quantity')} scan="refuse" inputMode="decimal" value={draft.quantity} maxLength={12} onValue={(quantity) => set({ quantity })} />
          <TextField label={t('goods.note')} value={draft.note} maxLength={300} onValue={(note) => set({ note })} />
          {tracksBatch && <TextField label={t('goods.lot')} hint={t('goods.lotHint')} value={draft.lot} maxLength={40} onValue={(lot) => set({ lot })} />}
          {tracksExpiry && <DayField label={t('goods.expiresOn')} error={fault('expiresOn')} scan="refuse" value={draft.expiresOn} onValue={(expiresOn) => set({ expiresOn })} />}
        </div>
        <SelectField
          label={t('goods.owner')}
          value={draft.ownerId}
          options={[{ value: '', words: t('goods.ownGoods') }, ...(places?.producers ?? []).map((one) => ({ value: one.producerId as string, words: t('goods.consignedOf', { name: one.name }) }))]}
          onValue={(ownerId) => set({ ownerId })}
        />
        <SelectField label={t('goods.toPlace')} value={draft.toPlace} options={shelfOptions} onValue={(toPlace) => set({ toPlace })} />
        <div ref={news} className="goods-came">
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          {written !== null && (
            <Band
              tone="green"
              live="polite"
              className="goods-written"
              title={t(`goods.documentWritten.${written.document.kind === 'consigned' ? 'consigned' : 'received'}`, { number: written.document.numberText })}
              actions={
                <>
                  <Button size="office" icon={Tag} keys="Ctrl+L" onClick={label}>
                    {t('goods.printLabels', { count: labels })}
                  </Button>
                  <Button size="office" icon={FileText} keys="Ctrl+P" busy={paper.busy && t('goods.settingPaper')} onClick={file}>
                    {t('goods.paper')}
                  </Button>
                  {settings?.['printer.receipt'].address != null && (
                    <Button size="office" icon={Printer} disabled={print.busy} onClick={() => void slip()}>
                      {t('goods.slip')}
                    </Button>
                  )}
                </>
              }
            >
              {t('goods.received', { quantity: formatQuantity(line?.quantity ?? quantityOf(0)), unit: product.unit, onHand: formatQuantity(written.onHand ?? quantityOf(0)) })}
              {paper.given !== null && ` ${paper.given}`}
              {sent && ` ${t('goods.slipSent')}`}
            </Band>
          )}
          {kept.waits && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
          <Button type="submit" icon={PackagePlus} busy={(storing.waits || kept.sending) && t('general.saving')}>
            {t('goods.receiveThis')}
          </Button>
        </div>
      </form>
    </section>
  );
}
