import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BankLine, BankPayment, ReconciliationBoard } from '../../../shared/contract/reconciliation.ts';
import { formatRupiah } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useKept } from '../../app-state/use-kept.ts';
import { Button } from '../../ui/button.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { leftChoice, lineKey, paymentKey } from './left-choice.ts';
import { LeftTable } from './left-table.tsx';
import { useMatchWords } from './use-match-words.ts';

export interface LeftMatch {
  readonly line: BankLine | null;
  readonly payments: readonly BankPayment[];
  readonly reason: string | null;
}

interface LeftoversProps {
  readonly board: ReconciliationBoard;
  /** What is looked for on both sides. */
  readonly find: string;
  readonly onFind: (find: string) => void;
  /** Leftovers and what was declined. */
  readonly payments: readonly BankPayment[];
  readonly lines: readonly BankLine[];
  readonly mayMatch: boolean;
  readonly busy: boolean;
  readonly onMatch: (match: LeftMatch) => Promise<boolean>;
}

/** Both sides beside each other: a line and its payments are chosen by hand; the sum of what is chosen stands below, and stays chosen while others are looked for. */
export function Leftovers({ board, find, onFind, payments, lines, mayMatch, busy, onMatch }: LeftoversProps) {
  const t = useWords();
  const say = useMatchWords();
  // What was picked for one line of the bank, and why, waits for whoever looks a receipt up meanwhile.
  const [chosenPayments, setChosenPayments] = useKept<ReadonlyMap<string, BankPayment>>('match-left/payments', () => new Map());
  const [line, setLine] = useKept<BankLine | null>('match-left/line', () => null);
  const [reason, setReason] = useKept('match-left/reason', () => '');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const paid = [...chosenPayments.values()];
  const chosenLine = line === null ? null : lineKey(line);
  const choice = leftChoice(line, paid);
  const clear = (): void => {
    setChosenPayments(new Map());
    setLine(null);
    setReason('');
    setTried(false);
  };
  const run = async (): Promise<void> => {
    if (choice.kind === null || !mayMatch || busy) return;
    setTried(true);
    if (choice.needsReason && reason.trim() === '') return field.current?.focus();
    if (!(await onMatch({ line, payments: paid, reason: choice.needsReason ? reason.trim() : null }))) return;
    // What was chosen meanwhile stays.
    setChosenPayments((now) => new Map([...now].filter(([key]) => !chosenPayments.has(key))));
    setLine((now) => (now === line ? null : now));
    setReason((now) => (now === reason ? '' : now));
    setTried(false);
  };
  useScreenKeys([{ keys: 'F4', label: t('reconciliation.key.find'), run: () => search.current?.focus() }]);
  useScreenKeys(mayMatch && choice.kind !== null ? [{ keys: 'Enter', label: t('reconciliation.key.accept'), inFields: true, run: () => void run() }] : []);
  const words = choice.kind === 'offset' ? t('reconciliation.offset') : choice.kind === 'unrelated' ? t('reconciliation.unrelated') : choice.kind === 'settlement' ? t('reconciliation.settle', { count: paid.length }) : t('reconciliation.match');
  return (
    <div className="match-left">
      <TextField ref={search} label={t('reconciliation.find')} icon={Search} trailing={<Keycap>F4</Keycap>} value={find} maxLength={60} onValue={onFind} />
      <div className="match-sides">
        <LeftTable
          title={t('reconciliation.leftPayments')}
          empty={t(find.trim() === '' ? 'reconciliation.noLeftPayments' : 'reconciliation.noneFound')}
          cut={board.leftPaymentFound > board.leftPayments.length ? t('reconciliation.cut', { shown: board.leftPayments.length, count: board.leftPaymentFound.toLocaleString('id-ID') }) : null}
          mayChoose={mayMatch}
          rows={payments.map((payment) => ({ key: paymentKey(payment), title: payment.receiptNumber, text: say.how([payment]), at: say.paidAt(payment), amount: payment.amount, chosen: chosenPayments.has(paymentKey(payment)) }))}
          onToggle={(key) =>
            setChosenPayments((now) => {
              const next = new Map(now);
              const one = payments.find((payment) => paymentKey(payment) === key);
              if (!next.delete(key) && one !== undefined) next.set(key, one);
              return next;
            })
          }
        />
        <LeftTable
          title={t('reconciliation.leftLines')}
          empty={t(find.trim() === '' ? 'reconciliation.noLeftLines' : 'reconciliation.noneFound')}
          cut={board.leftLineFound > board.leftLines.length ? t('reconciliation.cut', { shown: board.leftLines.length, count: board.leftLineFound.toLocaleString('id-ID') }) : null}
          mayChoose={mayMatch}
          rows={lines.map((one) => ({ key: lineKey(one), title: say.lineText(one), text: one.account, at: say.lineAt(one), amount: one.amount, chosen: lineKey(one) === chosenLine }))}
          onToggle={(key) => setLine(key === chosenLine ? null : (lines.find((one) => lineKey(one) === key) ?? null))}
        />
      </div>
      {mayMatch && (
        <div className="match-foot">
          {line === null && paid.length === 0 ? (
            <p className="small quiet grow">{t('reconciliation.pickHint')}</p>
          ) : (
            <>
              <p className="grow" role="status">
                {[
                  paid.length > 0 ? t('reconciliation.chosen', { payments: paid.length, gross: formatRupiah(choice.gross) }) : null,
                  line === null ? null : t('reconciliation.chosenLine', { net: formatRupiah(choice.net) }),
                  line === null || paid.length === 0 ? null : t('reconciliation.chosenFee', { fee: formatRupiah(choice.fee) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              {choice.needsReason && (
                <div className="match-reason">
                  <TextField ref={field} label={t('reconciliation.reason')} hint={t('reconciliation.reasonHint')} error={tried && reason.trim() === '' ? t('errors.match.reason-required') : undefined} scan="refuse" value={reason} maxLength={120} onValue={setReason} />
                </div>
              )}
              <Button size="office" onClick={clear}>
                {t('reconciliation.clear')}
              </Button>
              {choice.kind !== null && (
                <Button size="office" kind="primary" keys="Enter" busy={busy && t('reconciliation.accepting')} onClick={() => void run()}>
                  {words}
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}
