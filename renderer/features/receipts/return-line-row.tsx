import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReturnableLine } from '../../../shared/contract/sale.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { RETURN_PLACES, type ReturnPlace } from '../../../shared/domain/sale/cart.ts';
import { formatAmount, formatQuantity } from '../../../shared/i18n/format.ts';
import { ZERO_QUANTITY, type Quantity } from '../../../shared/kernel/quantity.ts';
import { useWords } from '../../app-state/language.ts';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/money.tsx';
import { Segments } from '../../ui/segments.tsx';
import type { LineChoice } from './return-draft.ts';
import { leftOf, returnValue } from './return-value.ts';

interface ReturnLineRowProps {
  readonly line: ReturnableLine;
  readonly choice: LineChoice;
  readonly chosen: boolean;
  /** back: all of it came back before; in-cart: it is on its way back; frozen: an answer is awaited. */
  readonly state: 'open' | 'back' | 'in-cart' | 'frozen';
  /** Nobody has said where it goes, and that is why nothing went on. */
  readonly placeMissing: boolean;
  readonly onChoose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onQuantity: (quantity: Quantity) => void;
  readonly onPlace: (place: ReturnPlace) => void;
}

export function ReturnLineRow({ line, choice, chosen, state, placeMissing, onChoose, onStep, onQuantity, onPlace }: ReturnLineRowProps) {
  const t = useWords();
  const settled = state === 'back' || state === 'in-cart';
  const left = leftOf(line);
  const unit = line.unit;
  return (
    <li className={`return-line ${chosen && !settled ? 'chosen' : ''} ${settled ? 'settled' : ''}`} aria-current={(chosen && !settled) || undefined} onPointerDown={onChoose}>
      <div className="return-words">
        <p className="strong clip-2">{line.name}</p>
        <p className="small quiet num">
          {t('receipts.sold', { quantity: formatQuantity(line.quantity), unit, price: formatAmount(line.unitPrice) })}
          {line.returned > 0 && left > 0 && <span className="strong yellow"> {t('receipts.partBack', { quantity: formatQuantity(line.returned), left: formatQuantity(left) })}</span>}
        </p>
      </div>
      {settled ? (
        <Chip tone={state === 'back' ? 'yellow' : 'blue'}>{t(state === 'back' ? 'receipts.allBack' : 'receipts.inCart')}</Chip>
      ) : (
        <>
          <div className="return-count">
            <button type="button" aria-label={t('receipts.less', { name: line.name })} disabled={choice.quantity === 0 || state === 'frozen'} onClick={() => onStep(-1)}>
              <Icon of={Minus} />
            </button>
            {line.fractional ? (
              <PartField line={line} quantity={choice.quantity} disabled={state === 'frozen'} onQuantity={onQuantity} />
            ) : (
              <output className="num strong" aria-label={t('receipts.comesBack', { name: line.name })}>
                {formatQuantity(choice.quantity)}
              </output>
            )}
            <button type="button" aria-label={t('receipts.morePieces', { name: line.name })} disabled={choice.quantity >= left || state === 'frozen'} onClick={() => onStep(1)}>
              <Icon of={Plus} />
            </button>
          </div>
          <Money column amount={returnValue(line, choice.quantity)} />
          {choice.quantity > 0 && (
            <div className={placeMissing ? 'return-place missing' : 'return-place'}>
              {line.isService ? (
                <p className="small quiet">{t('receipts.service')}</p>
              ) : (
                <>
                  <span className="small quiet">{t('receipts.where')}</span>
                  <Segments<ReturnPlace | ''>
                    label={t('receipts.whereOf', { name: line.name })}
                    options={RETURN_PLACES.map((place) => ({ value: place, words: t(`receipts.place.${place}`) }))}
                    value={choice.place ?? ''}
                    disabled={state === 'frozen'}
                    onValue={(place) => place !== '' && onPlace(place)}
                  />
                </>
              )}
            </div>
          )}
        </>
      )}
    </li>
  );
}

/** How much of something that is weighed or measured comes back. */
function PartField({ line, quantity, disabled, onQuantity }: { readonly line: ReturnableLine; readonly quantity: Quantity; readonly disabled: boolean; readonly onQuantity: (quantity: Quantity) => void }) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed === '' ? null : parseQuantity(typed);
  return (
    <input
      type="text"
      inputMode="decimal"
      className="num strong"
      data-scan="refuse"
      autoComplete="off"
      aria-label={t('receipts.comesBack', { name: line.name })}
      aria-invalid={(read !== null && !read.ok) || undefined}
      disabled={disabled}
      value={typed ?? formatQuantity(quantity)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = parseQuantity(event.target.value);
        onQuantity(next.ok ? next.value : ZERO_QUANTITY);
      }}
    />
  );
}
