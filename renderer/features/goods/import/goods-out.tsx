import { Archive, Download, FileSpreadsheet, Store } from 'lucide-react';
import { useState } from 'react';
import type { EverythingWritten, GoodsFileKind, GoodsFormat } from '../../../../shared/contract/goods-import.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useGivenFile } from '../../../app-state/use-given-file.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileBand } from '../../../ui/file-band.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { givenGoods } from './given-goods.ts';

const FILES = [
  { kind: 'goods', format: 'xlsx', keys: 'X', words: 'import.out.xlsx', icon: Download },
  { kind: 'goods', format: 'csv', keys: 'C', words: 'import.out.csv', icon: Download },
  { kind: 'template', format: 'xlsx', keys: 'K', words: 'import.out.template', icon: FileSpreadsheet },
  { kind: 'e-katalog', format: 'xlsx', keys: 'E', words: 'import.out.eKatalog', icon: Store },
] as const satisfies readonly { readonly kind: GoodsFileKind; readonly format: GoodsFormat; readonly keys: string; readonly words: string; readonly icon: unknown }[];

/** The other way: goods as files that can be changed and imported again, the form for them, what e-Katalog asks, and everything at once. */
export function GoodsOut() {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [wanted, setWanted] = useState('');
  const { give, given, forget } = useGivenFile();
  /** Goods in the file that was given last; null: the form has none. */
  const [rows, setRows] = useState<number | null>(null);
  const [written, setWritten] = useState<EverythingWritten | null>(null);
  const file = useCommand(async (_commandId, { kind, format }: { readonly kind: GoodsFileKind; readonly format: GoodsFormat }) => service.goodsImport.file({ kind, format }));
  const everything = useCommand(async () => service.goodsImport.everything({}));
  const busy = file.busy || everything.busy;
  const begin = (keys: string): boolean => {
    if (busy) return false;
    setWanted(keys);
    forget();
    setWritten(null);
    file.clear();
    everything.clear();
    return true;
  };
  const make = async ({ kind, format, keys }: (typeof FILES)[number]): Promise<void> => {
    if (!begin(keys)) return;
    const answer = await file.run({ kind, format });
    if (answer === null) return;
    give(givenGoods(answer));
    setRows(kind === 'template' ? null : answer.rows);
  };
  const writeAll = async (): Promise<void> => {
    if (begin('A')) setWritten(await everything.run());
  };
  useScreenKeys([...FILES.map((one) => ({ keys: one.keys, label: t(one.words), run: () => void make(one) })), { keys: 'A', label: t('import.out.everything'), run: () => void writeAll() }]);
  return (
    <section className="sheet padded import-out" aria-label={t('import.out.title')}>
      <h2 className="sheet-title">{t('import.out.title')}</h2>
      <p className="small quiet">{t('import.out.text')}</p>
      <div className="import-out-files">
        {FILES.map((one) => (
          <Button key={one.keys} size="office" icon={one.icon} keys={one.keys} busy={file.busy && wanted === one.keys && t('import.out.making')} disabled={busy} onClick={() => void make(one)}>
            {t(one.words)}
          </Button>
        ))}
        <Button size="office" icon={Archive} keys="A" busy={everything.busy && t('import.out.writing')} disabled={busy} onClick={() => void writeAll()}>
          {t('import.out.everything')}
        </Button>
      </div>
      <p className="small quiet">{t('import.out.everythingText')}</p>
      <TroubleBand words={file.trouble === null ? null : words(file.trouble)} />
      <TroubleBand words={everything.trouble === null ? null : words(everything.trouble)} />
      <FileBand words={given}>{rows !== null && t('goods.file.made', { count: rows.toLocaleString('id-ID') })}</FileBand>
      {written !== null && (
        <Band tone="green" live="polite" title={t('import.out.written', { tables: String(written.tables), rows: written.rows.toLocaleString('id-ID') })}>
          <span className="import-out-folder">{written.folder}</span>
        </Band>
      )}
    </section>
  );
}
