import type { StatementSummary } from '../../../shared/contract/reconciliation.ts';
import { formatBusinessDay, formatRupiah } from '../../../shared/i18n/format.ts';
import { useLanguage, useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Sheet } from '../../ui/sheet.tsx';

interface StatementResultProps {
  readonly reading: StatementSummary;
  readonly leftOut: readonly number[];
  readonly onLeaveOut: (rows: readonly number[]) => void;
  readonly onTakeBack: () => void;
}

const SHOWN = 6;

/** What was read of the file in figures, and every row that could not be read, in words. */
export function StatementResult({ reading, leftOut, onLeaveOut, onTakeBack }: StatementResultProps) {
  const t = useWords();
  const language = useLanguage();
  const count = (value: number): string => value.toLocaleString('id-ID');
  const facts = [
    t('reconciliation.lines', { count: count(reading.lines) }),
    reading.known > 0 ? t('reconciliation.knownLines', { count: count(reading.known) }) : null,
    reading.incoming > 0 ? t('reconciliation.incoming', { amount: formatRupiah(reading.incoming) }) : null,
    reading.outgoing > 0 ? t('reconciliation.outgoing', { amount: formatRupiah(reading.outgoing) }) : null,
    reading.from === null || reading.to === null ? null : t('reconciliation.range', { from: formatBusinessDay(reading.from, language), to: formatBusinessDay(reading.to, language) }),
  ].filter((fact) => fact !== null);
  const [...faults] = reading.faults;
  return (
    <>
      <Sheet title={t('reconciliation.result')} aside={reading.known < reading.lines ? <Chip tone="green">{t('reconciliation.newLines', { count: count(reading.lines - reading.known) })}</Chip> : undefined}>
        <p role="status">{facts.join(' · ')}</p>
        {(reading.passedOver > 0 || reading.withSen > 0) && (
          <p className="small quiet">
            {[reading.passedOver > 0 ? t('reconciliation.passedOver', { count: count(reading.passedOver) }) : null, reading.withSen > 0 ? t('reconciliation.withSen', { count: count(reading.withSen) }) : null].filter((part) => part !== null).join(' · ')}
          </p>
        )}
        {leftOut.length > 0 && (
          <p className="small row">
            {t('reconciliation.leftOut', { count: leftOut.length })}
            <Button kind="link" size="small" onClick={onTakeBack}>
              {t('reconciliation.takeBack')}
            </Button>
          </p>
        )}
      </Sheet>
      {reading.faultCount > 0 && (
        <Band
          tone="red"
          title={t('reconciliation.faults', { count: count(reading.faultCount) })}
          actions={
            <Button size="small" onClick={() => onLeaveOut(faults.map((fault) => fault.row))}>
              {t('reconciliation.leaveOut', { count: faults.length })}
            </Button>
          }
        >
          <p>{t('reconciliation.faultsText')}</p>
          <ul>
            {faults.slice(0, SHOWN).map((fault) => (
              <li key={fault.row}>{t('reconciliation.faultRow', { row: fault.row, why: t(`reconciliation.fault.${fault.fault}`), text: fault.text })}</li>
            ))}
            {reading.faultCount > SHOWN && <li>{t('reconciliation.more', { count: count(reading.faultCount - SHOWN) })}</li>}
          </ul>
        </Band>
      )}
    </>
  );
}
