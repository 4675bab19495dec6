import { FileDown, Gift, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useGivenFile } from '../../app-state/use-given-file.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

type Want = readonly [paper: 'copy' | 'gift', format: 'pdf' | 'png'];

/** `children`: the other acts, which share its rows. The paper without prices, and the receipt as a file: each leaves its trace in the journal, a file is a copy like one on paper. */
export function MorePapers({ saleId, isFound, canGift, onCopied, children }: { readonly saleId: SaleId; readonly isFound: boolean; readonly canGift: boolean; readonly onCopied: () => void; readonly children: ReactNode }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const [queued, setQueued] = useState(false);
  const { give, given, forget } = useGivenFile();
  const [copyNumber, setCopyNumber] = useState<number | null>(null);
  const gift = useCommand((commandId) => service.sale.gift({ commandId, saleId }));
  const file = useCommand((commandId, paper: Want[0], format: Want[1]) => service.sale.file({ commandId, saleId, paper, format }));
  const begin = (): void => {
    setQueued(false);
    forget();
  };
  const printGift = async (): Promise<void> => {
    begin();
    setQueued((await gift.run()) !== null);
  };
  const save = async (...want: Want): Promise<void> => {
    begin();
    const answer = await file.run(...want);
    if (answer === null) return;
    give({ name: answer.name, base64: answer.bytes, mediaType: answer.mediaType });
    setCopyNumber(answer.copyNumber);
    onCopied();
  };
  useScreenKeys(canGift ? [{ keys: 'Ctrl+G', label: t('receipts.key.gift'), off: !isFound, run: () => void printGift() }] : []);
  const trouble = gift.trouble ?? file.trouble;
  const busy = file.busy && t('receipts.making');
  return (
    <>
      {queued && <Band tone="blue" icon={Printer} title={t('receipts.giftQueued')} />}
      <FileBand words={given}>{copyNumber === null ? t('receipts.giftFiled') : t('receipts.filed', { number: copyNumber })}</FileBand>
      {trouble !== null && <TroubleBand words={words(trouble)} />}
      <div className="receipts-pair">
        {children}
        {canGift && (
          <Button icon={Gift} keys="Ctrl+G" busy={gift.busy && t('receipts.making')} onClick={() => void printGift()}>
            {t('receipts.gift')}
          </Button>
        )}
      </div>
      <div className="receipts-pair" role="group" aria-label={t('receipts.asFile')}>
        <Button size="small" icon={FileDown} aria-label={t('receipts.savePdf')} busy={busy} onClick={() => void save('copy', 'pdf')}>
          PDF
        </Button>
        <Button size="small" icon={FileDown} aria-label={t('receipts.savePng')} busy={busy} onClick={() => void save('copy', 'png')}>
          {t('receipts.picture')}
        </Button>
        {canGift && (
          <Button size="small" icon={FileDown} busy={busy} onClick={() => void save('gift', 'pdf')}>
            {t('receipts.giftPdf')}
          </Button>
        )}
      </div>
    </>
  );
}
