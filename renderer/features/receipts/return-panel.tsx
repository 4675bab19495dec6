import { ShoppingBasket, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReturnableLine, ReturnableSale } from '../../../shared/contract/sale.ts';
import type { ReturnPlace } from '../../../shared/domain/sale/cart.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { leadOn, openPage } from '../../app-state/navigation.ts';
import { useScreenKeys, type ScreenKey } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { choiceOf, draftValue, isSameReturn, linesToReturn, missingIn, setPlace, setQuantity, step, type ReturnDraft } from './return-draft.ts';
import { ReturnLineRow } from './return-line-row.tsx';
import { leftOf } from './return-value.ts';
import { useReturnToCart } from './use-return-to-cart.ts';

const PLACE_KEYS: readonly { readonly keys: string; readonly place: ReturnPlace }[] = [
  { keys: 'R', place: 'shelf' },
  { keys: 'S', place: 'waste' },
  { keys: 'P', place: 'producer' },
];

interface ReturnPanelProps {
  readonly sale: ReturnableSale;
  readonly onBusy: (busy: boolean) => void;
  readonly onBack: () => void;
}

/** Which goods come back, how many, and where they go; then they stand in the open cart, where new goods or the money follow. */
export function ReturnPanel({ sale, onBusy, onBack }: ReturnPanelProps) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const language = useLanguage();
  const zone = useUnitZone();
  const cart = useAsk(() => service.cart.current(), []);
  const toCart = useReturnToCart();
  const [draft, setDraft, letGo] = useKept<ReturnDraft>(`return/${sale.saleId}`, () => new Map(), isSameReturn);
  const [told, setTold] = useState<ReturnType<typeof missingIn>>(null);

  const inCart = new Set([...toCart.inCart, ...(cart.value?.lines ?? []).flatMap((line) => (line.returnOf?.saleId === sale.saleId ? [line.returnOf.lineNumber] : []))]);
  const isOpen = (line: ReturnableLine): boolean => leftOf(line) > 0 && !inCart.has(line.lineNumber);
  const open = sale.lines.filter(isOpen);
  const [chosenNumber, setChosenNumber] = useState<number | null>(null);
  const chosen = open.find((line) => line.lineNumber === chosenNumber) ?? open[0] ?? null;
  // While nobody knows whether the last line is in, the same line has to be asked about again, unchanged.
  const unclear = toCart.trouble?.kind === 'silent';
  const frozen = toCart.busy || unclear;

  const change = (next: ReturnDraft): void => {
    if (frozen) return;
    setTold(null);
    setDraft(next);
  };
  const move = (by: number): void => {
    const at = open.findIndex((line) => line.lineNumber === chosen?.lineNumber);
    const next = open[Math.min(open.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosenNumber(next.lineNumber);
  };
  const send = async (): Promise<void> => {
    const missing = missingIn(draft, open);
    setTold(missing);
    if (missing?.type === 'place') setChosenNumber(missing.line.lineNumber);
    if (missing !== null || toCart.busy) return;
    onBusy(true);
    const done = await toCart.run(sale.saleId, linesToReturn(draft, open));
    onBusy(false);
    if (!done) return;
    letGo();
    leadOn('receipts', 'counter', 'return');
  };
  useEffect(() => () => onBusy(false), []);

  const keys: ScreenKey[] = [];
  if (chosen !== null && !frozen) {
    keys.push({ keys: '+', shown: '++-', label: t('receipts.key.count'), run: () => change(step(draft, chosen, 1)) }, { keys: '-', run: () => change(step(draft, chosen, -1)) });
    if (!chosen.isService) for (const { keys: key, place } of PLACE_KEYS) keys.push({ keys: key, label: t(`receipts.placeKey.${place}`), run: () => change(setPlace(draft, chosen, place)) });
    keys.push({ keys: 'ArrowUp', inFields: true, run: () => move(-1) }, { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('receipts.key.line'), inFields: true, run: () => move(1) });
  }
  keys.push({ keys: 'Enter', inFields: true, run: () => void send() }, { keys: 'Escape', run: () => (toCart.busy ? undefined : onBack()) });
  useScreenKeys(keys);

  const trouble = toCart.trouble ?? cart.trouble;
  const others = (cart.value?.lines.length ?? 0) - (cart.value?.lines.filter((line) => line.returnOf?.saleId === sale.saleId).length ?? 0);
  const value = draftValue(draft, open);
  return (
    <Sheet className="receipts-task" icon={Undo2} title={t('receipts.returnOf', { number: sale.receiptNumber })} aside={<span className="small quiet num">{t('receipts.soldOn', { date: formatDate(sale.completedAt, zone, language), cashier: sale.cashier })}</span>}>
      <p className="small quiet">{t('receipts.returnLead')}</p>
      <ul className="return-lines scroll" aria-label={t('receipts.returnLines')}>
        {sale.lines.map((line) => (
          <ReturnLineRow
            key={line.lineNumber}
            line={line}
            choice={choiceOf(draft, line)}
            chosen={line.lineNumber === chosen?.lineNumber}
            state={leftOf(line) === 0 ? 'back' : inCart.has(line.lineNumber) ? 'in-cart' : frozen ? 'frozen' : 'open'}
            placeMissing={told?.type === 'place' && told.line.lineNumber === line.lineNumber}
            onChoose={() => setChosenNumber(line.lineNumber)}
            onStep={(by) => change(step(draft, line, by))}
            onQuantity={(quantity) => change(setQuantity(draft, line, quantity))}
            onPlace={(place) => change(setPlace(draft, line, place))}
          />
        ))}
      </ul>
      {told !== null && <Band tone="yellow" live="assertive" title={told.type === 'nothing' ? t('receipts.chooseFirst') : t('receipts.placeFirst', { name: told.line.name })} />}
      {trouble !== null && (
        <TroubleBand
          words={words(trouble)}
          {...(trouble.kind === 'refused' && trouble.refusal.code === 'shift.none'
            ? {
                actions: (
                  <Button size="small" onClick={() => openPage('shift')}>
                    {t('receipts.openShift')}
                  </Button>
                ),
              }
            : {})}
        />
      )}
      <div className="receipts-sum">
        <div className="grow">
          <p className="strong">{t('receipts.value')}</p>
          <p className="small quiet">{others > 0 ? t('receipts.nextWithCart', { count: others }) : t('receipts.next')}</p>
        </div>
        <Money amount={value} className="receipts-hero" />
      </div>
      <div className="receipts-buttons">
        <Button keys="Escape" disabled={toCart.busy} onClick={onBack}>
          {t('general.back')}
        </Button>
        <Button kind="primary" icon={ShoppingBasket} keys="Enter" busy={toCart.busy && t('receipts.adding')} onClick={() => void send()}>
          {unclear ? t('general.retry') : t('receipts.toCart')}
        </Button>
      </div>
    </Sheet>
  );
}
