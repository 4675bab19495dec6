import type { DueItem } from '../../../shared/contract/treasury.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { useWords } from '../../app-state/language.ts';
import { Money } from '../../ui/money.tsx';
import { sourceNumber, useMoment } from './treasury-words.ts';

interface SourceListProps {
  readonly items: readonly Pick<DueItem, 'sourceId' | 'kind' | 'number' | 'receivedAt' | 'lines'>[];
  /** Those that are left out. */
  readonly left: readonly string[];
  readonly onLeft: (left: readonly string[]) => void;
}

/** What a billing is made for: everything, unless somebody takes something out. */
export function SourceList({ items, left, onLeft }: SourceListProps) {
  const t = useWords();
  const { moment } = useMoment();
  const toggle = (sourceId: string): void => onLeft(left.includes(sourceId) ? left.filter((one) => one !== sourceId) : [...left, sourceId]);
  return (
    <fieldset className="treasury-sources">
      <legend className="field-label">{t('treasury.sources')}</legend>
      {items.map((item) => (
        <label key={item.sourceId}>
          <input type="checkbox" checked={!left.includes(item.sourceId)} onChange={() => toggle(item.sourceId)} />
          <span className="strong num">{sourceNumber(item)}</span>
          <span className="small quiet num grow">{moment(item.receivedAt)}</span>
          <Money amount={sumOf(item.lines)} column />
        </label>
      ))}
    </fieldset>
  );
}
