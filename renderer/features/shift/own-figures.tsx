import { ChartNoAxesColumn, Paperclip, Printer } from 'lucide-react';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useAttachment } from '../../app-state/use-attachment.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { FileBand } from '../../ui/file-band.tsx';
import { Money } from '../../ui/money.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** The cashier's own shift in counts and in what was paid without cash; the X slip says the same on paper. */
export function OwnFigures() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const asked = useAsk(() => service.shift.own(), [service]);
  useServiceEvent((event) => {
    if (event.type === 'shift-changed' || event.type === 'cart-replaced') asked.again();
  });
  const print = useCommand(async (commandId) => {
    await service.shift.printX({ commandId });
    return true;
  });
  const voucher = useAttachment();
  const own = asked.value;
  if (own === null) return null;
  return (
    <Sheet
      title={t('shift.own')}
      icon={ChartNoAxesColumn}
      aside={
        <Button size="small" icon={Printer} busy={print.busy && t('shift.printing')} onClick={() => void print.run()}>
          {t('shift.printX')}
        </Button>
      }
    >
      <dl className="shift-facts">
        {own.documents.map(({ kind, count }) => [<dt key={`${kind}-name`}>{t(`shift.document.${kind}`)}</dt>, <dd key={kind}>{count}</dd>])}
        <dt>{t('shift.lines')}</dt>
        <dd>{own.lines}</dd>
        {own.tenders.map(({ code, label, amount }) => [
          <dt key={`${code}-name`}>{label}</dt>,
          <dd key={code}>
            <Money amount={amount} />
          </dd>,
        ])}
        {own.moves.map((move) => [
          <dt key={`${move.seq}-name`}>
            {t(`shift.move.${move.kind}`)}: {move.reason}
          </dt>,
          <dd key={move.seq}>
            {move.attachmentId !== null && (
              <Button size="small" kind="plainly" icon={Paperclip} aria-label={t('shift.voucherOf', { reason: move.reason })} onClick={() => void voucher.run(move.attachmentId ?? '', `bukti-${move.seq}`)} />
            )}
            <Money amount={move.amount} />
          </dd>,
        ])}
      </dl>
      <TroubleBand words={print.trouble === null ? null : words(print.trouble)} />
      <TroubleBand words={voucher.trouble === null ? null : words(voucher.trouble)} />
      <FileBand words={voucher.given} />
    </Sheet>
  );
}
