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

/** One that was sent; without `trouble` and `which` its answer is still to come. */
interface SentEntry {
  readonly commandId: CommandId;
  readonly wish: EntryWish;
  readonly trouble: Trouble | null;
  /** The goods that it may mean, of which a person chooses. */
  readonly which: Extract<CountAnswer, { readonly kind: 'choose' }> | null;
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
  /** The first code that goods of several batches or owners have: they wait to be chosen. */
  readonly choice: { readonly wish: EntryWish; readonly goods: readonly CountGoods[] } | null;
  /** For every scan of that code; null: not even the first of them is counted. */
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
  const [sent, setSent] = useKept<readonly SentEntry[]>(`count-entries/${countId}`, () => [], (now, begun) => now.length === 0 && begun.length === 0);
  const [sheet] = useState(() => newId<'count-sheet'>());
  const line = useRef<Promise<void>>(Promise.resolve());
  // The goods that a person chose for a code: the next scan of the same code means the same ones, and as many.
  const chosen = useRef<ChosenGoods | null>(null);

  const send = useCallback(
    function send(commandId: CommandId, wish: EntryWish): void {
      const rest = (all: readonly SentEntry[]): readonly SentEntry[] => all.filter((one) => one.commandId !== commandId);
      const keep = (known: Pick<SentEntry, 'trouble' | 'which'>): void => setSent((all) => [...rest(all), { commandId, wish, sheet, ...known }]);
      keep({ trouble: null, which: null });
      line.current = line.current.then(async () => {
        try {
          const answer = await service.counting.enter({ commandId, countId, goods: namedOf(wish), kind: wish.kind, quantity: wish.quantity, means: wish.means });
          const same = meantBy(wish, chosen.current);
          if (answer.kind === 'choose' && same === null) return keep({ trouble: null, which: answer });
          setSent(rest);
          if (answer.kind === 'counted') setLast(answer);
          // Chosen while this scan of the same code was on its way.
          else if (same !== null) send(newId<'command'>(), same);
        } catch (error) {
          keep({ trouble: troubleOf(error), which: null });
        } finally {
          onChange();
        }
      });
    },
    [service, countId, sheet, setSent, onChange],
  );
  const enter = useCallback((wish: EntryWish): void => send(newId<'command'>(), meantBy(wish, chosen.current) ?? wish), [send]);
  const asked = sent.find(({ which }) => which !== null);
  const choice = asked?.which == null ? null : { wish: asked.wish, goods: asked.which.goods };
  const isOnItsWay = (one: SentEntry): boolean => one.trouble === null && one.which === null && one.sheet === sheet;
  return {
    enter,
    last,
    choice,
    choose: (goods) => {
      if (asked?.which == null) return;
      const text = codeOf(asked.wish);
      if (goods !== null && text !== null) chosen.current = { text, goods, quantity: asked.which.quantity };
      const same = sent.filter(({ wish, which }) => which !== null && codeOf(wish) === text);
      setSent((all) => all.filter((one) => !same.includes(one)));
      if (goods !== null) for (const { wish, which } of same) send(newId<'command'>(), { ...wish, goods, quantity: which?.quantity ?? wish.quantity });
    },
    stuck: sent.flatMap((one) => (isOnItsWay(one) || one.which !== null ? [] : [{ ...one, trouble: one.trouble ?? UNHEARD }])),
    again: (one) => send(one.commandId, one.wish),
    dismiss: (one) => setSent((all) => all.filter((other) => other.commandId !== one.commandId)),
    waiting: sent.some(isOnItsWay),
  };
}

/** Goods that a person chose for a code. */
interface ChosenGoods {
  readonly text: string;
  readonly goods: CountGoods;
  readonly quantity: Quantity;
}

/** The scanned code; null: goods were named. */
function codeOf({ goods }: EntryWish): string | null {
  return 'text' in goods ? goods.text : null;
}

/** The same entry of the goods that were chosen for its code, and as many; null: nobody chose for it. */
function meantBy(wish: EntryWish, chosen: ChosenGoods | null): EntryWish | null {
  return chosen !== null && codeOf(wish) === chosen.text ? { ...wish, goods: chosen.goods, quantity: chosen.quantity } : null;
}

function namedOf({ goods }: EntryWish) {
  if ('text' in goods) return { text: goods.text };
  return countKeyOf(goods);
}
