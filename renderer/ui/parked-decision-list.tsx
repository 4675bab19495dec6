import { ArrowRight, Clock, Hourglass } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { ParkedDecision } from '../../shared/domain/sale/parked-decision.ts';
import type { Rupiah } from '../../shared/kernel/rupiah.ts';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import { Icon } from './icon.tsx';
import { Money } from './money.tsx';
import './parked-decision-list.css';
import { TextField } from './text-field.tsx';

interface Row<Id> {
  readonly saleId: Id;
  readonly title: string;
  readonly about: string;
  readonly age: string;
  readonly isOld: boolean;
  readonly total: Rupiah;
  readonly isCarried: boolean;
}

export interface ParkedDecisionWords {
  readonly label: string;
  readonly old: string;
  readonly carried: string;
  readonly carryOver: string;
  readonly finish: string;
  readonly cancel: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly cancelNow: string;
  readonly back: string;
}

interface ParkedDecisionListProps<Id> {
  readonly rows: readonly Row<Id>[];
  readonly words: ParkedDecisionWords;
  readonly busy: boolean;
  /** `reason` only of what is given up. */
  readonly onDecide: (saleId: Id, decision: ParkedDecision, reason: string) => void;
}

/** The parked carts of a register, each with what is done about it: carried over, finished now, or given up with a reason. */
export function ParkedDecisionList<Id extends string>({ rows, words, busy, onDecide }: ParkedDecisionListProps<Id>) {
  const [cancelling, setCancelling] = useState<Id | null>(null);
  return (
    <ul className="parked-decisions" aria-label={words.label}>
      {rows.map((row) => (
        <li key={row.saleId}>
          <div className="parked-decision">
            <div className="grow">
              <p className="strong clip">{row.title}</p>
              <p className="small quiet clip">{row.about}</p>
              <p className="small quiet row">
                <Icon of={Clock} size={16} />
                {row.age}
                {row.isOld && (
                  <Chip tone="yellow" icon={Hourglass}>
                    {words.old}
                  </Chip>
                )}
              </p>
            </div>
            <Money amount={row.total} />
          </div>
          <div className="parked-decision-buttons">
            {row.isCarried ? (
              <Chip tone="blue" icon={ArrowRight}>
                {words.carried}
              </Chip>
            ) : (
              <Button size="small" disabled={busy} onClick={() => onDecide(row.saleId, 'carry-over', '')}>
                {words.carryOver}
              </Button>
            )}
            <Button size="small" disabled={busy} onClick={() => onDecide(row.saleId, 'finish', '')}>
              {words.finish}
            </Button>
            <Button size="small" kind="plainly" disabled={busy} aria-expanded={cancelling === row.saleId} onClick={() => setCancelling(cancelling === row.saleId ? null : row.saleId)}>
              {words.cancel}
            </Button>
          </div>
          {cancelling === row.saleId && (
            <GiveUp
              words={words}
              busy={busy}
              onBack={() => setCancelling(null)}
              onCancel={(reason) => {
                setCancelling(null);
                onDecide(row.saleId, 'cancel', reason);
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Nothing is given up without a reason that the journal keeps. */
function GiveUp({ words, busy, onBack, onCancel }: { readonly words: ParkedDecisionWords; readonly busy: boolean; readonly onBack: () => void; readonly onCancel: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') onCancel(reason.trim());
  };
  return (
    <form className="parked-give-up" onSubmit={submit}>
      <div className="grow">
        <TextField label={words.reason} hint={words.reasonHint} value={reason} maxLength={120} autoFocus onValue={setReason} />
      </div>
      <Button type="submit" kind="danger" size="small" disabled={busy || reason.trim() === ''}>
        {words.cancelNow}
      </Button>
      <Button size="small" onClick={onBack}>
        {words.back}
      </Button>
    </form>
  );
}
