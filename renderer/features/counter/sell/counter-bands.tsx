import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatRupiah } from '../../../../shared/i18n/format.ts';
import { useWords } from '../../../app-state/language.ts';
import { openPage } from '../../../app-state/navigation.ts';
import type { Trouble } from '../../../app-state/trouble.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Counter } from '../state/counter.ts';
import type { CounterNotice } from '../state/counter-screen.ts';
import type { ScanState } from '../state/scan-queue.ts';
import { useCartState, useCounterScreen, useScanState } from '../use-counter.ts';
import { ExpiredBand } from './expired-band.tsx';
import { OwnerBand } from './owner-band.tsx';
import { LineBand } from './line-band.tsx';

/** Everything that stops selling or was not done, one band each, until it is answered. */
export function CounterBands({ counter, onFindByName }: { readonly counter: Counter; readonly onFindByName: () => void }) {
  const scans = useScanState(counter, (state) => (state.stopped === null || wantsPrice(state) ? null : state));
  const refusal = useCartState(counter, (state) => state.refusal);
  const notice = useCounterScreen(counter, (screen) => screen.notice);
  return (
    <>
      <LineBand counter={counter} />
      {refusal !== null && refusalOf(scans) !== refusal.code && <NoCartBand trouble={{ kind: 'refused', refusal }} />}
      {scans !== null && <StopBand counter={counter} scans={scans} onFindByName={onFindByName} />}
      {notice !== null && <NoticeBand counter={counter} notice={notice} />}
    </>
  );
}

function refusalOf(scans: ScanState | null): string | null {
  return scans?.stopped?.result.type === 'refused' ? scans.stopped.result.refusal.code : null;
}

/** Stopped by an open price: the entry of the price stands in the place of the band. */
function wantsPrice({ stopped }: ScanState): boolean {
  return stopped?.result.type === 'refused' && stopped.result.refusal.code === 'price.required';
}

function ToShift() {
  const t = useWords();
  return (
    <Button size="small" kind="primary" onPointerDown={(event) => event.preventDefault()} onClick={() => openPage('shift')}>
      {t('sale.openShift')}
    </Button>
  );
}

function NoCartBand({ trouble }: { readonly trouble: Extract<Trouble, { kind: 'refused' }> }) {
  const { title, text } = useTroubleWords()(trouble);
  const toShift = trouble.refusal.code === 'shift.none';
  return (
    <Band tone={toShift ? 'blue' : 'red'} title={title} actions={toShift ? <ToShift /> : undefined}>
      {text}
    </Band>
  );
}

function StopBand({ counter, scans, onFindByName }: { readonly counter: Counter; readonly scans: ScanState; readonly onFindByName: () => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const { stopped, waiting } = scans;
  if (stopped === null) return null;
  const { result } = stopped;
  if (result.type === 'refused' && result.refusal.code === 'scan.expired') return <ExpiredBand key={stopped.scan.key} counter={counter} scan={stopped.scan} refusal={result.refusal} waiting={waiting.length} />;
  if (result.type === 'refused' && result.refusal.code === 'stock.owner-required') return <OwnerBand key={stopped.scan.key} counter={counter} question={result.refusal} waiting={waiting.length} onLeave={() => counter.scans.answer()} />;
  const { title, text } = words(result.type === 'refused' ? { kind: 'refused', refusal: result.refusal } : { kind: 'broken', detail: '' });
  const count = waiting.length;
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <Band
      tone="red"
      className="stop-band"
      title={title}
      actions={
        <>
          {refusalOf(scans) === 'shift.none' ? (
            <ToShift />
          ) : (
            <Button size="small" keys="F2" onPointerDown={keep} onClick={onFindByName}>
              {t('sale.findByName')}
            </Button>
          )}
          {count > 0 && (
            <Button size="small" kind="plainly" onPointerDown={keep} onClick={() => counter.scans.dropAll()}>
              {t('sale.dropWaiting')}
            </Button>
          )}
          <Button size="small" keys="Esc" onPointerDown={keep} onClick={() => counter.scans.answer()}>
            {count > 0 ? t('sale.continueScans') : t('general.close')}
          </Button>
        </>
      }
    >
      {text ?? t('sale.notInCart')}
      {count > 0 && <strong className="waiting-scans"> {t('sale.scansWaiting', { count })}</strong>}
    </Band>
  );
}

function NoticeBand({ counter, notice }: { readonly counter: Counter; readonly notice: CounterNotice }) {
  const t = useWords();
  const words = useTroubleWords();
  const close = (
    <Button size="small" kind="plainly" icon={X} keys="Esc" onPointerDown={(event) => event.preventDefault()} onClick={() => counter.show({ notice: null })}>
      {t('general.close')}
    </Button>
  );
  const band = (title: string, text: ReactNode) => (
    <Band tone="red" title={title} actions={close}>
      {text}
    </Band>
  );
  if (notice.type === 'owner') return <OwnerBand counter={counter} question={notice.refusal} waiting={0} onLeave={() => counter.show({ notice: null })} />;
  if (notice.type === 'last-one') return band(t('sale.lastOneTitle'), t('sale.lastOneText'));
  if (notice.type === 'torn') return band(t('sale.scan.torn'), t('sale.notInCart'));
  if (notice.type === 'gone') {
    const { sold, taken } = notice;
    const title = sold === null ? t('sale.goneTitle') : t('sale.paidElsewhereTitle', { receipt: sold.receiptNumber, total: formatRupiah(sold.total) });
    if (taken > 0) return band(title, t('sale.goneTaken', { taken: formatRupiah(taken) }));
    return band(title, t(sold === null ? 'sale.goneText' : 'sale.paidElsewhereText'));
  }
  if (notice.type === 'unsettled') return band(t('sale.unsettledTitle'), t('sale.unsettledText'));
  const { title, text } = words(notice.type === 'fault' ? { kind: 'broken', detail: '' } : { kind: 'refused', refusal: notice.refusal });
  return band(title, text);
}
