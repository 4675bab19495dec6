import { useLayoutEffect, useRef } from 'react';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { useWords } from '../../../app-state/language.ts';
import { measurePainted } from '../painted.ts';
import type { Counter } from '../state/counter.ts';
import { useCounterScreen } from '../use-counter.ts';
import { CartRow } from './cart-row.tsx';
import { LineTools } from './line-tools.tsx';

/** The lines in the order they came; the newest is chosen and in sight. */
export function CartLines({ counter, lines, paying }: { readonly counter: Counter; readonly lines: readonly CartLine[]; readonly paying: boolean }) {
  const t = useWords();
  const editing = useCounterScreen(counter, (screen) => screen.editing);
  const changed = useCounterScreen(counter, (screen) => screen.changed);
  useCounterScreen(counter, (screen) => screen.selected);
  const list = useRef<HTMLUListElement>(null);
  const selected = counter.selectedLine();

  useLayoutEffect(() => {
    const chosen = list.current?.querySelector('.cart-item.selected');
    chosen?.scrollIntoView({ block: 'nearest' });
    // In a low window the line and what is typed about it are taller than the room: that, with its touch figures, comes first.
    chosen?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [selected?.lineId, selected?.quantity, editing]);
  useLayoutEffect(() => {
    if (changed !== null) measurePainted('etalase:scan-to-paint', changed.since);
  }, [changed]);

  return (
    // While money is taken nothing in it can have the focus, and the keys must scroll it all the same.
    <ul className="cart-lines scroll" tabIndex={paying ? 0 : undefined} aria-label={t('sale.lines')} ref={list}>
      {lines.map((line) => {
        const isSelected = !paying && line.lineId === selected?.lineId;
        return (
          <li key={line.lineId} className={isSelected ? 'cart-item selected' : 'cart-item'}>
            <CartRow counter={counter} line={line} selected={isSelected} fresh={changed?.lineId === line.lineId ? changed.count : 0} still={paying} />
            {isSelected && <LineTools key={editing} counter={counter} line={line} editing={editing} />}
          </li>
        );
      })}
    </ul>
  );
}
