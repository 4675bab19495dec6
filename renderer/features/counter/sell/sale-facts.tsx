import { Check, CircleArrowRight, CircleQuestionMark, Clock, KeyRound, PrinterX, type LucideIcon } from 'lucide-react';
import type { PrintJob, PrintOverview } from '../../../../shared/contract/prints.ts';
import { paidWords } from '../pay/paid-words.ts';
import type { SaleId } from '../../../../shared/kernel/ids.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
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
import type { LastSale } from '../state/counter.ts';

type Tone = 'green' | 'yellow' | 'blue' | 'red' | 'quiet';
interface Fact {
  readonly icon: LucideIcon;
  readonly tone: Tone;
  readonly words: MessageKey;
}

/** What is known of a receipt: never more than the printer has proven. */
const RECEIPT: Readonly<Record<PrintJob['state'], Fact>> = {
  waiting: { icon: Clock, tone: 'yellow', words: 'pay.fact.receiptWaiting' },
  sending: { icon: Clock, tone: 'quiet', words: 'pay.fact.receiptSending' },
  printed: { icon: Check, tone: 'green', words: 'pay.fact.receiptPrinted' },
  'answered-printed': { icon: Check, tone: 'green', words: 'pay.fact.receiptPrinted' },
  'handed-over': { icon: CircleArrowRight, tone: 'blue', words: 'pay.fact.receiptHandedOver' },
  unknown: { icon: CircleQuestionMark, tone: 'yellow', words: 'pay.fact.receiptUnknown' },
  skipped: { icon: PrinterX, tone: 'quiet', words: 'pay.fact.receiptSkipped' },
};
const SENDING: Fact = { icon: Clock, tone: 'quiet', words: 'pay.fact.receiptSending' };
const NO_PRINTER: Fact = { icon: PrinterX, tone: 'quiet', words: 'pay.fact.noPrinter' };

function receiptFact(job: PrintJob | undefined, hasPrinter: boolean): Fact {
  if (!hasPrinter && (job === undefined || job.state === 'waiting' || job.state === 'skipped')) return NO_PRINTER;
  // Queued a moment ago is on its way; only a cause makes it a waiting paper.
  if (job === undefined || (job.state === 'waiting' && job.cause === null)) return SENDING;
  return RECEIPT[job.state];
}

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
  const paper = receiptFact(jobs.value?.find((job) => job.jobId === receipt.receiptJobId), hasPrinter);
  const drawer = drawerFact(usePrintOverview()?.drawer ?? null, receipt.saleId);
  const copies = jobs.value?.filter((job) => job.kind === 'copy' && job.saleId === receipt.saleId).length ?? 0;
  const gifts = jobs.value?.filter((job) => job.kind === 'gift' && job.saleId === receipt.saleId).length ?? 0;
  const trouble = copy.trouble ?? gift.trouble;
  const asksPerson = paper.tone === 'yellow';
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
        <FactLine fact={paper} />
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
        {asksPerson && (
          <Button size="small" onClick={() => openPage('prints')}>
            {t('pay.fact.look')}
          </Button>
        )}
      </div>
    </div>
  );
}

function FactLine({ fact }: { readonly fact: Fact }) {
  const t = useWords();
  return (
    <li className={fact.tone}>
      <Icon of={fact.icon} />
      <span>{t(fact.words)}</span>
    </li>
  );
}
