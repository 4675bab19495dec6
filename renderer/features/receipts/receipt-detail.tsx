import { Printer, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ReturnableSale, SaleRow } from '../../../shared/contract/sale.ts';
import type { ReceiptDocument } from '../../../shared/domain/receipt/receipt-document.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { useWords } from '../../app-state/language.ts';
import { openPage } from '../../app-state/navigation.ts';
import { useScreenKeys, type ScreenKey } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ReceiptPaper } from '../../ui/receipt-paper.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { BankStanding } from './bank-standing.tsx';
import { KIND_SIGN } from './kind-sign.ts';
import { MorePapers } from './more-papers.tsx';
import { samePaper } from './paper-check.ts';
import { leftOf } from './return-value.ts';

export interface ShownReceipt {
  readonly paper: { readonly document: ReceiptDocument; readonly columns: number; readonly qr: readonly string[] | null };
  readonly sale: ReturnableSale;
}

interface ReceiptDetailProps {
  readonly row: SaleRow | null;
  readonly shown: ShownReceipt | null;
  /** False: others are looked for, and nothing is done to this one. */
  readonly isFound: boolean;
  readonly trouble: Trouble | null;
  /** The QR text that this receipt was found by, or null. */
  readonly scanned: string | null;
  /** A return or a cancellation is being made of it: the paper only. */
  readonly atWork: boolean;
  readonly onReturn: () => void;
  readonly onVoid: () => void;
  readonly onKuitansi: () => void;
  readonly onCopied: () => void;
}

/** The paper of the chosen receipt and what this person can do about it. */
export function ReceiptDetail({ row, shown, isFound, trouble, scanned, atWork, onReturn, onVoid, onKuitansi, onCopied }: ReceiptDetailProps) {
  const t = useWords();
  const words = useTroubleWords();
  if (row === null) return <aside className="receipts-aside" aria-label={t('receipts.paper')}>{trouble !== null && <TroubleBand words={words(trouble)} />}</aside>;
  const sign = KIND_SIGN[row.kind];
  const forged = scanned !== null && shown !== null && !samePaper(scanned, shown.paper.document);
  return (
    <aside className="receipts-aside" aria-label={t('receipts.paper')}>
      <Sheet className="receipts-detail" title={<span className="num">{row.receiptNumber}</span>} icon={sign.icon} aside={<Chip {...(sign.tone === 'quiet' ? {} : { tone: sign.tone })}>{t(`receipts.kind.${row.kind}`)}</Chip>}>
        {trouble !== null && <TroubleBand words={words(trouble)} />}
        {forged && (
          <Band tone="red" title={t('receipts.forged')}>
            {t('receipts.forgedText')}
          </Band>
        )}
        {scanned !== null && shown !== null && !forged && <Band tone="green" title={t('receipts.genuine')} />}
        <div className="receipts-paper scroll" tabIndex={0} role="region" aria-label={t('receipts.paperOf', { number: row.receiptNumber })}>
          {shown !== null && <ReceiptPaper document={shown.paper.document} columns={shown.paper.columns} qr={shown.paper.qr} label={t('receipts.paperOf', { number: row.receiptNumber })} />}
        </div>
        {shown !== null && <BankStanding saleId={shown.sale.saleId} />}
        {shown !== null && !atWork && <Actions key={shown.sale.saleId} sale={shown.sale} isFound={isFound} onReturn={onReturn} onVoid={onVoid} onKuitansi={onKuitansi} onCopied={onCopied} />}
      </Sheet>
    </aside>
  );
}

function Actions({ sale, isFound, onReturn, onVoid, onKuitansi, onCopied }: { readonly sale: ReturnableSale } & Pick<ReceiptDetailProps, 'isFound' | 'onReturn' | 'onVoid' | 'onKuitansi' | 'onCopied'>) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const { role } = usePerson();
  const [copied, setCopied] = useState<number | null>(null);
  const copy = useCommand((commandId) => service.sale.copy({ commandId, saleId: sale.saleId }));
  const run = async (): Promise<void> => {
    setCopied(null);
    const answer = await copy.run();
    if (answer === null) return;
    setCopied(answer.copyNumber);
    onCopied();
  };
  const mayCopy = mayCall('sale.copy', role);
  const mayWrite = mayCall('paper.issueKuitansi', role);
  const maySell = mayCall('cart.apply', role);
  const canReturn = maySell && sale.lines.some((line) => leftOf(line) > 0);
  const canVoid = mayCall('sale.void', role) && sale.canVoid;
  const keys: ScreenKey[] = [];
  if (canReturn) keys.push({ keys: 'F8', label: t('receipts.key.return'), run: onReturn });
  if (mayCopy) keys.push({ keys: 'Ctrl+P', label: t('receipts.key.copy'), run: () => void run() });
  if (mayWrite) keys.push({ keys: 'Ctrl+K', label: t('receipts.key.kuitansi'), run: onKuitansi });
  if (canVoid) keys.push({ keys: 'Ctrl+B', label: t('receipts.key.void'), run: onVoid });
  useScreenKeys(keys.map((key) => ({ ...key, off: !isFound })));
  const why = maySell ? whyNot(t, sale) : t('receipts.notYou');
  return (
    <div className="receipts-actions" inert={!isFound}>
      {copied !== null && (
        <Band
          tone="blue"
          icon={Printer}
          title={t('receipts.copied', { number: copied })}
          actions={
            <Button kind="link" size="small" onClick={() => openPage('prints')}>
              {t('general.page.prints')}
            </Button>
          }
        />
      )}
      {copy.trouble !== null && <TroubleBand words={words(copy.trouble)} />}
      {canReturn && (
        <Button kind="primary" icon={Undo2} keys="F8" wide onClick={onReturn}>
          {t('receipts.return')}
        </Button>
      )}
      <Papers sale={sale} isFound={isFound} onCopied={onCopied}>
        {mayCopy && (
          <Button keys="Ctrl+P" busy={copy.busy && t('receipts.copying')} onClick={() => void run()}>
            {t('receipts.copy')}
          </Button>
        )}
        {mayWrite && (
          <Button keys="Ctrl+K" onClick={onKuitansi}>
            {t('receipts.kuitansi')}
          </Button>
        )}
        {canVoid && (
          <Button kind="danger" keys="Ctrl+B" onClick={onVoid}>
            {t('receipts.void')}
          </Button>
        )}
      </Papers>
      {why !== null && <p className="small quiet">{why}</p>}
    </div>
  );
}

/** The acts on a receipt; with the papers and files besides, where this person may make them. */
function Papers({ sale, isFound, onCopied, children }: { readonly sale: ReturnableSale; readonly isFound: boolean; readonly onCopied: () => void; readonly children: ReactNode }) {
  const { role } = usePerson();
  if (!mayCall('sale.file', role)) return <div className="receipts-pair">{children}</div>;
  return (
    <MorePapers saleId={sale.saleId} isFound={isFound} canGift={sale.lines.length > 0} onCopied={onCopied}>
      {children}
    </MorePapers>
  );
}

/** Why something that is usually offered is not, or null. */
function whyNot(t: Translate, sale: ReturnableSale): string | null {
  if (sale.lines.length === 0) return t('receipts.why.nothing-sold');
  if (sale.lines.every((line) => leftOf(line) === 0)) return t('receipts.why.all-back');
  if (sale.canVoid) return null;
  if (sale.kind !== 'sale') return t('receipts.why.not-a-sale');
  return t(sale.lines.some((line) => line.returned > 0) ? 'receipts.why.partly' : 'receipts.why.shift-closed');
}
