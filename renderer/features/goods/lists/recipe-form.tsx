import { X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import type { ProductId } from '../../../../shared/kernel/ids.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { GoodsFinder } from '../labels/goods-finder.tsx';

interface Material {
  readonly materialId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
}

const MATERIALS_MAX = 40;

/** What one unit of a product is made of; first the product is found, when it has no recipe yet. */
export function RecipeForm({ of, onStored, onClose }: { readonly of: { readonly productId: ProductId; readonly name: string } | null; readonly onStored: () => void; readonly onClose: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [product, setProduct] = useState(of);
  const [materials, setMaterials] = useState<readonly Material[] | null>(null);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const finder = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const known = useAsk(async () => (product === null ? null : { of: product.productId, lines: await service.stock.recipe({ productId: product.productId }) }), [service, product?.productId]);
  useEffect(() => {
    if (known.value !== null && materials === null) setMaterials(known.value.lines.map(({ materialId, name, unit, quantity }) => ({ materialId, name, unit, quantity: formatQuantity(quantity).replaceAll('.', '') })));
  }, [known.value]);
  useEffect(() => finder.current?.focus(), [product?.productId]);
  const lines = materials ?? [];
  const read = lines.map(({ quantity }) => parseQuantity(quantity));
  const save = useCommand((commandId, productId: ProductId) =>
    service.stock.setRecipe({ commandId, productId, materials: lines.flatMap(({ materialId }, at) => (read[at]?.ok === true ? [{ materialId, quantity: read[at].value }] : [])) }),
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setSaid(null);
    if (product === null || materials === null || read.some(({ ok }) => !ok)) return;
    if ((await save.run(product.productId)) === null) return;
    setTried(false);
    setSaid(t(lines.length === 0 ? 'lists.recipeGone' : 'general.saved'));
    onStored();
  };
  useScreenKeys([
    ...(product === null ? [] : [{ keys: 'Ctrl+S', label: t('goods.key.save'), inFields: true, run: () => form.current?.requestSubmit() }]),
    { keys: 'F4', label: t('lists.key.material'), run: () => finder.current?.focus() },
  ]);
  const take = (goods: ProductRow): void => {
    save.clear();
    setSaid(null);
    if (product === null) return setProduct({ productId: goods.productId, name: goods.name });
    setMaterials((now) => (now === null || now.length >= MATERIALS_MAX || now.some(({ materialId }) => materialId === goods.productId) ? now : [...now, { materialId: goods.productId, name: goods.name, unit: goods.unit, quantity: '1' }]));
  };
  const set = (materialId: ProductId, quantity: string): void => {
    setSaid(null);
    setMaterials((now) => now?.map((one) => (one.materialId === materialId ? { ...one, quantity } : one)) ?? null);
  };
  return (
    <section className="sheet padded" aria-label={product?.name ?? t('lists.new.recipe')}>
      <div className="goods-form">
        <div>
          <h2 className="sheet-title">{product?.name ?? t('lists.new.recipe')}</h2>
          <p className="small quiet">{t(product === null ? 'lists.recipeOf' : 'lists.recipeText')}</p>
        </div>
        <GoodsFinder field={finder} onGoods={take} />
        <TroubleBand words={known.trouble === null ? null : words(known.trouble)} />
        {product !== null && (
          <form ref={form} className="goods-form" noValidate onSubmit={(event) => void submit(event)}>
            {materials !== null && lines.length === 0 && <p className="small quiet">{t('lists.noMaterials')}</p>}
            <ul className="lists-materials" aria-label={t('lists.materials')}>
              {lines.map(({ materialId, name, unit, quantity }, at) => {
                const one = read[at];
                return (
                  <li key={materialId}>
                    <TextField label={t('lists.materialQuantity', { name, unit })} error={tried && one?.ok === false ? (wordsOr(t, `errors.${one.error.code}`) ?? t('errors.unknown')) : undefined} scan="refuse" inputMode="decimal" value={quantity} maxLength={12} onValue={(next) => set(materialId, next)} />
                    <Button kind="plainly" size="office" icon={X} aria-label={t('lists.dropMaterial', { name })} onClick={() => setMaterials(lines.filter((other) => other.materialId !== materialId))} />
                  </li>
                );
              })}
            </ul>
            <div className="goods-save">
              <TroubleBand words={save.trouble === null ? null : words(save.trouble)} />
              {said !== null && <Band tone="green" title={said} />}
              <div className="row wrap">
                <Button type="submit" kind="primary" keys="Ctrl+S" busy={save.busy && t('general.saving')}>
                  {t('general.save')}
                </Button>
                <Button onClick={onClose}>{t('general.close')}</Button>
              </div>
            </div>
          </form>
        )}
      </div>
    </section>
  );
}
