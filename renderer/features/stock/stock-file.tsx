import { FileDown } from 'lucide-react';
import { useEffect } from 'react';
import { XLSX } from '../../app-state/save-file.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService, type ServiceClient } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';
import { Button } from '../../ui/button.tsx';

type StockSight = Parameters<ServiceClient['stock']['file']>[0];

/** The list in sight as a workbook, all its pages in its order, by one press. */
export function StockFile({ sight, total }: { readonly sight: StockSight; /** Goods in it; none make no file. */ readonly total: number }) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const { give, given, forget } = useGivenFile();
  const file = useCommand((_commandId, wanted: StockSight) => service.stock.file(wanted));
  const { clear } = file;
  const list = JSON.stringify(sight);
  // Another list is another file.
  useEffect(() => {
    forget();
    clear();
  }, [list, clear]);
  const make = async (): Promise<void> => {
    if (total === 0 || file.busy) return;
    forget();
    const answer = await file.run(sight);
    if (answer !== null) give({ name: answer.name, base64: answer.xlsx, mediaType: XLSX });
  };
  useScreenKeys([{ keys: 'Ctrl+E', run: () => void make(), inFields: true }]);
  return (
    <div className="stock-file">
      <span role="status" className="small quiet">
        {given}
      </span>
      {file.trouble !== null && (
        <span role="alert" className="small red strong">
          {words(file.trouble).title}
        </span>
      )}
      <Button size="small" icon={FileDown} keys="Ctrl+E" disabled={total === 0} busy={file.busy && t('stock.file.making')} onClick={() => void make()}>
        {t('stock.file')}
      </Button>
    </div>
  );
}
