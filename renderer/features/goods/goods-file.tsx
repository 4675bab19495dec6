import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GoodsFormat } from '../../../shared/contract/goods-import.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import type { GoodsSight } from './goods-sight.ts';
import { givenGoods } from './import/given-goods.ts';

const FORMATS: readonly GoodsFormat[] = ['xlsx', 'csv'];

interface GoodsFileProps {
  /** The list as it stands beside this. */
  readonly sight: GoodsSight;
  /** What makes it this list, in words. */
  readonly sightWords: string;
  /** Goods in it, on all its pages; null: not known yet. */
  readonly total: number | null;
  readonly onClose: () => void;
}

/** The goods of the list, or all there are, as a file that can be changed and imported again. */
export function GoodsFile({ sight, sightWords, total, onClose }: GoodsFileProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [which, setWhich] = useState<'seen' | 'all'>('seen');
  const [format, setFormat] = useState<GoodsFormat>('xlsx');
  const { give, given, forget } = useGivenFile();
  const [rows, setRows] = useState(0);
  const box = useRef<HTMLElement>(null);
  const all = useAsk(async () => (await service.catalog.list({ text: '', show: 'all', offset: 0, limit: 1 })).total, [service, total]);
  const file = useCommand((_commandId, wanted: { readonly format: GoodsFormat; readonly sight?: GoodsSight }) => service.goodsImport.file({ kind: 'goods', ...wanted }));
  const count = which === 'seen' ? total : all.value;
  const none = count === 0;
  // Another list is another file.
  useEffect(forget, [sightWords, which, format]);
  useEffect(() => {
    // A group of choices answers arrows once it is on the screen.
    const shown = requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus());
    return () => cancelAnimationFrame(shown);
  }, []);
  const make = async (): Promise<void> => {
    if (none || file.busy) return;
    forget();
    const answer = await file.run({ format, ...(which === 'seen' ? { sight } : {}) });
    if (answer === null) return;
    give(givenGoods(answer));
    setRows(answer.rows);
  };
  useScreenKeys(none ? [] : [{ keys: 'Ctrl+S', label: t('goods.file.key'), run: () => void make(), inFields: true }]);
  const counted = (key: 'goods.file.seen' | 'goods.file.all', goods: number | null): string => t(key, { count: goods === null ? '…' : goods.toLocaleString('id-ID') });
  return (
    <section ref={box} className="sheet padded goods-form" aria-label={t('goods.file.title')}>
      <div>
        <h2 className="sheet-title">{t('goods.file.title')}</h2>
        <p className="small quiet">{t('import.out.text')}</p>
      </div>
      <Choices
        label={t('goods.file.which')}
        value={which}
        options={[
          { value: 'seen', words: counted('goods.file.seen', total), hint: t('goods.file.seenHint', { words: sightWords }) },
          { value: 'all', words: counted('goods.file.all', all.value), hint: t('goods.file.allHint') },
        ]}
        onValue={setWhich}
      />
      <Segments label={t('goods.file.format')} labelled value={format} options={FORMATS.map((value) => ({ value, words: value.toUpperCase() }))} onValue={setFormat} />
      <TroubleBand words={file.trouble === null ? null : words(file.trouble)} />
      <FileBand words={given}>{t('goods.file.made', { count: rows.toLocaleString('id-ID') })}</FileBand>
      {none && <p className="small quiet">{t('goods.file.none')}</p>}
      <div className="row">
        {!none && (
          <Button kind="primary" icon={FileDown} keys="Ctrl+S" busy={file.busy && t('import.out.making')} onClick={() => void make()}>
            {t('goods.file.make')}
          </Button>
        )}
        <Button onClick={onClose}>{t('general.close')}</Button>
      </div>
    </section>
  );
}
