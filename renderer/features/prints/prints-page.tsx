import { useState } from 'react';
import type { PrintJobId } from '../../../shared/kernel/ids.ts';
import { usePrintOverview, useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys, type ScreenKey } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { LabelPrinterTrouble, PrinterPanel } from './printer-panel.tsx';
import './prints.css';
import { PrintsTable } from './prints-table.tsx';
import { ShortRun } from './short-run.tsx';
import { usePrintActions } from './use-print-actions.ts';
import { UnknownPaper } from './unknown-paper.tsx';

/** Every paper of the register and what is known of it; each unknown one is asked about, never printed again by itself. */
export function PrintsPage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const overview = usePrintOverview();
  const [shortId, setShortId] = useState<PrintJobId | null>(null);
  const jobs = useAsk(() => service.prints.list(), []);
  const [chosenId, setChosenId] = useState<PrintJobId | null>(null);
  useServiceEvent((event) => {
    if (event.type === 'prints-changed' || event.type === 'cart-replaced') jobs.again();
  });

  const list = jobs.value ?? [];
  const unknown = list.filter((job) => job.state === 'unknown');
  // The oldest question first, unless a person points at another.
  const asked = unknown.find((job) => job.jobId === chosenId) ?? unknown[unknown.length - 1] ?? null;
  const chosen = list.find((job) => job.jobId === chosenId) ?? asked ?? list[0] ?? null;
  const actions = usePrintActions(jobs.again);
  const move = (by: number): void => {
    const at = list.findIndex((job) => job.jobId === chosen?.jobId);
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosenId(next.jobId);
  };

  // A run that a mute printer took: nobody asks, but somebody may see that it is short.
  const short = list.find((job) => job.jobId === shortId && job.state !== 'unknown' && actions.mayRest(job)) ?? null;
  const keys: ScreenKey[] = [];
  if (asked !== null) {
    keys.push({ keys: 'Y', label: t('prints.key.yes'), run: () => void actions.answer(asked, true) });
    keys.push({ keys: 'T', label: t('prints.key.again'), run: () => void actions.answer(asked, false) });
  }
  keys.push({ keys: 'U', label: t('prints.key.retry'), run: () => void actions.retry() });
  if (chosen?.state === 'waiting') keys.push({ keys: 'L', label: t('prints.key.skip'), run: () => void actions.skip(chosen) });
  if (chosen !== null && chosen !== asked && short === null && actions.mayRest(chosen)) keys.push({ keys: 'B', label: t('prints.key.rest'), run: () => setShortId(chosen.jobId) });
  if (short !== null) keys.push({ keys: 'Escape', label: t('prints.key.restOff'), run: () => setShortId(null) });
  if (chosen !== null && actions.mayCopy(chosen)) keys.push({ keys: 'S', label: t('prints.key.copy'), run: () => void actions.copy(chosen) });
  keys.push({ keys: 'ArrowUp', run: () => move(-1) }, { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('prints.key.choose'), run: () => move(1) });
  useScreenKeys(keys);

  const waiting = overview?.waiting ?? 0;
  return (
    <Page
      title={t('prints.title')}
      layout="two"
      head={
        <span className="row" role="status">
          {waiting > 0 && <Chip tone="yellow">{t('prints.waiting', { count: waiting })}</Chip>}
          {unknown.length > 0 && <Chip tone="yellow">{t('prints.unknownCount', { count: unknown.length })}</Chip>}
        </span>
      }
      actions={<span className="small quiet">{t('prints.saleGoesOn')}</span>}
    >
      <div className="prints-main">
        {asked !== null && <UnknownPaper job={asked} busy={actions.busy} onAnswer={(printed) => void actions.answer(asked, printed)} onRest={(cameOut) => void actions.rest(asked, cameOut)} />}
        {short !== null && <ShortRun job={short} busy={actions.busy} onRest={(cameOut) => void actions.rest(short, cameOut).then(() => setShortId(null))} />}
        <TroubleBand words={actions.trouble === null ? null : words(actions.trouble)} />
        <TroubleBand words={jobs.trouble === null ? null : words(jobs.trouble)} />
        <PrintsTable jobs={jobs.value} chosen={chosen?.jobId ?? null} asked={asked?.jobId ?? null} actions={actions} onChoose={setChosenId} onShort={setShortId} />
      </div>
      <aside className="prints-aside" aria-label={t('prints.printers')}>
        {overview?.labelPrinter?.state === 'trouble' && <LabelPrinterTrouble cause={overview.labelPrinter.cause} busy={actions.busy} onRetry={() => void actions.retry()} />}
        <PrinterPanel overview={overview} busy={actions.busy} onRetry={() => void actions.retry()} onTest={() => void actions.test()} />
      </aside>
    </Page>
  );
}
