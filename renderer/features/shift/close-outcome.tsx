import { useEffect, useRef, useState } from 'react';
import type { ClosedShift, CloseSheet, CountOutcome } from '../../../shared/contract/shift.ts';
import type { ShiftId } from '../../../shared/kernel/ids.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { subtractRupiah, type Rupiah } from '../../../shared/kernel/rupiah.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../app-state/second-person.ts';
import { useAppState, type ServiceClient } from '../../app-state/service.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { Money } from '../../ui/money.tsx';
import { SecondPerson } from '../../ui/second-person.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CloseTrouble } from './close-trouble.tsx';

/** A close as it was sent: whose answer is lost asks for it with the same words. */
export interface SentClose {
  readonly shiftId: ShiftId;
  readonly request: Parameters<ServiceClient['shift']['close']>[0];
}

export interface CloseOutcomeProps {
  readonly sheet: CloseSheet;
  readonly outcome: CountOutcome;
  readonly floatLeft: Rupiah;
  readonly onSent: (sent: SentClose) => void;
  readonly onClosed: (closed: ClosedShift) => void;
  readonly onRecount: () => void;
}

/** What the count came to: the difference with its reason and second person, the other ways to pay, what goes into the safe. */
export function CloseOutcome({ sheet, outcome, floatLeft, onSent, onClosed, onRecount }: CloseOutcomeProps) {
  const { service, desk } = useAppState();
  const t = useWords();
  const [reason, setReason] = useKept(`closing-reason/${sheet.shift.shiftId}`, () => '');
  const [missing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const reasonField = useRef<HTMLInputElement>(null);
  const close = useCommand((commandId, approvalId: string | null) => {
    const confirmed = outcome.tenders.map(({ code, amount }) => {
      const typed = parseRupiah(told[code] ?? '');
      return { code, amount: typed.ok && (told[code] ?? '').trim() !== '' ? typed.value : amount };
    });
    const request = { commandId, floatLeft, reason: reason.trim() === '' ? null : reason.trim(), approvalId, confirmed };
    onSent({ shiftId: sheet.shift.shiftId, request });
    return service.shift.close(request);
  });
  const { difference } = outcome;
  const differs = difference !== 0;
  useEffect(() => {
    if (differs) reasonField.current?.focus();
  }, [differs]);

  const run = async (approvalId: string | null): Promise<void> => {
    setAsking(false);
    const closed = await close.run(approvalId);
    if (closed === null) return;
    onClosed(closed);
    desk.shift.set({ shift: null, sales: 0, lastClose: closed.content.zNumber });
  };
  const submit = (): void => {
    if (differs && reason.trim() === '') {
      setMissing(true);
      reasonField.current?.focus();
    } else if (outcome.needsSecondPerson) setAsking(true);
    else void run(null);
  };
  useScreenKeys(asking ? [] : [{ keys: 'Enter', label: t('shift.close'), inFields: true, run: submit }, { keys: 'F2', label: t('shift.recount'), run: onRecount }]);
  const amount = formatRupiah(Math.abs(difference) as Rupiah);
  return (
    <Sheet className="shift-result" title={t('shift.outcome')}>
      {differs ? (
        <Band tone={difference < 0 ? 'red' : 'yellow'} title={t(difference < 0 ? 'shift.short' : 'shift.over', { amount })}>
          {t('shift.differenceText')}
        </Band>
      ) : (
        <Band tone="green" title={t('shift.countExact')} />
      )}
      <dl className="shift-facts">
        <dt>{t('shift.expected')}</dt>
        <dd>
          <Money amount={outcome.expected} />
        </dd>
        <dt>{t('shift.countedShort')}</dt>
        <dd>
          <Money amount={outcome.counted} />
        </dd>
        <dt>{t('shift.floatLeft')}</dt>
        <dd>
          <Money amount={floatLeft} />
        </dd>
        <dt className="sum">{t('shift.handover')}</dt>
        <dd>
          <Money className="shift-handover" amount={subtractRupiah(outcome.counted, floatLeft)} />
        </dd>
      </dl>
      {differs && (
        <TextField
          ref={reasonField}
          label={t('shift.reason')}
          hint={t('shift.reasonHint')}
          error={missing ? t('shift.reasonMissing') : undefined}
          value={reason}
          maxLength={300}
          scan="refuse"
          onValue={(value) => {
            setReason(value);
            setMissing(false);
          }}
        />
      )}
      {outcome.tenders.map((tender) => (
        <MoneyField
          key={tender.code}
          label={t('shift.confirm', { name: tender.label, count: tender.count, amount: formatRupiah(tender.amount) })}
          hint={t('shift.confirmHint')}
          placeholder={formatRupiah(tender.amount).replace(/^Rp\s/, '')}
          value={told[tender.code] ?? ''}
          maxLength={15}
          onValue={(value) => setTold({ ...told, [tender.code]: value })}
        />
      ))}
      <CloseTrouble trouble={close.trouble} />
      {asking ? (
        <Permission sheet={sheet} title={t('shift.differenceAct', { amount: formatRupiah(difference) })} onApproved={(approvalId) => void run(approvalId)} onCancel={() => setAsking(false)} />
      ) : (
        <Button kind="primary" size="big" wide keys="Enter" busy={close.busy && t('shift.closing')} onClick={submit}>
          {t('shift.close')}
        </Button>
      )}
    </Sheet>
  );
}

function Permission({ sheet, title, onApproved, onCancel }: { readonly sheet: CloseSheet; readonly title: string; readonly onApproved: (approvalId: string) => void; readonly onCancel: () => void }) {
  const panel = useSecondPerson({ act: { type: 'difference', shiftId: sheet.shift.shiftId }, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
