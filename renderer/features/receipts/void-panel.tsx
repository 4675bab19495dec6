import { Ban } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReturnableSale, SaleReceipt } from '../../../shared/contract/sale.ts';
import { APPROVERS } from '../../../shared/domain/access/approval.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../app-state/second-person.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Button } from '../../ui/button.tsx';
import { SecondPerson } from '../../ui/second-person.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

const REASON_MAX = 120;

interface VoidPanelProps {
  readonly sale: ReturnableSale;
  readonly onBusy: (busy: boolean) => void;
  readonly onBack: () => void;
  readonly onUndone: (receipt: SaleReceipt) => void;
}

/** Undoes a whole sale: what will happen is said before, a reason is asked, and a second person allows it. */
export function VoidPanel({ sale, onBusy, onBack, onUndone }: VoidPanelProps) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const { role } = usePerson();
  const [reason, setReason, letGo] = useKept(`void/${sale.saleId}`, () => '');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** The approval that a command without an answer was sent with: asked again it must be the same command. */
  const approval = useRef<string | null>(null);
  const undo = useCommand((commandId, approvalId: string | null) => service.sale.void({ commandId, saleId: sale.saleId, reason: reason.trim(), approvalId }));
  const unclear = undo.trouble?.kind === 'silent';
  const locked = asking || undo.busy || unclear;

  const run = async (approvalId: string | null): Promise<void> => {
    approval.current = approvalId;
    setAsking(false);
    onBusy(true);
    const receipt = await undo.run(approvalId);
    onBusy(false);
    if (receipt === null) return;
    letGo();
    onUndone(receipt);
  };
  const press = (): void => {
    if (undo.busy || asking) return;
    if (unclear) return void run(approval.current);
    setTried(true);
    if (reason.trim() === '') return field.current?.focus();
    undo.clear();
    if (APPROVERS.includes(role)) void run(null);
    else setAsking(true);
  };
  useEffect(() => {
    if (!locked) field.current?.focus();
  }, [locked]);
  useEffect(() => () => onBusy(false), []);
  // The second person's panel has an Escape of its own, which leaves only that.
  useScreenKeys(asking ? [] : [{ keys: 'Escape', run: () => (undo.busy ? undefined : onBack()) }]);

  const amount = formatRupiah(sale.total);
  return (
    <Sheet className="receipts-task" icon={Ban} alarm title={t('receipts.voidOf', { number: sale.receiptNumber, amount })}>
      <ul className="receipts-consequences">
        <li>{t('receipts.voidGoods', { count: sale.lines.filter((line) => !line.isService).length })}</li>
        {sale.payments.map((payment, index) => (
          <li key={index}>{t(payment.kind === 'cash' ? 'receipts.voidCash' : 'receipts.voidOther', { amount: formatRupiah(payment.amount), label: payment.label })}</li>
        ))}
        <li>{t('receipts.voidPaper')}</li>
        <li>{t('receipts.voidFinal')}</li>
      </ul>
      <form
        className="receipts-void"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <TextField ref={field} label={t('receipts.reason')} hint={t('receipts.reasonHint')} error={tried && reason.trim() === '' ? t('receipts.reasonRequired') : undefined} value={reason} onValue={setReason} scan="refuse" maxLength={REASON_MAX} disabled={locked} />
        {undo.trouble !== null && <TroubleBand words={words(undo.trouble)} />}
        {!asking && (
          <div className="receipts-buttons">
            <Button keys="Escape" disabled={undo.busy} onClick={onBack}>
              {t('general.back')}
            </Button>
            <Button type="submit" kind="danger" keys="Enter" busy={undo.busy && t('receipts.voiding')}>
              {unclear ? t('general.retry') : t('receipts.voidNow')}
            </Button>
          </div>
        )}
      </form>
      {asking && <Permission sale={sale} title={t('receipts.voidAct', { number: sale.receiptNumber, amount })} onApproved={(approvalId) => void run(approvalId)} onCancel={() => setAsking(false)} />}
    </Sheet>
  );
}

function Permission({ sale, title, onApproved, onCancel }: { readonly sale: ReturnableSale; readonly title: string; readonly onApproved: (approvalId: string) => void; readonly onCancel: () => void }) {
  const panel = useSecondPerson({ act: { type: 'void', saleId: sale.saleId }, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
