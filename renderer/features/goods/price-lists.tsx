import { useState, type FormEvent } from 'react';
import type { PriceListRow } from '../../../shared/contract/prices.ts';
import { LIST_NAME_MAX } from '../../../shared/domain/pricing/price-list.ts';
import type { PriceListId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** The lists of the gallery; the chosen one can be renamed, taken from the counter and brought back. */
export function PriceLists({ lists, chosen, onChoose }: { readonly lists: readonly PriceListRow[]; readonly chosen: PriceListId; readonly onChoose: (listId: PriceListId) => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const list = lists.find((one) => one.listId === chosen) ?? null;
  const [fresh, setFresh] = useState('');
  // What is typed belongs to the list that was chosen then.
  const [renamed, setRenamed] = useState<{ readonly listId: PriceListId; readonly name: string } | null>(null);
  const name = renamed?.listId === chosen ? renamed.name : (list?.name ?? '');
  const set = useCommand((commandId, input: { readonly listId: PriceListId | null; readonly name: string; readonly active: boolean }) => service.prices.setList({ commandId, ...input }));
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fresh.trim() === '') return;
    const made = await set.run({ listId: null, name: fresh.trim(), active: true });
    if (made === null) return;
    setFresh('');
    onChoose(made.listId);
  };
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (list !== null && name.trim() !== '') void set.run({ listId: list.listId, name: name.trim(), active: list.active });
  };
  return (
    <aside className="sheet prices-lists">
      <ul aria-label={t('prices.title')}>
        {lists.map((one) => (
          <li key={one.listId}>
            <button type="button" className={one.listId === chosen ? 'price-list chosen' : 'price-list'} aria-pressed={one.listId === chosen} onClick={() => onChoose(one.listId)}>
              <span className="grow clip strong">{one.name}</span>
              {one.active ? <span className="small quiet num">{t('prices.count', { count: one.rules })}</span> : <Chip>{t('prices.off')}</Chip>}
            </button>
          </li>
        ))}
      </ul>
      <TroubleBand words={set.trouble === null ? null : words(set.trouble)} />
      <form onSubmit={(event) => void add(event)}>
        <TextField label={t('prices.newList')} value={fresh} maxLength={LIST_NAME_MAX} onValue={setFresh} />
        <Button type="submit" size="office" disabled={fresh.trim() === ''} busy={set.busy && t('general.saving')}>
          {t('prices.addList')}
        </Button>
      </form>
      {list !== null && (
        <form onSubmit={rename}>
          <TextField label={t('prices.listName')} value={name} maxLength={LIST_NAME_MAX} onValue={(value) => setRenamed({ listId: chosen, name: value })} />
          <div className="row">
            <Button type="submit" size="office" disabled={name.trim() === '' || name.trim() === list.name}>
              {t('prices.rename')}
            </Button>
            {!list.general && (
              <Button size="office" onClick={() => void set.run({ listId: list.listId, name: list.name, active: !list.active })}>
                {t(list.active ? 'prices.switchOff' : 'prices.switchOn')}
              </Button>
            )}
          </div>
          <p className="field-hint">{t(list.general ? 'prices.generalHint' : 'prices.switchOffHint')}</p>
        </form>
      )}
    </aside>
  );
}
