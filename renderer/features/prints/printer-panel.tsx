import { CircleHelp, HandCoins, Printer, PrinterCheck, PrinterX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PrintOverview } from '../../../shared/contract/prints.ts';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import { formatClockSince } from '../../../shared/i18n/format.ts';
import { wordsOr } from '../../../shared/i18n/words-or.ts';
import { useNow } from '../../app-state/clock.ts';
import { useSettings } from '../../app-state/desk.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { openPage } from '../../app-state/navigation.ts';
import { useLink } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { lengthWords } from '../../app-state/time-words.ts';
import { useUnitZone } from '../../app-state/unit-zone.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** The receipt printer: how it is, what to do about it, and what that means for the drawer. */
export function PrinterPanel({ overview, busy, onRetry, onTest }: { readonly overview: PrintOverview | null; readonly busy: boolean; readonly onRetry: () => void; readonly onTest: () => void }) {
  const t = useWords();
  const settings = useSettings();
  const person = usePerson();
  const link = useLink();
  const printer = overview?.printer ?? null;
  const address = settings?.['printer.receipt'].address ?? null;
  const ways = (
    <div className="prints-buttons">
      <Button size="small" keys="U" disabled={busy} onClick={onRetry}>
        {t('general.retry')}
      </Button>
      <Button size="small" disabled={busy} onClick={onTest}>
        {t('prints.test')}
      </Button>
    </div>
  );
  if (overview === null) return <Sheet icon={Printer} title={t('prints.receiptPrinter')} aria-busy="true" />;
  if (address === null && settings !== null) {
    return (
      <Sheet icon={PrinterX} title={t('prints.cause.no-printer.what')}>
        <p className="small quiet">{t('prints.noPrinterText')}</p>
        {mayCall('settings.change', person.role) && (
          <div className="prints-buttons">
            <Button size="small" onClick={() => openPage('settings', 'printer')}>
              {t('prints.cause.no-printer.do')}
            </Button>
          </div>
        )}
      </Sheet>
    );
  }
  if (printer?.state === 'trouble') return <Trouble overview={overview} cause={printer.cause} ways={ways} />;
  const chip = printer === null || printer.state === 'unknown' ? <Chip tone="blue">{t('prints.mute')}</Chip> : printer.state === 'near-end' ? <Chip tone="yellow">{t('prints.nearEnd')}</Chip> : link === 'lost' ? <Chip tone="yellow" icon={CircleHelp}>{t('general.unknown')}</Chip> : <Chip tone="green">{t('prints.readyShort')}</Chip>;
  return (
    <Sheet icon={printer?.state === 'ready' && link !== 'lost' ? PrinterCheck : Printer} title={t('prints.receiptPrinter')} aside={chip}>
      <p className="small quiet prints-address">{address}</p>
      {(printer === null || printer.state === 'unknown') && <p className="small quiet">{t('prints.muteText')}</p>}
      {printer?.state === 'near-end' && <p className="small quiet">{t('prints.cause.paper-near-end.do')}</p>}
      {ways}
    </Sheet>
  );
}

/** What the label printer lacks, and what to do about it. */
export function LabelPrinterTrouble({ cause, busy, onRetry }: { readonly cause: string; readonly busy: boolean; readonly onRetry: () => void }) {
  const t = useWords();
  return (
    <Sheet alarm icon={PrinterX} title={t('prints.labelTrouble')}>
      <p className="small">
        {wordsOr(t, `prints.cause.${cause}.what`) ?? t('prints.cause.unknown.what')} {wordsOr(t, `prints.cause.${cause}.do`) ?? t('prints.cause.unknown.do')}
      </p>
      <div className="prints-buttons">
        <Button size="small" disabled={busy} onClick={onRetry}>
          {t('general.retry')}
        </Button>
      </div>
    </Sheet>
  );
}

function Trouble({ overview, cause, ways }: { readonly overview: PrintOverview; readonly cause: string; readonly ways: ReactNode }) {
  const t = useWords();
  const language = useLanguage();
  const now = useNow();
  const settings = useSettings();
  const zone = useUnitZone();
  const what = wordsOr(t, `prints.cause.${cause}.what`) ?? t('prints.cause.unknown.what');
  const remedy = wordsOr(t, `prints.cause.${cause}.do`) ?? t('prints.cause.unknown.do');
  const since = overview.troubleSince;
  return (
    <>
      <Sheet alarm icon={PrinterX} title={what}>
        <p className="small quiet prints-address">{settings?.['printer.receipt'].address}</p>
        {since !== null && <p className="small quiet">{t(now - since < 60_000 ? 'prints.sinceNow' : 'prints.since', { time: formatClockSince(since, now, zone, language), length: lengthWords(t, now - since) })}</p>}
        <ol className="steps">
          <li>
            <span>{remedy}</span>
          </li>
          {overview.waiting > 0 && (
            <li>
              <span>{t('prints.step.itself', { count: overview.waiting })}</span>
            </li>
          )}
          <li>
            <span>{t('prints.step.stillRed')}</span>
          </li>
        </ol>
        {ways}
      </Sheet>
      <Sheet icon={HandCoins} title={t('prints.drawer')}>
        <p className="small quiet">{t('prints.drawerText')}</p>
      </Sheet>
    </>
  );
}
