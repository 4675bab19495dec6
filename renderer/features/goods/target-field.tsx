import { useState, type KeyboardEvent, type Ref } from 'react';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useMarked } from '../../app-state/use-marked.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { ChosenTarget } from './rule-draft.ts';
import { Money } from '../../ui/money.tsx';

const HITS = 6;

interface TargetFieldProps {
  readonly field: Ref<HTMLInputElement>;
  readonly chosen: ChosenTarget | null;
  readonly error: string | undefined;
  readonly onChoose: (target: ChosenTarget | null) => void;
}

/** What a price rule is about: everything, a category or a product, found by typing its name; Enter takes the marked one. */
export function TargetField({ field, chosen, error, onChoose }: TargetFieldProps) {
  const t = useWords();
  const service = useService();
  const [typed, setTyped] = useState('');
  const [looking, setLooking] = useState(false);
  const text = typed.trim().toLowerCase();
  const categories = useAsk(() => service.catalog.categories(), [service]);
  const products = useAsk(() => (text === '' ? Promise.resolve([]) : service.catalog.search({ text: typed.trim(), limit: HITS })), [service, text]);
  const everything: ChosenTarget = { target: { kind: 'all' }, name: t('prices.everything'), price: null };
  const hits: readonly ChosenTarget[] = [
    ...(everything.name.toLowerCase().includes(text) ? [everything] : []),
    ...(categories.value ?? []).filter(({ name }) => name.toLowerCase().includes(text)).map(({ categoryId, name }): ChosenTarget => ({ target: { kind: 'category', categoryId }, name, price: null })),
    ...(products.value ?? []).filter(({ priceFloor }) => priceFloor === null).map(({ productId, name, price }): ChosenTarget => ({ target: { kind: 'product', productId }, name, price })),
  ].slice(0, HITS + 2);
  const open = looking && hits.length > 0;
  const asked = { asking: products.asking || categories.asking, trouble: products.trouble ?? categories.trouble };
  const take = (hit: ChosenTarget): void => {
    onChoose(hit);
    setTyped('');
    setLooking(false);
  };
  const { marked, onKeyDown } = useMarked(text, hits, asked, (hit) => hit !== undefined && take(hit));
  const onKey = (event: KeyboardEvent): void => {
    // Where nothing is looked for, or nothing fits, Enter is the form's.
    if (event.key === 'Enter' && !(looking && (open || asked.asking))) return;
    if (event.key !== 'Enter') setLooking((now) => now || event.key === 'ArrowDown' || event.key === 'ArrowUp');
    onKeyDown(event);
  };
  return (
    <div className="target-field" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setLooking(false)}>
      <TextField
        ref={field}
        label={t('prices.about')}
        error={error}
        scan="refuse"
        placeholder={t('prices.aboutHint')}
        maxLength={100}
        value={looking ? typed : (chosen?.name ?? typed)}
        onKeyDown={onKey}
        onValue={(value) => {
          setTyped(value);
          setLooking(true);
          if (chosen !== null) onChoose(null);
        }}
      />
      {open && (
        <ul className="target-hits" aria-label={t('prices.about')}>
          {hits.map((hit, index) => (
            <li key={`${hit.target.kind} ${hit.name}`}>
              <button type="button" className={index === marked ? 'target-hit chosen' : 'target-hit'} aria-current={index === marked || undefined} onPointerDown={(event) => event.preventDefault()} onClick={() => take(hit)}>
                <span className="grow clip-2">{hit.name}</span>
                {hit.price === null ? <span className="small quiet">{t(`prices.kind.${hit.target.kind}`)}</span> : <Money amount={hit.price} column />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
