import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { HandoverView, WaitingClose } from '../../../shared/contract/treasury.ts';
import { parseRupiah } from '../../../shared/domain/cash/parse-rupiah.ts';
import { sumOf } from '../../../shared/domain/treasury/split-billing.ts';
import { zNumber } from '../../../shared/domain/treasury/paper-number.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { UserId } from '../../../shared/kernel/ids.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useSecondPerson } from '../../app-state/second-person.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useClashBand } from '../../app-state/use-clash-band.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { letGoOf, typedIn, unansweredOf } from '../../app-state/use-kept.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { ClashBand } from '../../ui/clash-band.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { SecondPerson } from '../../ui/second-person.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';

/** Its fields wait by this name. */
const FORM = 'handover';

/** What was typed as counted, and the closes that waited then: it is the count of these. */
interface CountedCash {
  readonly text: string;
  readonly of: readonly string[];
}

/** What waits here was recorded by `handover`, though nobody heard the answer: it is let go. */
export function letGoOfHandedOver(handover: HandoverView, taker: string): void {
  const typed = typedIn(FORM).get(`${FORM}/counted`) as CountedCash | undefined;
  if (typed === undefined || unansweredOf(FORM) === null) return;
  const counted = parseRupiah(typed.text);
  if (handover.taker === taker && counted.ok && counted.value === handover.counted && handover.closes.every(({ shiftId }) => typed.of.includes(shiftId))) letGoOf(FORM);
}

interface HandoverFormProps {
  readonly waiting: readonly WaitingClose[];
  /** What was recorded, null while the next one begins. It is kept outside: the form is another one as soon as other closes wait. */
  readonly onDone: (handover: HandoverView | null) => void;
}

/**
 * What the safe holds is counted by the treasurer; whoever hands it over gives their own secret in the same panel. What is typed waits for whoever
 * looks elsewhere, and belongs to the closes that waited when it was typed: of others it asks first.
 */
export function HandoverForm(props: HandoverFormProps) {
  return (
    <KeptForm name={FORM} ground={props.waiting.map(({ shiftId }) => shiftId)}>
      <TakingOver {...props} />
    </KeptForm>
  );
}

