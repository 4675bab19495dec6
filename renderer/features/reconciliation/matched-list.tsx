import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { BankMatch } from '../../../shared/contract/reconciliation.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import type { Rows } from '../../app-state/use-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFoot } from '../../ui/list-foot.tsx';
import { Money } from '../../ui/money.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import { MatchTable } from './match-table.tsx';
import { UndoMatch } from './undo-match.tsx';
import { useMatchWords } from './use-match-words.ts';

interface MatchedListProps {
  readonly rows: readonly BankMatch[];
  readonly foot: Rows<unknown>['foot'];
  readonly mayMatch: boolean;
  readonly busy: boolean;
  readonly onUndo: (match: BankMatch, reason: string) => Promise<boolean>;
}

/** What is matched, newest first, and the way to take one back. */
export function MatchedList({ rows, foot, mayMatch, busy, onUndo }: MatchedListProps) {
  const t = useWords();
  const say = useMatchWords();
  const [chosenId, setChosenId] = useState<string | null>(null);
  /** The one that is taken back: whatever others match meanwhile, it is no other. */
  const [undoingId, setUndoingId] = useState<string | null>(null);
  const undoing = rows.find((row) => row.matchId === undoingId) ?? null;
  const chosen = undoing ?? rows.find((row) => row.matchId === chosenId) ?? rows[0] ?? null;
  const chosenRow = useRowInSight(chosen);
  const move = (by: number): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex((row) => row === chosen) + by))];
    if (next !== undefined && undoing === null) setChosenId(next.matchId);
  };
  useScreenKeys([
    { keys: 'ArrowUp', run: () => move(-1) },
    { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('reconciliation.key.choose'), run: () => move(1) },
    ...(mayMatch && chosen !== null ? [{ keys: 'Delete', label: t('reconciliation.key.undo'), run: () => setUndoingId(chosen.matchId) }] : []),
  ]);
  if (rows.length === 0 || chosen === null) {
    return (
      <Empty icon={Link2} title={t('reconciliation.noMatched')}>
        {t('reconciliation.noMatchedText')}
      </Empty>
    );
  }
  return (
    <>
      <MatchTable why={t('reconciliation.col.how')} act={t('reconciliation.undo')}>
        {rows.map((row) => {
          const isChosen = row === chosen;
          return (
            <tr key={row.matchId} ref={isChosen ? chosenRow : null} className={isChosen ? 'chosen' : ''} aria-current={isChosen || undefined} onClick={() => setChosenId(row.matchId)}>
              <td>
                <strong className="num">{say.receipts(row.payments)}</strong>
                <small className="match-small">{say.how(row.payments)}</small>
              </td>
              <td className="right">{row.kind === 'unrelated' ? t('general.none') : <Money column amount={row.gross} />}</td>
              <td>
                {row.line === null ? (
                  t('general.none')
                ) : (
                  <>
                    <span className="clip-2">{say.lineText(row.line)}</span>
                    <small className="match-small num">
                      {row.line.account} · {say.lineAt(row.line)}
                    </small>
                  </>
                )}
              </td>
              <td className="right">{row.line === null ? t('general.none') : <Money column amount={row.line.amount} />}</td>
              <td className="right">{row.kind === 'unrelated' || row.kind === 'offset' ? t('general.none') : <Money column amount={row.fee} />}</td>
              <td className="small">
                {t(`reconciliation.kind.${row.kind}`)}
                <small className="match-small">{row.how === 'rule' ? t('reconciliation.how.rule') : t('reconciliation.how.person', { name: row.by ?? t('general.unknown') })}{row.reason === null ? '' : `: ${row.reason}`}</small>
              </td>
              <td className="right match-act">
                {isChosen && mayMatch && undoing === null && (
                  <Button size="office" keys="Delete" onClick={() => setUndoingId(row.matchId)}>
                    {t('reconciliation.undo')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </MatchTable>
      {foot !== null && <ListFoot {...foot} />}
      {undoing !== null && mayMatch && (
        <UndoMatch
          key={undoing.matchId}
          title={t('reconciliation.undoOf', { receipt: say.receipts(undoing.payments) })}
          busy={busy}
          onBack={() => setUndoingId(null)}
          onUndo={async (reason) => {
            if (await onUndo(undoing, reason)) setUndoingId(null);
          }}
        />
      )}
    </>
  );
}
