import { useCallback, useRef, useState } from 'react';
import type { CountAnswer, CountGoods } from '../../../../shared/contract/counting.ts';
import type { CountEntryKind } from '../../../../shared/domain/stock-count/count-entry.ts';
import type { StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import type { CommandId } from '../../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import { newId } from '../../../app-state/new-id.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../../app-state/trouble.ts';
import { countKeyOf } from './count-key.ts';

export interface EntryWish {
  readonly goods: { readonly text: string } | Pick<CountGoods, 'productId' | 'batchId' | 'ownerId'>;
  readonly kind: CountEntryKind;
  readonly quantity: Quantity;
  readonly means: 'scan' | 'typed';
  /** What a person calls it while it is not counted yet: the code or the name. */
  readonly called: string;
}

/** An entry that was not taken; nothing of it is counted. Asked again with the same command, so it never counts twice. */
export interface StuckEntry {
  readonly commandId: CommandId;
  readonly wish: EntryWish;
  readonly trouble: Trouble;
}

export type CountedNow = Extract<CountAnswer, { readonly kind: 'counted' }>;

export interface CountEntryDesk {
  readonly enter: (wish: EntryWish) => void;
  /** The newest entry that was taken. */
  readonly last: CountedNow | null;
  /** Goods of several batches or owners that wait to be chosen, with the entry they are for. */
  readonly choice: { readonly wish: EntryWish; readonly goods: readonly CountGoods[]; readonly quantity: Quantity } | null;
  readonly choose: (goods: CountGoods | null) => void;
  readonly stuck: readonly StuckEntry[];
  readonly again: (stuck: StuckEntry) => void;
  readonly dismiss: (stuck: StuckEntry) => void;
  readonly waiting: number;
}

/** Sends entries in the order in which they were made; a scanner may be faster than the disk. */
export function useCountEntry(countId: StockCountId, onChange: () => void): CountEntryDesk {
  const service = useService();
  const [last, setLast] = useState<CountedNow | null>(null);
  const [choice, setChoice] = useState<CountEntryDesk['choice']>(null);
  const [stuck, setStuck] = useState<readonly StuckEntry[]>([]);
  const [waiting, setWaiting] = useState(0);
  const line = useRef<Promise<void>>(Promise.resolve());
  // The goods that a person chose for a code: the next scan of the same code means the same ones, and as many.
  const chosen = useRef<{ readonly text: string; readonly goods: CountGoods; readonly quantity: Quantity } | null>(null);

  const send = useCallback(
    (commandId: CommandId, wish: EntryWish): void => {
      setWaiting((count) => count + 1);
      line.current = line.current.then(async () => {
        try {
          const answer = await service.counting.enter({ commandId, countId, goods: namedOf(wish), kind: wish.kind, quantity: wish.quantity, means: wish.means });
          if (answer.kind === 'choose') setChoice({ wish, goods: answer.goods, quantity: answer.quantity });
          else setLast(answer);
        } catch (error) {
          setStuck((all) => [...all.filter((one) => one.commandId !== commandId), { commandId, wish, trouble: troubleOf(error) }]);
        } finally {
          setWaiting((count) => count - 1);
          onChange();
        }
      });
    },
    [service, countId, onChange],
  );
  const enter = useCallback(
    (wish: EntryWish): void => {
      const text = 'text' in wish.goods ? wish.goods.text : null;
      const same = text !== null && chosen.current?.text === text ? chosen.current : null;
      send(newId<'command'>(), same === null ? wish : { ...wish, goods: same.goods, quantity: same.quantity });
    },
    [send],
  );
  return {
    enter,
    last,
    choice,
    choose: (goods) => {
      const asked = choice;
      setChoice(null);
      if (asked === null || goods === null) return;
      const { quantity } = asked;
      if ('text' in asked.wish.goods) chosen.current = { text: asked.wish.goods.text, goods, quantity };
      send(newId<'command'>(), { ...asked.wish, goods, quantity });
    },
    stuck,
    again: (one) => {
      setStuck((all) => all.filter((other) => other.commandId !== one.commandId));
      send(one.commandId, one.wish);
    },
    dismiss: (one) => setStuck((all) => all.filter((other) => other.commandId !== one.commandId)),
    waiting,
  };
}

function namedOf({ goods }: EntryWish) {
  if ('text' in goods) return { text: goods.text };
  return countKeyOf(goods);
}
