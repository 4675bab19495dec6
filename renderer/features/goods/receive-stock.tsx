import { PackagePlus, Tag } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { LABELS_MAX } from '../../../shared/domain/label/label-limits.ts';
import { parseQuantity } from '../../../shared/domain/cash/parse-quantity.ts';
import { formatQuantity } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { quantity as quantityOf } from '../../../shared/kernel/quantity.ts';
import { useWords } from '../../app-state/language.ts';
import { openLabels } from '../../app-state/label-request.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** What came in of the chosen product. */
export function ReceiveStock({ product, onReceived }: { readonly product: ProductRow; readonly onReceived: (product: ProductRow) => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [received, setReceived] = useState<{ readonly words: string; readonly labels: number } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const typed = parseQuantity(text);
  const receive = useCommand((commandId) => service.catalog.receiveStock({ commandId, productId: product.productId, quantity: typed.ok ? typed.value : quantityOf(0), note: note.trim() === '' ? null : note.trim() }));
  useScreenKeys([{ keys: 'F4', label: t('goods.key.receive'), run: () => field.current?.focus() }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setReceived(null);
    if (!typed.ok) return field.current?.focus();
    const stored = await receive.run();
    if (stored === null) return;
    setTried(false);
    setText('');
    setNote('');
    setReceived({ words: t('goods.received', { quantity: formatQuantity(typed.value), unit: product.unit, onHand: formatQuantity(stored.onHand ?? quantityOf(0)) }), labels: Math.min(LABELS_MAX, Math.ceil(typed.value / 1000)) });
    onReceived(stored);
  };
  return (
    <section className="sheet padded" aria-label={t('goods.receive')}>
      <form className="goods-form" noValidate onSubmit={(event) => void submit(event)}>
        <h2 className="sheet-title">{t('goods.receive')}</h2>
        <p className="small quiet">{t('goods.onHand', { quantity: formatQuantity(product.onHand ?? quantityOf(0)), unit: product.unit })}</p>
        <div className="goods-pair">
          <TextField ref={field} label={t('goods.quantity')} error={tried && !typed.ok ? (wordsOr(t, `errors.${typed.error.code}`) ?? t('errors.unknown')) : undefined} scan="refuse" inputMode="decimal" value={text} maxLength={12} onValue={setText} />
          <TextField label={t('goods.note')} hint={t('goods.noteHint')} value={note} maxLength={200} onValue={setNote} />
        </div>
        <TroubleBand words={receive.trouble === null ? null : words(receive.trouble)} />
        {received !== null && (
          <Band
            tone="green"
            title={received.words}
            actions={
              <Button size="office" icon={Tag} onClick={() => openLabels([{ productId: product.productId, batchId: null, name: product.name, copies: received.labels }], true)}>
                {t('goods.printLabels', { count: received.labels })}
              </Button>
            }
          />
        )}
        <Button type="submit" icon={PackagePlus} busy={receive.busy && t('general.saving')}>
          {t('goods.receiveThis')}
        </Button>
      </form>
    </section>
  );
}
