import { Minus, Plus } from 'lucide-react';
import type { CartLine } from '../../../../shared/domain/sale/cart.ts';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Counter } from '../state/counter.ts';
import type { CounterScreen } from '../state/counter-screen.ts';
import { DiscountEditor } from './discount-editor.tsx';
import { NoteEditor } from './note-editor.tsx';
import { PriceEditor } from './price-editor.tsx';
import { QuantityEditor } from './quantity-editor.tsx';

/** What can be done with the chosen line, inside the line. */
export function LineTools({ counter, line, editing }: { readonly counter: Counter; readonly line: CartLine; readonly editing: CounterScreen['editing'] }) {
  const t = useWords();
  if (editing === 'note') return <NoteEditor counter={counter} line={line} />;
  if (editing === 'price') return <PriceEditor counter={counter} line={line} />;
  if (editing === 'quantity') return <QuantityEditor counter={counter} line={line} />;
  if (editing === 'discount') return <DiscountEditor counter={counter} line={line} />;
  const keepFocus = (event: { preventDefault(): void }): void => event.preventDefault();
  const remove = (
    <Button size="small" className="grow" keys="Del" onPointerDown={keepFocus} onClick={() => void counter.remove(line.lineId)}>
      {t('sale.lineRemove')}
    </Button>
  );
  // What is brought back was counted against its receipt: it can only be taken out again.
  if (line.returnOf !== null) return <div className="line-tools">{remove}</div>;
  return (
    <div className="line-tools">
      <Button size="small" className="step" aria-label={t('sale.less')} onPointerDown={keepFocus} onClick={() => void counter.step(-1)}>
        <Icon of={Minus} />
      </Button>
      <Button size="small" className="step" aria-label={t('sale.more')} onPointerDown={keepFocus} onClick={() => void counter.step(1)}>
        <Icon of={Plus} />
      </Button>
      {line.priceFloor !== null && (
        <Button size="small" className="grow" onPointerDown={keepFocus} onClick={() => counter.show({ editing: 'price', selected: line.lineId })}>
          {t('sale.price')}
        </Button>
      )}
      <Button size="small" className="grow" onPointerDown={keepFocus} onClick={() => counter.show({ editing: 'note', selected: line.lineId })}>
        {t('general.note')}
      </Button>
      <Button size="small" className="grow" keys="%" onPointerDown={keepFocus} onClick={() => counter.beginDiscount()}>
        {t('sale.lineDiscount')}
      </Button>
      {remove}
    </div>
  );
}
