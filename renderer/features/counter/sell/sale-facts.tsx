import { Check, CircleArrowRight, CircleQuestionMark, KeyRound, PrinterX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PrintOverview } from '../../../../shared/contract/prints.ts';
import { paidWords } from '../pay/paid-words.ts';
import type { SaleId } from '../../../../shared/kernel/ids.ts';
import { usePrintOverview, useServiceEvent, useSettings } from '../../../app-state/desk.ts';
import { openPage } from '../../../app-state/navigation.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { LastSale } from '../state/counter-screen.ts';
import { receiptFact, type Fact } from './receipt-fact.ts';

function drawerFact(drawer: PrintOverview['drawer'], saleId: SaleId): Fact | null {
  if (drawer === null || drawer.saleId !== saleId || drawer.cause === 'no-drawer') return null;
  if (drawer.state === 'unknown') return { icon: CircleQuestionMark, tone: 'yellow', words: 'pay.fact.drawerUnknown' };
  if (drawer.state === 'not-sent') return { icon: KeyRound, tone: 'yellow', words: 'pay.fact.drawerKey' };
  // The drawer itself never reports back: sent is the most that can be said.
  return { icon: CircleArrowRight, tone: 'blue', words: 'pay.fact.drawerSent' };
}

/** Recorded, printed, drawer: each as far as it is proven, kept fresh while it stands there. */
export function SaleFacts({ last }: { readonly last: LastSale }) {
  const t = useWords();
  const troubleWords = useTroubleWords();
  const service = useService();
  const settings = useSettings();
  const { receipt } = last;
  const jobs = useAsk(() => service.prints.list(), [receipt.saleId]);
  useServiceEvent((event) => {
    if (event.type === 'prints-changed') jobs.again();
  });
  const copy = useCommand((commandId) => service.sale.copy({ commandId, saleId: receipt.saleId }));
  const gift = useCommand((commandId) => service.sale.gift({ commandId, saleId: receipt.saleId }));
  const canGift = receipt.kind === 'sale' || receipt.kind === 'exchange';
  useScreenKeys([
    ...(canGift ? [{ keys: 'Ctrl+G', label: t('pay.key.gift'), run: () => void gift.run() }] : []),
    { keys: 'Ctrl+P', label: t('pay.key.copy'), run: () => void copy.run() },
  ]);

  const hasPrinter = (settings?.['printer.receipt'].address ?? null) !== null;
  const overview = usePrintOverview();
  const paper = receiptFact(receipt.receiptJobId, { jobs: jobs.value ?? undefined, hasPrinter, printer: overview?.printer ?? null });
  const drawer = drawerFact(overview?.drawer ?? null, receipt.saleId);
  const copies = jobs.value?.filter((job) => job.kind === 'copy' && job.saleId === receipt.saleId).length ?? 0;
  const gifts = jobs.value?.filter((job) => job.kind === 'gift' && job.saleId === receipt.saleId).length ?? 0;
  const trouble = copy.trouble ?? gift.trouble;
  return (
    <div className="facts">
      <ul aria-live="polite">
        <li className="green">
          <Icon of={Check} />
          <span>
            {t('pay.fact.recorded')} <b className="num">{receipt.receiptNumber}</b>
            <br />
            <span className="quiet num">{paidWords(receipt, t)}</span>
          </span>
        </li>
        <FactLine fact={paper}>
          {paper.tone === 'yellow' && (
            <Button size="small" kind="link" onClick={() => openPage('prints')}>
              {t('pay.fact.look')}
            </Button>
          )}
        </FactLine>
        {drawer !== null && <FactLine fact={drawer} />}
        {copies > 0 && <FactLine fact={{ icon: CircleArrowRight, tone: 'blue', words: 'pay.fact.copyQueued' }} />}
        {gifts > 0 && <FactLine fact={{ icon: CircleArrowRight, tone: 'blue', words: 'pay.fact.giftQueued' }} />}
        {trouble !== null && (
          <li className="red">
            <Icon of={PrinterX} />
            <span>{troubleWords(trouble).title}</span>
          </li>
        )}
      </ul>
      <div className="row wrap">
        <Button size="small" keys="Ctrl+P" busy={copy.busy && t('pay.copying')} onPointerDown={(event) => event.preventDefault()} onClick={() => void copy.run()}>
          {t('receipt.copy')}
        </Button>
        {canGift && (
          <Button size="small" keys="Ctrl+G" busy={gift.busy && t('pay.copying')} onPointerDown={(event) => event.preventDefault()} onClick={() => void gift.run()}>
            {t('pay.gift')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** `children`: what a person can do about it. */
function FactLine({ fact, children }: { readonly fact: Fact; readonly children?: ReactNode }) {
  const t = useWords();
  return (
    <li className={fact.tone}>
      <Icon of={fact.icon} />
      <span className="grow">{t(fact.words)}</span>
      {children}
    </li>
  );
}
