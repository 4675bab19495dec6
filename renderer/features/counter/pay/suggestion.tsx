import { changeNotes } from '../../../../shared/domain/cash/change-notes.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { subtractRupiah, type Rupiah } from '../../../../shared/kernel/rupiah.ts';
import { useWords } from '../../../app-state/language.ts';
import { Keycap } from '../../../ui/keycap.tsx';
import { Money } from '../../../ui/money.tsx';
import { NoteSwatch } from './note-swatch.tsx';

const SWATCHES = 4;

interface SuggestionProps {
  readonly amount: Rupiah;
  readonly payable: Rupiah;
  readonly digit: number;
  readonly sending: boolean;
  readonly onPress: () => void;
}

/** What a buyer is likely to hand over; one press takes it. */
export function Suggestion({ amount, payable, digit, sending, onPress }: SuggestionProps) {
  const t = useWords();
  const change = subtractRupiah(amount, payable);
  const pieces = changeNotes(amount).pieces.flatMap((piece) => Array.from({ length: piece.count }, () => piece));
  return (
    <button type="button" className="suggestion" aria-keyshortcuts={String(digit)} aria-disabled={sending || undefined} onClick={onPress}>
      <Keycap big>{String(digit)}</Keycap>
      <Money amount={amount} />
      <span className="swatches">{change > 0 && pieces.length <= SWATCHES && pieces.map((piece, index) => <NoteSwatch key={index} {...piece} />)}</span>
      <span className="suggestion-change">
        {change === 0 ? (
          <b>{t('pay.exact')}</b>
        ) : (
          <>
            {t('pay.changeShort')}
            <b className="num">{formatAmount(change)}</b>
          </>
        )}
      </span>
    </button>
  );
}
