import { ShoppingBasket, Wallet } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ClosedShift, CloseSheet, CountOutcome } from '../../../shared/contract/shift.ts';
import { countTotal, type CashCount } from '../../../shared/domain/cash/cash-count.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { useAppState } from '../../app-state/service.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CloseOutcome, type SentClose } from './close-outcome.tsx';
import { CloseTrouble, ToCart } from './close-trouble.tsx';
import { draftOfCount, readCount, type CountDraft } from './count-draft.ts';
import { CountGrid } from './count-grid.tsx';
import { ParkedAtClose } from './parked-at-close.tsx';

/** The whole close on one screen: what stays in the drawer, the blind count, then what came of it. */
export function CloseDrawer({ sheet, onSent, onClosed, children }: { readonly sheet: CloseSheet; readonly onSent: (sent: SentClose) => void; readonly onClosed: (closed: ClosedShift) => void; readonly children?: ReactNode }) {
  const { service } = useAppState();
  const t = useWords();
  const { standing } = sheet;
  const [draft, setDraft] = useKept<CountDraft>(`closing-count/${sheet.shift.shiftId}`, () => (standing === null ? {} : draftOfCount(standing.count)));
  const [floatText, setFloatText] = useKept(`closing-float/${sheet.shift.shiftId}`, () => formatAmount(sheet.floatToLeave));
  // Whoever looked at another page goes on with their count, unless a recount was begun.
  const [outcome, setOutcome] = useState<CountOutcome | null>(() => (standing !== null && countTotal(standing.count) === readCount(draft).total ? standing.outcome : null));
  const keep = useCommand((commandId, counted: CashCount) => service.shift.count({ commandId, count: counted }));
  const { count, total } = readCount(draft);
  const typed = parseRupiah(floatText);
  // What the unit leaves is more than there is: all of it stays.
  const floatLeft = typed.ok ? rupiah(Math.min(typed.value, total)) : null;

  const done = async (): Promise<void> => {
    const told = await keep.run(count);
    if (told !== null) setOutcome(told);
  };
  return (
    <div className="shift-work">
      {sheet.cartOpen && <CartInTheWay />}
      <CountGrid title={t('shift.closingCount')} draft={draft} onDraft={setDraft} done={outcome !== null} busy={keep.busy && t('shift.counting')} onDone={() => void done()} />
      <div className="col gap-3">
        <CloseTrouble trouble={keep.trouble} />
        {outcome !== null && floatLeft !== null ? (
          <CloseOutcome
            sheet={sheet}
            outcome={outcome}
            floatLeft={floatLeft}
            onSent={onSent}
            onClosed={onClosed}
            onRecount={() => {
              setOutcome(null);
              setDraft({});
            }}
          />
        ) : (
          <Sheet title={t('shift.floatLeft')} icon={Wallet}>
            <MoneyField
              label={t('shift.floatLeftLabel')}
              hint={t('shift.floatLeftHint')}
              error={typed.ok ? undefined : describeError(t, typed.error)}
              value={floatText}
              maxLength={15}
              onValue={setFloatText}
            />
          </Sheet>
        )}
        <ParkedAtClose shiftId={sheet.shift.shiftId} />
        {sheet.unprinted.length > 0 && (
          <Sheet title={t('shift.unprinted', { count: sheet.unprinted.length })}>
            <p className="small quiet">{sheet.unprinted.join(', ')}</p>
          </Sheet>
        )}
        {outcome === null && children}
      </div>
    </div>
  );
}

/** Said before anybody counts: the close would be refused after it. */
function CartInTheWay() {
  const t = useWords();
  return (
    <Band className="shift-first" tone="yellow" icon={ShoppingBasket} title={t('errors.shift.cart-open')} actions={<ToCart />}>
      {t('errors.shift.cart-open.text')}
    </Band>
  );
}
