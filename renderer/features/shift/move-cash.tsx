import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { parseSum } from '../../../shared/domain/cash/parse-rupiah.ts';
import { ATTACHMENT_MIMES } from '../../../shared/domain/attachment/attachment.ts';
import { CASH_MOVE_KINDS, type CashMoveKind } from '../../../shared/domain/shift/cash-move.ts';
import type { Shift } from '../../../shared/domain/shift/shift.ts';
import { describeError } from '../../../shared/i18n/describe-error.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import { attachmentOfFile, type AttachmentTrouble, type ReadAttachment } from '../../app-state/attachment-of-file.ts';
import { KeptForm, useKeptForm, useTyped } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useSecondPerson } from '../../app-state/second-person.ts';
import { useAppState } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { MoneyField } from '../../ui/money-field.tsx';
import { SecondPerson } from '../../ui/second-person.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';

/** Cash in and out of the drawer without a sale, each with its reason and what it rests on. What is typed waits for whoever looks elsewhere. */
export function MoveCash({ shift }: { readonly shift: Shift }) {
  return (
    <KeptForm name={`cash-move/${shift.shiftId}`}>
      <OneMove shift={shift} />
    </KeptForm>
  );
}

function OneMove({ shift }: { readonly shift: Shift }) {
  const { service } = useAppState();
  const t = useWords();
  const words = useTroubleWords();
  const kept = useKeptForm();
  const [isOpen, setOpen] = useState(kept.waits);
  const [kind, setKind] = useTyped<CashMoveKind>('kind', () => 'paid-out');
  const [text, setText] = useTyped('amount', () => '');
  const [reason, setReason] = useTyped('reason', () => '');
  const [voucher, setVoucher] = useTyped('voucher', () => '');
  const [photo, setPhoto] = useTyped<ReadAttachment | null>('photo', () => null);
  const [badPhoto, setBadPhoto] = useState<AttachmentTrouble | null>(null);
  /** How often it was to be recorded as it stands. */
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [done, setDone] = useState<string | null>(null);
  const amount = parseSum(text);
  useEffect(() => {
    // The form is taller than a low window: what is missing comes into sight.
    if (tried > 0) focusFirstFault(form.current);
  }, [tried]);
  const move = useCommand(
    (commandId, sum: Rupiah, approvalId: string | null) =>
      service.shift.moveCash({ commandId, kind, amount: sum, reason: reason.trim(), voucher: voucher.trim() === '' ? null : voucher.trim(), attachment: photo === null ? null : { mime: photo.mime, base64: photo.base64 }, approvalId }),
    kept.name,
  );
  const asking = move.trouble?.kind === 'refused' && move.trouble.refusal.code === 'approval.required' && amount.ok ? amount.value : null;
  useScreenKeys(isOpen ? [{ keys: 'Escape', label: t('general.cancel'), run: () => setOpen(false) }] : [{ keys: 'F8', label: t('shift.move'), run: () => setOpen(true) }]);

  const run = async (sum: Rupiah, approvalId: string | null): Promise<void> => {
    const moved = await kept.store(() => move.run(sum, approvalId));
    if (moved === null) return;
    setDone(t('shift.moved', { kind: t(`shift.move.${kind}`), amount: formatRupiah(sum) }));
    setOpen(false);
    setText('');
    setReason('');
    setVoucher('');
    setPhoto(null);
    setBadPhoto(null);
    setTried(0);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(tried + 1);
    if (amount.ok && reason.trim() !== '') void run(amount.value, null);
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = await attachmentOfFile(file);
    setBadPhoto(read.ok ? null : read.error);
    // What cannot be kept takes nothing away.
    if (read.ok) setPhoto(read.value);
  };
  return (
    <Sheet
      title={t('shift.move')}
      icon={ArrowLeftRight}
      aside={
        isOpen ? undefined : (
          <Button size="small" keys="F8" onClick={() => setOpen(true)}>
            {t('shift.moveNew')}
          </Button>
        )
      }
    >
      {done !== null && !isOpen && <Band tone="green" title={done} />}
      {isOpen && (
        <form ref={form} className="col gap-3" onSubmit={submit}>
          <Segments label={t('shift.moveKind')} value={kind} onValue={setKind} options={CASH_MOVE_KINDS.map((one) => ({ value: one, words: t(`shift.move.${one}`) }))} />
          <MoneyField
            label={t('shift.amount')}
            autoFocus
            value={text}
            maxLength={15}
            error={tried > 0 && !amount.ok ? describeError(t, amount.error) : undefined}
            onValue={(value) => {
              setText(value);
              move.clear();
            }}
          />
          <TextField label={t('shift.moveReason')} value={reason} maxLength={200} scan="refuse" error={tried > 0 && reason.trim() === '' ? t('shift.moveReasonMissing') : undefined} onValue={setReason} />
          <TextField label={t('shift.voucher')} value={voucher} maxLength={60} onValue={setVoucher} />
          <label className="shift-photo">
            <span className="field-label">{t('shift.photo')}</span>
            <span className="button ordinary small">{t(photo === null ? 'shift.photoChoose' : 'shift.photoChosen')}</span>
            {photo !== null && <span className="small quiet clip">{photo.name}</span>}
            <input
              className="only-spoken"
              type="file"
              accept={ATTACHMENT_MIMES.join(',')}
              onChange={(event) => {
                void choose(event.target.files?.[0]);
                // The same file, mended meanwhile, may be chosen again.
                event.target.value = '';
              }}
            />
            {badPhoto !== null && (
              <span className="field-error" role="alert">
                {t(`general.attachment.${badPhoto}`)} {photo !== null && t('general.attachment.kept', { name: photo.name })}
              </span>
            )}
          </label>
          <TroubleBand words={move.trouble === null || asking !== null ? null : words(move.trouble)} />
          {kept.waits && asking === null && !kept.sending && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />}
          {asking !== null ? (
            <Permission
              act={{ shift, kind, amount: asking }}
              title={t('shift.moveAct', { kind: t(`shift.move.${kind}`), amount: formatRupiah(asking) })}
              onApproved={(approvalId) => void run(asking, approvalId)}
              onCancel={() => move.clear()}
            />
          ) : (
            <div className="row">
              <Button keys="Esc" disabled={kept.sending} onClick={() => setOpen(false)}>
                {t('general.cancel')}
              </Button>
              <Button className="grow" type="submit" kind="primary" busy={kept.sending && t('shift.moving')}>
                {t('shift.moveNow')}
              </Button>
            </div>
          )}
        </form>
      )}
    </Sheet>
  );
}

interface PermissionProps {
  readonly act: { readonly shift: Shift; readonly kind: CashMoveKind; readonly amount: Rupiah };
  readonly title: string;
  readonly onApproved: (approvalId: string) => void;
  readonly onCancel: () => void;
}

function Permission({ act: { shift, kind, amount }, title, onApproved, onCancel }: PermissionProps) {
  const panel = useSecondPerson({ act: { type: 'cash-move', shiftId: shift.shiftId, kind, amount }, onApproved: ({ approvalId }) => onApproved(approvalId), onCancel });
  return <SecondPerson title={title} {...panel} />;
}
