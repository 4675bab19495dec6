import { X } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import type { RecipeLine } from '../../../../shared/contract/stock.ts';
import { parseQuantity } from '../../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import type { ProductId } from '../../../../shared/kernel/ids.ts';
import { useClashBand } from '../../../app-state/use-clash-band.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { KeptForm, useKeptForm, useTyped } from '../../../app-state/kept-form.tsx';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { ClashBand } from '../../../ui/clash-band.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { WaitingLine } from '../../../ui/waiting-line.tsx';
import { GoodsFinder } from '../labels/goods-finder.tsx';

/** What has a recipe. */
interface Made {
  readonly productId: ProductId;
  readonly name: string;
}

interface RecipeFormProps {
  /** Null: a new recipe, whose product is still to be found. */
  readonly of: Made | null;
  /** Settles when what is stored now is shown. */
  readonly onStored: () => Promise<void>;
  readonly onClose: () => void;
}

interface Material {
  readonly materialId: ProductId;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
}

const MATERIALS_MAX = 40;

/** What one unit of a product is made of; first the product is found, when it has no recipe yet. What is typed waits for whoever looks elsewhere. */
export function RecipeForm({ of, onStored, onClose }: RecipeFormProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [found, setFound, letGo] = useKept<Made | null>(of === null ? 'recipe-of' : null, () => null);
  const made = of ?? found;
  const finder = useRef<HTMLInputElement>(null);
  const known = useAsk(async () => (made === null ? null : { of: made.productId, lines: await service.stock.recipe({ productId: made.productId }) }), [service, made?.productId]);
  useServiceEvent((event) => event.type === 'catalog-changed' && known.again());
  useEffect(() => {
    if (made === null) finder.current?.focus();
  }, [made === null]);
  return (
    <section className="sheet padded" aria-label={made?.name ?? t('lists.new.recipe')}>
      <div className="goods-form">
        <div>
          <h2 className="sheet-title">{made?.name ?? t('lists.new.recipe')}</h2>
          <p className="small quiet">{t(made === null ? 'lists.recipeOf' : 'lists.recipeText')}</p>
        </div>
        {made === null && <GoodsFinder field={finder} onGoods={({ productId, name }) => setFound({ productId, name })} />}
        <TroubleBand words={known.trouble === null ? null : words(known.trouble)} />
        {made !== null && known.value?.of === made.productId && (
          <KeptForm name={`recipe/${made.productId}`} ground={known.value.lines}>
            <Materials
              productId={made.productId}
              lines={known.value.lines}
              isNew={of === null}
              onStored={async () => {
                letGo();
                await Promise.all([known.fresh(), onStored()]);
              }}
              onThrownAway={() => {
                letGo();
                setFound(null);
              }}
              onClose={onClose}
            />
          </KeptForm>
        )}
      </div>
    </section>
  );
}

interface MaterialsProps {
  readonly productId: ProductId;
  readonly lines: readonly RecipeLine[];
  readonly isNew: boolean;
  readonly onStored: () => Promise<void>;
  readonly onThrownAway: () => void;
  readonly onClose: () => void;
}

function Materials({ productId, lines: stored, isNew, onStored, onThrownAway, onClose }: MaterialsProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [lines, setLines] = useTyped<readonly Material[]>('materials', () => stored.map(({ materialId, name, unit, quantity }) => ({ materialId, name, unit, quantity: formatQuantity(quantity).replaceAll('.', '') })));
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const finder = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => finder.current?.focus(), []);
  const read = lines.map(({ quantity }) => parseQuantity(quantity));
  const save = useCommand((commandId) =>
    service.stock.setRecipe({ commandId, productId, materials: lines.flatMap(({ materialId }, at) => (read[at]?.ok === true ? [{ materialId, quantity: read[at].value }] : [])) }),
  );
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setSaid(null);
    if (clashes) return goOn.current?.focus();
    if (read.some(({ ok }) => !ok)) return;
    const recorded = await kept.store(async () => {
      const answer = await save.run();
      if (answer !== null) await onStored();
      return answer;
    });
    if (recorded === null) return;
    setTried(false);
    setSaid(t(lines.length === 0 ? 'lists.recipeGone' : 'general.saved'));
  };
  useScreenKeys([
    { keys: 'Ctrl+S', label: t('goods.key.save'), inFields: true, run: () => form.current?.requestSubmit() },
    { keys: 'F4', label: t('lists.key.material'), run: () => finder.current?.focus() },
  ]);
  const take = ({ productId: materialId, name, unit }: ProductRow): void => {
    save.clear();
    setSaid(null);
    setLines((now) => (now.length >= MATERIALS_MAX || now.some((one) => one.materialId === materialId) ? now : [...now, { materialId, name, unit, quantity: '1' }]));
  };
  const set = (materialId: ProductId, quantity: string): void => {
    setSaid(null);
    setLines((now) => now.map((one) => (one.materialId === materialId ? { ...one, quantity } : one)));
  };
  const throwAway = (): void => {
    kept.throwAway();
    onThrownAway();
  };
  return (
    <>
      <GoodsFinder field={finder} onGoods={take} />
      <form ref={form} className="goods-form" noValidate onSubmit={(event) => void submit(event)}>
        {lines.length === 0 && <p className="small quiet">{t('lists.noMaterials')}</p>}
        <ul className="lists-materials" aria-label={t('lists.materials')}>
          {lines.map(({ materialId, name, unit, quantity }, at) => {
            const one = read[at];
            return (
              <li key={materialId}>
                <TextField label={t('lists.materialQuantity', { name, unit })} error={tried && one?.ok === false ? (wordsOr(t, `errors.${one.error.code}`) ?? t('errors.unknown')) : undefined} scan="refuse" inputMode="decimal" value={quantity} maxLength={12} onValue={(next) => set(materialId, next)} />
                <Button kind="plainly" size="office" icon={X} aria-label={t('lists.dropMaterial', { name })} onClick={() => setLines(lines.filter((other) => other.materialId !== materialId))} />
              </li>
            );
          })}
        </ul>
        <div className="goods-save">
          <TroubleBand words={save.trouble === null ? null : words(save.trouble)} />
          {said !== null && <Band tone="green" title={said} />}
          {clashes && <ClashBand {...clashBand} onThrowAway={throwAway} />}
          {(kept.waits || (isNew && said === null)) && !clashes && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={throwAway} />}
          <div className="row wrap">
            <Button type="submit" kind="primary" keys="Ctrl+S" busy={kept.sending && t('general.saving')}>
              {t('general.save')}
            </Button>
            <Button onClick={onClose}>{t('general.close')}</Button>
          </div>
        </div>
      </form>
    </>
  );
}
