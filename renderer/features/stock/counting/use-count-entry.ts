import { useCallback, useRef, useState } from 'react';
import type { CountAnswer, CountGoods } from '../../../../shared/contract/counting.ts';
import type { CountEntryKind } from '../../../../shared/domain/stock-count/count-entry.ts';
import type { StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import type { CommandId } from '../../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../../shared/kernel/quantity.ts';
import { newId } from '../../../app-state/new-id.ts';
import { useService } from '../../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../../app-state/trouble.ts';
import { useKept } from '../../../app-state/use-kept.ts';
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

/** One that was sent; `trouble` null: its answer is still to come. */
interface SentEntry {
  readonly commandId: CommandId;
  readonly wish: EntryWish;
  readonly trouble: Trouble | null;
  /** The sheet that hears its answer. */
  readonly sheet: string;
}

/** What is known of an entry whose answer came to nobody: its sheet was left, or its person signed out. */
const UNHEARD: Trouble = { kind: 'silent' };

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
  /** An answer is still to come. */
  readonly waiting: boolean;
}

/**
 * Sends entries in the order in which they were made; a scanner may be faster than the disk. Those that were not taken wait for their person, also
 * where the service ended meanwhile and they had to sign in anew.
 */
export function useCountEntry(countId: StockCountId, onChange: () => void): CountEntryDesk {
  const service = useService();
  const [last, setLast] = useState<CountedNow | null>(null);
  const [choice, setChoice] = useState<CountEntryDesk['choice']>(null);
  const [sent, setSent] = useKept<readonly SentEntry[]>(`count-entries/${countId}`, () => [], (now, begun) => now.length === 0 && begun.length === 0);
  const [sheet] = useState(() => newId<'count-sheet'>());
  const line = useRef<Promise<void>>(Promise.resolve());
  // The goods that a person chose for a code: the next scan of the same code means the same ones, and as many.
  const chosen = useRef<{ readonly text: string; readonly goods: CountGoods; readonly quantity: Quantity } | null>(null);

  const send = useCallback(
    (commandId: CommandId, wish: EntryWish): void => {
      const rest = (all: readonly SentEntry[]): readonly SentEntry[] => all.filter((one) => one.commandId !== commandId);
      setSent((all) => [...rest(all), { commandId, wish, trouble: null, sheet }]);
      line.current = line.current.then(async () => {
        try {
          const answer = await service.counting.enter({ commandId, countId, goods: namedOf(wish), kind: wish.kind, quantity: wish.quantity, means: wish.means });
          if (answer.kind === 'choose') setChoice({ wish, goods: answer.goods, quantity: answer.quantity });
          else setLast(answer);
          setSent(rest);
        } catch (error) {
          setSent((all) => [...rest(all), { commandId, wish, trouble: troubleOf(error), sheet }]);
        } finally {
          onChange();
        }
      });
    },
    [service, countId, sheet, setSent, onChange],
  );
  const enter = useCallback(
    (wish: EntryWish): void => {
      const text = 'text' in wish.goods ? wish.goods.text : null;
      const same = text !== null && chosen.current?.text === text ? chosen.current : null;
      send(newId<'command'>(), same === null ? wish : { ...wish, goods: same.goods, quantity: same.quantity });
    },
    [send],
  );
  const isOnItsWay = (one: SentEntry): boolean => one.trouble === null && one.sheet === sheet;
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
    stuck: sent.flatMap((one) => (isOnItsWay(one) ? [] : [{ ...one, trouble: one.trouble ?? UNHEARD }])),
    again: (one) => send(one.commandId, one.wish),
    dismiss: (one) => setSent((all) => all.filter((other) => other.commandId !== one.commandId)),
    waiting: sent.some(isOnItsWay),
  };
}

function namedOf({ goods }: EntryWish) {
  if ('text' in goods) return { text: goods.text };
  return countKeyOf(goods);
}
