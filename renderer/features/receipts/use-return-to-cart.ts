import { useRef, useState } from 'react';
import type { CommandId, LineId, SaleId } from '../../../shared/kernel/ids.ts';
import { newId } from '../../app-state/new-id.ts';
import { useService } from '../../app-state/service.ts';
import { troubleOf, type Trouble } from '../../app-state/trouble.ts';
import type { LineToReturn } from './return-draft.ts';

export interface ReturnToCart {
  /** Puts the lines into the open cart, one after another; true when all of them are in. */
  readonly run: (saleId: SaleId, lines: readonly LineToReturn[]) => Promise<boolean>;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Lines of the receipt that this panel has put into the cart. */
  readonly inCart: ReadonlySet<number>;
}

/** Each line keeps its ids until an answer came: asking again never brings it back twice. */
export function useReturnToCart(): ReturnToCart {
  const service = useService();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [inCart, setInCart] = useState<ReadonlySet<number>>(new Set());
  const done = useRef(new Set<number>());
  const unanswered = useRef(new Map<number, { readonly commandId: CommandId; readonly cartId: SaleId; readonly lineId: LineId }>());
  const running = useRef(false);

  const put = async (saleId: SaleId, { line, quantity, place }: LineToReturn): Promise<void> => {
    const { lineNumber } = line;
    const ids = unanswered.current.get(lineNumber) ?? { commandId: newId<'command'>(), cartId: (await service.cart.current()).saleId, lineId: newId<'line'>() };
    unanswered.current.set(lineNumber, ids);
    try {
      await service.cart.apply({ commandId: ids.commandId, saleId: ids.cartId, command: { type: 'add-return', lineId: ids.lineId, saleId, lineNumber, quantity, place } });
    } catch (error) {
      if (troubleOf(error).kind !== 'silent') unanswered.current.delete(lineNumber);
      throw error;
    }
    unanswered.current.delete(lineNumber);
    done.current.add(lineNumber);
    setInCart(new Set(done.current));
  };

  return {
    busy,
    trouble,
    inCart,
    async run(saleId, lines) {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setTrouble(null);
      try {
        for (const line of lines) if (!done.current.has(line.line.lineNumber)) await put(saleId, line);
        return true;
      } catch (error) {
        setTrouble(troubleOf(error));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
