import { useState, type RefObject } from 'react';
import type { Places } from '../../../shared/contract/catalog.ts';
import type { FoundStock, GoodsView, StockLine } from '../../../shared/contract/stock.ts';
import type { Place } from '../../../shared/domain/stock/place.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { sayTheSame } from '../../app-state/fields-typed.ts';
import { useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useService } from '../../app-state/service.ts';
import { askTroubleOf } from '../../app-state/trouble.ts';
import { useTroubleWords, type TroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePressAhead } from '../../app-state/use-press-ahead.ts';
import { comesIn, documentOf, emptyDraft, labelledBatch, lineRefused, withProduct, type DocumentDraft, type LineBatch } from './document-draft.ts';
import { useTurns } from './use-turns.ts';

/** What the fields above the lines offer; empty until it came. */
export interface DocumentLists {
  readonly places: readonly Place[];
  readonly producers: Places['producers'];
}

interface GoodsDocumentUse {
  /** One with its lines filled in, or null. */
  readonly begun: DocumentDraft | null;
  /** Its paper is printed. */
  readonly print: boolean;
  /** Where the next goods are looked for. */
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onWritten: () => void;
}

/** A document of goods while it is written: what stands on it, what was scanned and does not, and whether it is stored. */
export function useGoodsDocument({ begun, print, search, onWritten }: GoodsDocumentUse) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const [draft, setDraft] = useTyped<DocumentDraft>('draft', () => begun ?? emptyDraft('received'));
  const [tried, setTried] = useState(false);
  const [stopped, setStopped] = useState(0);
  const [written, setWritten] = useState<GoodsView | null>(null);
  const [left, setLeft] = useState<readonly TroubleWords[]>([]);
  const [added, setAdded] = useState(0);
  const [isStoring, setStoring] = useState(false);
  const places = useAsk(() => service.stock.places(), [service]).value ?? [];
  const producers = useAsk(() => service.catalog.places(), [service]).value?.producers ?? [];
  const meant = documentOf(draft, producers.find(({ producerId }) => producerId === draft.ownerId)?.name ?? '');
  const save = useCommand((commandId) => (meant.document === null ? Promise.reject(new Error('an empty document')) : service.stock.move({ commandId, document: meant.document, print })), kept.name);
  const trouble = save.trouble === null ? null : words(save.trouble);
  const refusedLine = save.trouble?.kind === 'refused' ? lineRefused(draft, save.trouble.refusal) : null;
  const isEmpty = sayTheSame(draft, emptyDraft(draft.kind));
  const turns = useTurns(isStoring || kept.sending);

  /** What was refused may be right now: it is not told any longer beside what is being typed. */
  const change = (next: (now: DocumentDraft) => DocumentDraft): void => {
    save.clear();
    setDraft(next);
  };
  const store = async (): Promise<void> => {
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
  // What was scanned before belongs to it.
  const storing = usePressAhead(() => void store(), turns.waiting);

  const leave = (why: TroubleWords): void => {
    setLeft((all) => [...all.filter(({ title }) => title !== why.title), why]);
    // It is not the document that was meant.
    storing.forget();
  };
  const add = (product: StockLine, more?: Quantity, batch?: LineBatch): void => {
    setWritten(null);
    if (comesIn(draft.kind) && !product.active) return leave(words({ kind: 'refused', refusal: { code: 'product.archived', name: product.name } }));
    setAdded((times) => times + 1);
    change((now) => withProduct(now, product, more, batch));
  };
  const scanned = (found: FoundStock): void => {
    const batch = labelledBatch(draft, found, found.batch);
    if (batch !== null) return add(found, found.means, batch);
    const place = places.find(({ placeId }) => placeId === draft.fromPlace)?.name ?? '';
    leave({ title: t('stock.batchNotThere', { name: found.name, lot: found.batch.lot ?? '', place }), text: t('stock.batchNotThereText') });
  };
  useScan(({ text }) => {
    const unknown = (): void => leave({ title: t('stock.unknownCode', { text: text.slice(0, 60) }), text: t('stock.unknownCodeText') });
    turns.inTurn(() => service.stock.find({ text }).then((found) => (found === null ? unknown() : scanned(found)), (error: unknown) => leave(words(askTroubleOf(error)))));
  });

  const wrong = (field: 'lines' | 'owner'): boolean => tried && meant.draft.some((one) => one.field === field);
  return {
    draft,
    change,
    lists: { places, producers } satisfies DocumentLists,
    /** Puts goods that were chosen on the document, behind what was scanned before them. */
    put: (product: StockLine): void => turns.inTurn(() => add(product)),
    /** How often something was put on the document: each time its line comes into sight. */
    added,
    /** What was scanned or chosen and is not on the document, and why. */
    left,
    seen: (one: TroubleWords): void => setLeft((all) => all.filter((other) => other !== one)),
    /** Stores it, behind what was scanned before. */
    press: storing.press,
    busy: storing.waits || kept.sending || save.busy,
    ownerMissing: wrong('owner'),
    linesMissing: wrong('lines'),
    faults: tried ? meant.lines : [],
    /** The line that the service refused, and why. */
    refused: refusedLine === null || trouble === null ? null : { key: refusedLine, words: comesIn(draft.kind) ? trouble.title : t('stock.chooseOwner') },
    /** Why it is not stored, where it is no single line. */
    trouble: refusedLine === null ? trouble : null,
    /** Another one each time that it could not be stored as it stands. */
    fault: [stopped, refusedLine, save.trouble] as const,
    /** What was stored, until something else is put on the next document. */
    written,
    waits: kept.waits && !kept.sending && !isEmpty,
    throwAway: kept.throwAway,
  };
}
