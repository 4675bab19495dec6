import { ListTree, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { accountOf } from '../../../../shared/domain/close/revenue-account.ts';
import type { ProductId } from '../../../../shared/kernel/ids.ts';
import { useServiceEvent, useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { Segments } from '../../../ui/segments.tsx';
import '../../../ui/table.css';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import '../goods.css';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { EntryForm } from './entry-form.tsx';
import { LISTS, rowsOf, type ListId, type ListRow } from './list-rows.ts';
import './lists.css';
import { RecipeForm } from './recipe-form.tsx';

/** What goods belong to and are made of; one list at a time. */
export function ListsView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const accounts = useSettings()?.['revenue.accounts'];
  const [list, setList] = useState<ListId>('category');
  const [open, setOpen] = useState<string | 'new' | null>(null);
  /** A new form for each new entry that is begun. */
  const [turn, setTurn] = useState(0);
  const table = useRef<HTMLDivElement>(null);
  const asked = useAsk(async () => {
    const [lists, places, recipes] = await Promise.all([service.catalog.lists(), service.stock.places(), service.stock.recipes()]);
    return { lists, places, recipes };
  }, [service]);
  useServiceEvent((event) => event.type === 'catalog-changed' && asked.again());
  const accountText = (categoryId: string): string => {
    const code = accounts === undefined ? '' : accountOf(accounts, categoryId);
    return `${code} ${accounts?.list.find((one) => one.code === code)?.name ?? ''}`.trim();
  };
  const rows = asked.value === null ? null : rowsOf(list, asked.value.lists, asked.value.places, asked.value.recipes, accountText);
  const chosen = rows?.find(({ id }) => id === open) ?? null;
  const at = rows?.findIndex(({ id }) => id === open) ?? -1;

  const look = (next: ListId): void => {
    setList(next);
    setOpen(null);
  };
  const begin = (): void => {
    setOpen('new');
    setTurn((now) => now + 1);
  };
  const close = (): void => {
    setOpen(null);
    table.current?.focus();
  };
  useEffect(() => table.current?.focus(), [list]);
  const walk = (step: 1 | -1): void => {
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('.goods-name') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, now + step))]?.focus();
  };
  useScreenKeys([
    { keys: 'F2', label: t('goods.key.add'), run: begin },
    { keys: 'Ctrl+J', label: t('lists.key.next'), inFields: true, run: () => look(LISTS[(LISTS.indexOf(list) + 1) % LISTS.length] ?? 'category') },
    { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('lists.key.row'), run: () => walk(1) },
    { keys: 'ArrowUp', shown: 'ArrowUp+ArrowDown', run: () => walk(-1) },
    { keys: 'Escape', label: t('goods.key.list'), inFields: true, run: close },
  ]);
  return (
    <Page
      title={t('goods.title')}
      head={views}
      actions={
        <Button kind={open === null ? 'primary' : 'ordinary'} size="small" icon={Plus} keys="F2" onClick={begin}>
          {t('lists.add')}
        </Button>
      }
    >
      <div className="goods">
        <section className="sheet goods-list">
          <div className="lists-head">
            <Segments label={t('lists.which')} value={list} options={LISTS.map((value) => ({ value, words: t(`lists.${value}`) }))} onValue={look} />
          </div>
          <TroubleBand words={asked.trouble === null ? null : words(asked.trouble)} />
          {rows?.length === 0 ? (
            <Empty icon={ListTree} title={t(`lists.empty.${list}`)}>
              {t(`lists.emptyText.${list}`)}
            </Empty>
          ) : (
            <div ref={table} className="scroll grow" tabIndex={0} role="region" aria-label={t(`lists.${list}`)}>
              <table className="table">
                <thead>
                  <tr>
                    <th>{t(`lists.name.${list}`)}</th>
                    <th>{t(`lists.about.${list}`)}</th>
                    {(list === 'category' || list === 'producer' || list === 'workshop') && <th className="right">{t('lists.sold')}</th>}
                  </tr>
                </thead>
                <tbody>
                  {(rows ?? []).map((row) => (
                    <tr key={row.id} className={[row.id === open ? 'chosen' : '', row.active ? '' : 'off'].join(' ').trim()}>
                      <td>
                        <button type="button" className="goods-name" aria-pressed={row.id === open} onClick={() => setOpen(row.id)}>
                          <span className="clip-2">{row.name}</span>
                          {!row.active && <Chip>{t('lists.off')}</Chip>}
                        </button>
                      </td>
                      <td>
                        <About row={row} />
                      </td>
                      {row.sold !== null && <td className="right num">{row.sold.toLocaleString('id-ID')}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        <aside className="goods-panel">
          {open === null || (open !== 'new' && chosen === null) ? (
            <div className="sheet padded">
              <p className="title">{t('lists.choose')}</p>
              <p className="small quiet">{t(`lists.text.${list}`)}</p>
            </div>
          ) : list === 'recipe' ? (
            <RecipeForm key={`${open} ${turn}`} of={chosen === null ? null : { productId: chosen.id as ProductId, name: chosen.name }} onStored={asked.fresh} onClose={close} />
          ) : (
            <EntryForm key={`${list} ${open} ${turn}`} list={list} row={chosen} at={at} count={rows?.length ?? 0} producers={asked.value?.lists.producers ?? []} onStored={asked.fresh} onClose={close} />
          )}
        </aside>
      </div>
    </Page>
  );
}

function About({ row: { about } }: { readonly row: ListRow }) {
  const t = useWords();
  switch (about.kind) {
    case 'producer-kind':
      return t(`lists.producerKind.${about.value}`);
    case 'place-kind':
      return t(`lists.placeKind.${about.value}`);
    case 'materials':
      return t('lists.materialCount', { count: about.value });
    case 'text':
      return about.value;
  }
}