function TakingOver({ waiting, onDone }: HandoverFormProps) {
  const t = useWords();
  const words = useTroubleWords();
  const service = useService();
  const me = usePerson();
  const kept = useKeptForm();
  const { clashes, goOn, clashBand } = useClashBand();
  const [left, setLeft] = useTyped<readonly string[]>('left', () => []);
  const [{ text }, setCounted] = useTyped<CountedCash>('counted', () => ({ text: '', of: [] }));
  const [reason, setReason] = useTyped('reason', () => '');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const counter = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const people = useAsk(async () => (await service.session.welcome()).people.filter((one) => one.userId !== me.userId && one.role !== 'auditor'), []).value;
  const [giverId, setGiverId] = useTyped<UserId | null>('giver', () => null);
  const giver = people?.find((one) => one.userId === (giverId ?? waiting.at(-1)?.cashierId)) ?? people?.[0] ?? null;
  const chosen = waiting.filter(({ shiftId }) => !left.includes(shiftId));
  const expected = sumOf(chosen);
  const counted = parseRupiah(text);
  const difference = counted.ok ? counted.value - expected : 0;
  const hand = useCommand(
    (commandId, approvalId: string) =>
      service.treasury.handOver({
        commandId,
        giverId: giver?.userId as UserId,
        shiftIds: chosen.map(({ shiftId }) => shiftId),
        counted: counted.ok ? counted.value : (0 as Rupiah),
        // A reason typed for a difference that is none any longer is not recorded.
        reason: difference === 0 || reason.trim() === '' ? null : reason.trim(),
        approvalId,
      }),
    kept.name,
  );
  useEffect(() => counter.current?.focus(), []);
  useEffect(() => {
    // Nobody signs for closes that are others than those that were counted.
    if (clashes) setAsking(false);
  }, [clashes]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    onDone(null);
    if (clashes) return goOn.current?.focus();
    if (!counted.ok) return counter.current?.focus();
    if (difference !== 0 && reason.trim() === '') return reasonField.current?.focus();
    // Enter may come before the names: the secret is asked for once they are there.
    if (chosen.length > 0 && people?.length !== 0) setAsking(true);
  };
  const approved = async (approvalId: string): Promise<void> => {
    setAsking(false);
    const made = await kept.store(() => hand.run(approvalId));
    if (made !== null) onDone(made);
  };
  return (
    <Sheet title={t('treasury.takeOver')}>
      <form className="treasury-form flat" noValidate onSubmit={submit} aria-label={t('treasury.takeOver')}>
        <fieldset className="treasury-sources" disabled={asking}>
          <legend className="only-spoken">{t('treasury.waiting')}</legend>
          {waiting.map((close) => (
            <label key={close.shiftId}>
              <input
                type="checkbox"
                checked={!left.includes(close.shiftId)}
                onChange={() => setLeft(left.includes(close.shiftId) ? left.filter((one) => one !== close.shiftId) : [...left, close.shiftId])}
              />
              <span className="strong num">{zNumber(close.zNumber)}</span>
              <span className="small quiet grow clip">{close.cashier}</span>
              <Money amount={close.amount} column />
            </label>
          ))}
          <div className="treasury-expected">
            <span className="grow">{t('treasury.expected')}</span>
            <Money amount={expected} />
          </div>
        </fieldset>
        {chosen.length === 0 && <p className="field-error">{t('treasury.noneTaken')}</p>}
        <Segments label={t('treasury.giver')} labelled disabled={asking} value={giver?.userId ?? ''} options={(people ?? []).map((one) => ({ value: one.userId as string, words: one.name }))} hint={giver === null ? '' : t(`general.role.${giver.role}`)} onValue={(next) => setGiverId(next as UserId)} />
        <MoneyField ref={counter} label={t('treasury.counted')} hint={t('treasury.countedHint')} error={tried && !counted.ok ? describeError(t, counted.error) : undefined} value={text} readOnly={asking} onValue={(typed) => setCounted({ text: typed, of: typed === '' ? [] : waiting.map(({ shiftId }) => shiftId) })} />
        {counted.ok && difference !== 0 && (
          <>
            <Band tone={difference < 0 ? 'red' : 'yellow'} live="polite" title={t(difference < 0 ? 'treasury.countShort' : 'treasury.countOver', { amount: formatRupiah(Math.abs(difference) as Rupiah) })} />
            <TextField ref={reasonField} label={t('treasury.reason')} error={tried && reason.trim() === '' ? t('treasury.reasonMissing') : undefined} value={reason} maxLength={300} scan="refuse" readOnly={asking} onValue={setReason} />
          </>
        )}
        <TroubleBand words={hand.trouble === null ? null : words(hand.trouble)} />
        {clashes && <ClashBand {...clashBand} />}
        {kept.waits && !clashes && !asking && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
        {(!asking || giver === null) && (
          <Button type="submit" kind="primary" keys="Enter" busy={asking ? t('general.loading') : kept.sending && t('general.saving')}>
            {t(giver?.credential === 'password' ? 'treasury.askGiver.password' : 'treasury.askGiver', { name: giver?.name.split(' ')[0] ?? '' })}
          </Button>
        )}
      </form>
      {asking && giver !== null && counted.ok && (
        <Giver
          giverId={giver.userId}
          shiftIds={chosen.map(({ shiftId }) => shiftId)}
          counted={counted.value}
          title={t('treasury.giverAct', { amount: formatRupiah(counted.value), name: me.name.split(' ')[0] ?? me.name })}
          onApproved={(approvalId) => void approved(approvalId)}
          onCancel={() => setAsking(false)}
        />
      )}
    </Sheet>
  );
}

function Giver({
  giverId,
  shiftIds,
  counted,
  title,
  onApproved,
  onCancel,
}: {
  readonly giverId: UserId;
  readonly shiftIds: readonly WaitingClose['shiftId'][];
  readonly counted: Rupiah;
  readonly title: string;
  readonly onApproved: (approvalId: string) => void;
  readonly onCancel: () => void;
}) {
  const panel = useSecondPerson({ act: { type: 'handover', giverId, shiftIds, counted }, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
