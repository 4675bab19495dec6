import { ScanBarcode } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type FormEvent } from 'react';
import type { BillingView, TreasuryToday } from '../../../shared/contract/treasury.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { formatBillingCode, readBillingCode } from '../../../shared/domain/treasury/billing-code.ts';
import type { AccountAmount } from '../../../shared/domain/treasury/due.ts';
import { linesOfParts } from '../../../shared/domain/treasury/split-billing.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import type { Id } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useNow } from '../../app-state/clock.ts';
import { useSettings } from '../../app-state/desk.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { AccountLines } from './account-lines.tsx';
import { MomentField, readMoment, writeMoment } from './moment-field.tsx';
import { SourceList } from './source-list.tsx';
import { useMoment } from './treasury-words.ts';
import { useScanOnce } from './use-scan-once.ts';

interface BillingFormProps {
  readonly today: TreasuryToday;
  /** The billing that it takes the place of, or null. */
  readonly replaces: BillingView | null;
  readonly text: string;
  readonly onMade: (billing: BillingView) => void;
  readonly onClose: () => void;
}

const HOUR_MS = 3_600_000;

/** Which form a billing waits in: a new one, or the one that takes the place of this. */
export const billingFormName = (replaces: BillingView | null): string => `billing/${replaces?.billingId ?? 'new'}`;

/**
 * A billing code made at the state's site is entered for what is due. Enter in the code field is enough: everything that is due stands in it already.
 * What is typed waits for whoever looks elsewhere, and asks once something else is due than when it was typed.
 */
export function BillingForm(props: BillingFormProps) {
  const { today, replaces } = props;
  const free = useMemo(() => freeItems(today, replaces), [today, replaces]);
  const isNewScan = useScanOnce();
  return (
    <KeptForm name={billingFormName(replaces)} ground={free.map(({ sourceId, lines }) => [sourceId, lines])}>
      <BillingFields {...props} free={free} isNewScan={isNewScan} />
    </KeptForm>
  );
}

interface BillingFieldsProps extends BillingFormProps {
  readonly free: ReturnType<typeof freeItems>;
  readonly isNewScan: (scan: string) => boolean;
}

function BillingFields({ replaces, text, free, isNewScan, onMade, onClose }: BillingFieldsProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const settings = useSettings();
  const { zone, moment } = useMoment();
  const now = useNow(1_000);
  const field = useRef<HTMLInputElement>(null);
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [code, setCode] = useTyped('code', () => '');
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useTyped<readonly string[]>('left', () => []);
  const [amounts, setAmounts] = useTyped<Readonly<Record<string, string>>>('amounts', () => ({}));
  const [expiry, setExpiry] = useTyped('expiry', () => '');
  const chosen = free.filter((item) => !left.includes(item.sourceId));
  const due = linesOfParts(chosen.flatMap(({ sourceId, lines }) => lines.map((line) => ({ sourceId, ...line })))).filter(({ amount }) => amount > 0);
  const lines = due.map((line): AccountAmount | null => {
    const typed = amounts[line.account];
    if (typed === undefined) return line;
    const read = parseRupiah(typed);
    return read.ok ? { account: line.account, amount: read.value } : null;
  });
  const read = readBillingCode(code);
  const lifeMs = (settings?.['treasury.deadline'].billingHours ?? 0) * HOUR_MS;
  const expiresAt: Instant | null = expiry.trim() === '' ? null : readMoment(expiry, zone);
  const wrongExpiry = expiry.trim() !== '' && expiresAt === null;
  const make = useCommand(
    (commandId) =>
      service.treasury.makeBilling({
        commandId,
        code: read.ok ? read.value.code : code,
        sourceIds: chosen.map(({ sourceId }) => sourceId),
        lines: lines.flatMap((line) => (line === null || line.amount === 0 ? [] : [line])),
        createdAt: null,
        expiresAt,
        replaces: replaces === null ? null : (replaces.billingId as Id<'billing'>),
      }),
    kept.name,
  );
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // A form opened without a scan leaves what waits.
    if (isNewScan(text)) setCode(text);
  }, [text]);
  useScreenKeys([{ keys: 'Escape', label: t('treasury.key.later'), run: onClose }]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (clashes) return goOn.current?.focus();
    if (!read.ok) return field.current?.focus();
    if (lines.includes(null) || wrongExpiry || due.length === 0) return;
    const made = await kept.store(() => make.run());
    if (made !== null) onMade(made);
  };
  return (
    <form className="treasury-form" noValidate onSubmit={(event) => void submit(event)} aria-label={t('treasury.enterBilling')}>
      {replaces !== null && <Band tone="yellow" live="off" title={t('treasury.replaces', { code: formatBillingCode(replaces.code) })} />}
      <div className="treasury-pair">
        <TextField
          ref={field}
          label={t('treasury.billingCode')}
          hint={read.ok && read.value.odd ? t('treasury.billingOdd') : read.ok ? formatBillingCode(read.value.code) : t('treasury.billingHint')}
          error={tried && !read.ok ? t('errors.billing.not-15-digits', { digits: read.error.digits }) : undefined}
          scan="accept"
          inputMode="numeric"
          className="treasury-code"
          value={code}
          maxLength={24}
          trailing={<Icon of={ScanBarcode} />}
          onValue={setCode}
        />
        <MomentField label={t('treasury.expires')} hint={expiry.trim() === '' ? t('treasury.expiresDefault', { moment: moment(now + lifeMs) }) : undefined} error={wrongExpiry ? t('treasury.badMoment') : undefined} placeholder={writeMoment(now + lifeMs, zone)} value={expiry} onValue={setExpiry} />
      </div>
      <SourceList items={free} left={left} onLeft={setLeft} />
      <AccountLines due={due} amounts={amounts} onAmount={(account, typed) => setAmounts({ ...amounts, [account]: typed })} />
      {due.length === 0 && <p className="field-error">{t('treasury.nothingChosen')}</p>}
      <TroubleBand words={make.trouble === null ? null : words(make.trouble)} />
      {clashes && <ClashBand {...clashBand} />}
      {kept.waits && !clashes && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
      <div className="treasury-foot">
        <Button type="submit" kind="primary" keys="Enter" busy={kept.sending && t('general.saving')}>
          {t('treasury.saveBilling', { amount: formatAmount(sumOfLines(lines)) })}
        </Button>
        <Button keys="Escape" onClick={onClose}>
          {t('general.back')}
        </Button>
      </div>
    </form>
  );
}

/** What a new billing may hold: everything free, and what the billing holds that it takes the place of. */
function freeItems(today: TreasuryToday, replaces: BillingView | null) {
  const held = new Map(replaces?.sources.map((source) => [source.sourceId, source]) ?? []);
  return today.items.flatMap((item) => {
    const lines = held.has(item.sourceId) ? item.lines : item.free;
    return lines.length === 0 ? [] : [{ ...item, lines }];
  });
}

function sumOfLines(lines: readonly (AccountAmount | null)[]): AccountAmount['amount'] {
  return lines.reduce((sum, line) => sum + (line?.amount ?? 0), 0) as AccountAmount['amount'];
}
