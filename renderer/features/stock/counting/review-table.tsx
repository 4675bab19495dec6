import { RotateCcw } from 'lucide-react';
import { useEffect, useState, type FormEvent, type RefObject } from 'react';
import type { CountReviewLine } from '../../../../shared/contract/counting.ts';
import type { FoundStock } from '../../../../shared/contract/stock.ts';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { countKeyText, type StockCountId } from '../../../../shared/domain/stock-count/stock-count.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { ZERO_QUANTITY, type Quantity } from '../../../../shared/kernel/quantity.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useChosen } from '../../../app-state/use-chosen.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Money } from '../../../ui/money.tsx';
import '../../../ui/table.css';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { useRowInSight } from '../../../ui/use-row-in-sight.ts';
import { isScanned } from '../use-scanned.tsx';
import { countKeyOf } from './count-key.ts';
import { GoodsName } from './goods-words.tsx';

interface ReviewTableProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly lines: readonly CountReviewLine[];
  readonly leftOut: ReadonlyMap<string, CountReviewLine>;
  /** Null: nothing can be changed any more. */
  readonly countId: StockCountId | null;
  /** Goods that were scanned last: their line is chosen. */
  readonly scanned: FoundStock | null;
  readonly onLeaveOut: (line: CountReviewLine) => void;
}

/** Differences with the largest value first; the chosen line can be counted again or left out. */
export function ReviewTable({ table, lines, leftOut, countId, scanned, onLeaveOut }: ReviewTableProps) {
  const t = useWords();
  const [again, setAgain] = useState<string | null>(null);
  const { at: chosen, row: line, choose, move } = useChosen(lines, countKeyText, countId !== null);
  const row = useRowInSight(chosen);
  useEffect(() => choose(lines.findIndex((one) => isScanned(scanned, one))), [scanned]);
  const quantity = (value: number): string => formatQuantity(value as Quantity);
  useScreenKeys(
    countId === null || lines.length === 0 || again !== null
      ? []
      : [
          { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('counting.key.choose'), run: () => move(1) },
          { keys: 'ArrowUp', shown: 'ArrowUp+ArrowDown', run: () => move(-1) },
          { keys: 'H', label: t('counting.key.again'), run: () => line !== undefined && setAgain(countKeyText(line)) },
          { keys: 'K', label: t('counting.key.leaveOut'), run: () => line !== undefined && onLeaveOut(line) },
        ],
  );
  return (
    <div className="scroll grow" tabIndex={0} role="region" aria-label={t('counting.lists')}>
      <table ref={table} className="table count-review-table">
        <thead>
          <tr>
            <th>{t('counting.goods')}</th>
            <th className="right">{t('counting.books')}</th>
            <th className="right">{t('counting.counted')}</th>
            <th className="right">{t('counting.difference')}</th>
            <th className="right">{t('counting.value')}</th>
            {countId !== null && <th>{t('counting.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((one, index) => {
            const key = countKeyText(one);
            const out = leftOut.has(key);
            return (
              <tr key={key} ref={index === chosen ? row : null} className={[index === chosen ? 'chosen' : '', out ? 'left-out' : ''].join(' ').trim()} onClick={() => choose(index)}>
                <td>
                  <GoodsName goods={one} />
                  <Marks line={one} out={out} />
                </td>
                <td className="right num">{quantity(one.expected)}</td>
                <td className="right num">
                  {quantity(one.counted)} {one.unit}
                </td>
                <td className="right num strong">{one.difference === 0 ? '0' : `${one.difference > 0 ? '+' : ''}${quantity(one.difference)}`}</td>
                <td className="right">
                  <Money amount={one.atPrice} column {...(one.atPrice < 0 ? { tone: 'red' } : {})} />
                </td>
                {countId !== null && (
                  <td>
                    {again === key ? (
                      <CountAgain line={one} countId={countId} onClose={() => setAgain(null)} />
                    ) : (
                      <div className="count-actions">
                        <Button size="office" icon={RotateCcw} {...(index === chosen ? { keys: 'H' } : { 'aria-label': t('counting.againOf', { name: one.name }) })} onClick={() => setAgain(key)}>
                          {t('counting.again')}
                        </Button>
                        <Button size="office" kind="plainly" {...(index === chosen ? { keys: 'K' } : {})} aria-pressed={out} onClick={() => onLeaveOut(one)}>
                          {t(out ? 'counting.takeIn' : 'counting.leaveOut')}
                        </Button>
                      </div>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Marks({ line, out }: { readonly line: CountReviewLine; readonly out: boolean }) {
  const t = useWords();
  return (
    <span className="count-marks">
      {line.doubt !== null && !out && <Chip tone="yellow">{t(`counting.doubt.${line.doubt}`)}</Chip>}
      {out && <Chip>{t('counting.isLeftOut')}</Chip>}
      {line.inCarts > 0 && <Chip tone="blue">{t('counting.inCarts', { quantity: formatQuantity(line.inCarts as Quantity) })}</Chip>}
      {line.recounted && <Chip>{t('counting.recounted')}</Chip>}
    </span>
  );
}

/** All of these goods once more, in one go. */
function CountAgain({ line, countId, onClose }: { readonly line: CountReviewLine; readonly countId: StockCountId; readonly onClose: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const key = countKeyOf(line);
  const enter = useCommand((commandId, quantity: Quantity) => service.counting.enter({ commandId, countId, goods: key, kind: 'recount', quantity, means: 'typed' }));
  useScreenKeys([{ keys: 'Escape', label: t('counting.key.back'), run: onClose }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const read = /^0+$/.test(text.trim()) ? { ok: true as const, value: ZERO_QUANTITY } : parseQuantity(text);
    if (!read.ok) return setWrong(true);
    if ((await enter.run(read.value)) !== null) onClose();
  };
  return (
    <form className="count-again" noValidate onSubmit={(event) => void submit(event)}>
      <TextField autoFocus label={t('counting.againHow', { unit: line.unit })} error={wrong ? t('counting.howMany') : undefined} inputMode="decimal" scan="refuse" maxLength={12} value={text} onValue={(next) => {
        setWrong(false);
        enter.clear();
        setText(next);
      }} />
      <Button type="submit" kind="primary" size="office" keys="Enter" busy={enter.busy && t('general.saving')}>
        {t('counting.save')}
      </Button>
      <TroubleBand words={enter.trouble === null ? null : words(enter.trouble)} />
    </form>
  );
}
