import { useEffect, useRef, useState } from 'react';
import type { SaleReceipt } from '../../../shared/contract/sale.ts';
import { isReceiptText } from '../../../shared/domain/receipt/is-receipt-text.ts';
import { receiptNumberOfText } from '../../../shared/domain/receipt/receipt-number-of-text.ts';
import type { SaleId } from '../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useKeysAhead } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { FindReceipt } from './find-receipt.tsx';
import { KuitansiPanel } from './kuitansi-panel.tsx';
import { ReceiptDetail } from './receipt-detail.tsx';
import './receipts.css';
import { ReturnPanel } from './return-panel.tsx';
import { UndoneBand } from './undone-band.tsx';
import { useSettled } from '../../app-state/use-settled.ts';
import { VoidPanel } from './void-panel.tsx';

/** A person's typing is asked about when it pauses this long, ms. */
const TYPING_PAUSE_MS = 120;
/** Receipts that are shown; one more is asked for, to know whether there are more. */
const ROWS = 100;
const LONGEST_SEARCH = 60;
/** What is done about a receipt. */
const KEYS = ['F8', 'Ctrl+P', 'Ctrl+K', 'Ctrl+B', 'Ctrl+G'];

type Task = 'find' | 'return' | 'void' | 'kuitansi';

/** Receipts found by number, amount, day, item or their QR; what is done about one takes the place of the list, its paper stays. */
export function ReceiptsPage() {
  const service = useService();
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<SaleId | null>(null);
  const [task, setTask] = useState<Task>('find');
  const [scanned, setScanned] = useState<string | null>(null);
  const [ignored, setIgnored] = useState(false);
  const [undone, setUndone] = useState<{ readonly old: string; readonly receipt: SaleReceipt } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const busy = useRef(false);

  const text = useSettled(typed.trim(), TYPING_PAUSE_MS);
  const found = useAsk(async () => ({ text, rows: await service.sale.recent({ limit: ROWS + 1, ...(text === '' ? {} : { text }) }) }), [text]);
  const rows = found.value?.rows.slice(0, ROWS) ?? null;
  const chosen = rows?.find((row) => row.saleId === chosenId) ?? rows?.[0] ?? null;
  const detail = useAsk(
    () => (chosen === null ? Promise.resolve(null) : Promise.all([service.sale.receipt({ saleId: chosen.saleId }), service.sale.returnable({ text: chosen.receiptNumber })]).then(([paper, sale]) => ({ paper, sale }))),
    [chosen?.saleId],
  );
  // While the next receipt is on its way nothing can be done to the one before, nor while others are looked for than those that are listed.
  const shown = detail.value?.sale.saleId === chosen?.saleId ? detail.value : null;
  const isFound = found.value !== null && found.value.text === typed.trim();
  const coming = found.trouble === null && detail.trouble === null && (!isFound || (chosen !== null && shown === null));
  useKeysAhead(KEYS, task === 'find' && coming);
  const again = (): void => {
    found.again();
    detail.again();
  };
  useServiceEvent((event) => {
    if (event.type === 'prints-changed' || event.type === 'papers-changed' || event.type === 'cart-replaced') again();
  });

  const search = (words: string): void => {
    setTyped(words);
    setChosenId(null);
    setScanned(null);
    setIgnored(false);
  };
  const find = (): void => setTask('find');
  useScan(({ text: code }) => {
    if (busy.current) return;
    const receipt = isReceiptText(code);
    // A code of goods or a payment says nothing about the receipt that is being worked on.
    if ((task !== 'find' && !receipt) || code.length > 400 || (!receipt && code.length > LONGEST_SEARCH)) return setIgnored(true);
    search(receipt ? receiptNumberOfText(code) : code);
    setUndone(null);
    if (receipt) setScanned(code);
    find();
  });
  useEffect(() => {
    if (task === 'find') field.current?.focus();
  }, [task]);

  return (
    <Page title={t('receipts.title')} head={<span className="small quiet">{t(task === 'find' ? 'receipts.lead' : 'receipts.leadTask')}</span>}>
      <div className="receipts">
        <div className="receipts-main">
          {ignored && (
            <Band tone="yellow" title={t('receipts.ignored')} live="assertive" actions={<Button size="small" onClick={() => setIgnored(false)}>{t('general.close')}</Button>}>
              {t('receipts.ignoredText')}
            </Band>
          )}
          {undone !== null && task === 'find' && <UndoneBand old={undone.old} receipt={undone.receipt} onClose={() => setUndone(null)} />}
          {task === 'find' && <FindReceipt field={field} typed={typed} answered={found.value?.text ?? ''} looking={!isFound} rows={rows} hasMore={(found.value?.rows.length ?? 0) > ROWS} trouble={found.trouble} chosen={chosen} onSearch={search} onChoose={setChosenId} />}
          {task === 'return' && shown !== null && <ReturnPanel key={shown.sale.saleId} sale={shown.sale} onBusy={(now) => (busy.current = now)} onBack={find} />}
          {task === 'kuitansi' && shown !== null && <KuitansiPanel key={shown.sale.saleId} sale={shown.sale} onBack={find} />}
          {task === 'void' && shown !== null && (
            <VoidPanel
              key={shown.sale.saleId}
              sale={shown.sale}
              onBusy={(now) => (busy.current = now)}
              onBack={find}
              onUndone={(receipt) => {
                setUndone({ old: shown.sale.receiptNumber, receipt });
                search('');
                setChosenId(receipt.saleId);
                again();
                find();
              }}
            />
          )}
        </div>
        <ReceiptDetail row={chosen} shown={shown} isFound={isFound} trouble={detail.trouble} scanned={isFound ? scanned : null} atWork={task !== 'find'} onReturn={() => setTask('return')} onVoid={() => setTask('void')} onKuitansi={() => setTask('kuitansi')} onCopied={again} />
      </div>
    </Page>
  );
}
