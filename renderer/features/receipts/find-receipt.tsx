import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import type { SaleRow } from '../../../shared/contract/sale.ts';
import { readReceiptSearch, type ReceiptSearch } from '../../../shared/domain/receipt/receipt-search.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useWords } from '../../app-state/language.ts';
import { openPage, pagesOf } from '../../app-state/navigation.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { usePerson } from '../../app-state/session.ts';
import { useLasting } from '../../app-state/use-lasting.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ReceiptsTable } from './receipts-table.tsx';

interface FindReceiptProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  /** What the rows answer. */
  readonly answered: string;
  /** Others are looked for than the rows. */
  readonly looking: boolean;
  readonly rows: readonly SaleRow[] | null;
  /** There are more than are shown. */
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
  readonly chosen: SaleRow | null;
  readonly onSearch: (words: string) => void;
  readonly onChoose: (saleId: SaleId) => void;
}

/** One field for everything a person may know of a receipt, and the receipts that fit. */
export function FindReceipt({ field, typed, answered, looking, rows, hasMore, trouble, chosen, onSearch, onChoose }: FindReceiptProps) {
  const t = useWords();
  const words = useTroubleWords();
  const { today, day } = useBusinessDay();
  const readAs = useReadAs(day);
  const person = usePerson();
  const sells = pagesOf(person.role).includes('counter');
  const move = (by: number): void => {
    const at = rows?.findIndex((row) => row.saleId === chosen?.saleId) ?? -1;
    const next = rows?.[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next !== undefined) onChoose(next.saleId);
  };
  const escape = (): void => {
    if (typed !== '') onSearch('');
    else if (sells) openPage('counter');
  };
  useScreenKeys([
    { keys: 'F2', label: t('receipts.key.search'), run: () => field.current?.focus() },
    { keys: 'ArrowUp', inFields: true, run: () => move(-1) },
    { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('receipts.key.choose'), inFields: true, run: () => move(1) },
    { keys: 'Escape', ...(typed !== '' ? { label: t('receipts.key.clear') } : sells ? { label: t('receipts.key.toCounter') } : {}), run: escape },
  ]);
  const isLate = useLasting(looking && trouble === null);
  const search = answered === '' ? null : readReceiptSearch(answered, today);
  const count = rows?.length ?? 0;
  return (
    <>
      <div className="receipts-search">
        <TextField
          ref={field}
          icon={Search}
          label={<span className="only-spoken">{t('receipts.search')}</span>}
          placeholder={t('receipts.searchHint')}
          value={typed}
          maxLength={60}
          onValue={onSearch}
          trailing={
            typed === '' ? undefined : (
              <button type="button" className="receipts-clear" aria-label={t('receipts.clear')} onClick={() => onSearch('')}>
                <Icon of={X} />
              </button>
            )
          }
        />
        <p className="small quiet" role="status">
          {isLate ? t('general.list.waiting') : search === null ? t('receipts.newest') : `${t('receipts.matches', { count: hasMore ? `${count}+` : count })} ${readAs(search)}`}
        </p>
      </div>
      <TroubleBand words={trouble === null ? null : words(trouble)} />
      <ReceiptsTable rows={rows} answered={answered} more={hasMore ? t(search?.day == null ? 'receipts.more' : 'receipts.moreOfDay', { count }) : null} chosen={chosen?.saleId ?? null} onChoose={onChoose} />
    </>
  );
}

/** How what was typed is understood, so that nobody wonders why a receipt is missing. */
function useReadAs(dayWords: (day: BusinessDay) => string): (search: ReceiptSearch) => string {
  const t = useWords();
  return ({ receiptNumber, number, amount, day, words }) => {
    const parts = [
      receiptNumber === null ? [] : t('receipts.as.number', { number: receiptNumber }),
      number === null ? [] : t('receipts.as.number', { number }),
      amount === null ? [] : t('receipts.as.amount', { amount: formatRupiah(amount) }),
      day === null ? [] : t('receipts.as.day', { day: dayWords(day) }),
      words === null ? [] : t('receipts.as.item', { words }),
    ].flat();
    return parts.length === 0 ? t('receipts.as.nothing') : t('receipts.as', { parts: parts.join(t('receipts.as.or')) });
  };
}
