import { X } from 'lucide-react';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import { comesIn, sourceOf, type DocumentDraft, type DraftLine, type LineFault } from './document-draft.ts';
import { useStockWords } from './stock-words.ts';

interface DocumentLinesProps {
  readonly draft: DocumentDraft;
  /** How often something was put on it; each time its newest line comes into sight. */
  readonly added: number;
  readonly faults: readonly LineFault[];
  /** What the service said of the day of a line that comes in, or of the owner of one that leaves. */
  readonly refused: { readonly key: number; readonly words: string } | null;
  readonly onLine: (key: number, change: Partial<DraftLine>) => void;
  readonly onRemove: (key: number) => void;
}

/** The lines of a document: how much, and of which batch. */
export function DocumentLines({ draft, added, faults, refused, onLine, onRemove }: DocumentLinesProps) {
  const t = useWords();
  const { day } = useStockWords();
  const newest = useRowInSight<HTMLLIElement>(added);
  const isIn = comesIn(draft.kind);
  const error = (line: DraftLine, field: LineFault['field']): string | undefined => {
    const fault = faults.find((one) => one.key === line.key && one.field === field);
    return fault === undefined ? undefined : (wordsOr(t, `errors.${fault.code}`) ?? t('errors.unknown'));
  };
  const sources = (line: DraftLine): readonly { readonly value: string; readonly words: string }[] => [
    { value: '', words: t('stock.firstExpired') },
    ...line.product.placed
      .filter((one) => one.placeId === draft.fromPlace && one.onHand > 0)
      .map((one) => ({
        value: sourceOf(one),
        words: [one.lot ?? t('stock.noBatch'), one.expiresOn === null ? '' : day(one.expiresOn), one.owner === '' ? t('stock.own') : one.owner, `${formatQuantity(one.onHand)} ${line.product.unit}`].filter((part) => part !== '').join(' · '),
      })),
  ];
  return (
    <ol className="stock-lines">
      {draft.lines.map((line, index) => (
        <li key={line.key} ref={added > 0 && index === draft.lines.length - 1 ? newest : null}>
          <div className="stock-line-head">
            <strong className="grow">{line.product.name}</strong>
            <Button size="small" kind="plainly" once icon={X} aria-label={t('stock.removeLine', { name: line.product.name })} onClick={() => onRemove(line.key)} />
          </div>
          <div className={isIn ? 'stock-line in' : 'stock-line out'}>
            <TextField label={t('stock.quantity', { unit: line.product.unit })} error={error(line, 'quantity')} scan="refuse" inputMode="decimal" value={line.quantity} maxLength={12} onFocus={(event) => event.target.select()} onValue={(quantity) => onLine(line.key, { quantity })} />
            {isIn ? (
              <>
                <TextField label={t('stock.lot')} value={line.lot} maxLength={40} onValue={(lot) => onLine(line.key, { lot })} />
                <DayField label={t('stock.expiresOn')} error={error(line, 'expiresOn') ?? (refused?.key === line.key ? refused.words : undefined)} value={line.expiresOn} onValue={(expiresOn) => onLine(line.key, { expiresOn })} />
                <MoneyField label={t(draft.kind === 'consigned' ? 'stock.consignorPrice' : 'stock.cost')} error={error(line, 'cost')} value={line.cost} maxLength={14} onValue={(cost) => onLine(line.key, { cost })} />
              </>
            ) : (
              <SelectField label={t('stock.source')} error={refused?.key === line.key ? refused.words : undefined} value={line.source} options={sources(line)} onValue={(source) => onLine(line.key, { source })} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
