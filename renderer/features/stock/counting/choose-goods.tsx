import type { CountGoods } from '../../../../shared/contract/counting.ts';
import { countKeyText } from '../../../../shared/domain/stock-count/stock-count.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { useGoodsWords } from './goods-words.tsx';
import type { CountEntryDesk } from './use-count-entry.ts';

/** Digits that choose; more goods than that are found by name. */
const SHOWN_MAX = 9;

/** A code that fits several batches or owners: nothing is counted until somebody says which. */
export function ChooseGoods({ choice, onChoose }: { readonly choice: NonNullable<CountEntryDesk['choice']>; readonly onChoose: (goods: CountGoods | null) => void }) {
  const t = useWords();
  const words = useGoodsWords();
  const goods = choice.goods.slice(0, SHOWN_MAX);
  useScreenKeys([...goods.map((one, index) => ({ keys: String(index + 1), run: () => onChoose(one) })), { keys: 'Escape', label: t('counting.key.skip'), run: () => onChoose(null) }]);
  return (
    <Band tone="yellow" live="assertive" title={t('counting.which', { name: goods[0]?.name ?? choice.wish.called })} actions={<Button size="small" keys="Escape" onClick={() => onChoose(null)}>{t('counting.skip')}</Button>}>
      <p>{t('counting.whichText')}</p>
      <div className="count-choices">
        {goods.map((one, index) => (
          <Button key={countKeyText(one)} keys={String(index + 1)} onClick={() => onChoose(one)}>
            {words(one) === '' ? t('counting.plain') : words(one)}
          </Button>
        ))}
      </div>
    </Band>
  );
}
