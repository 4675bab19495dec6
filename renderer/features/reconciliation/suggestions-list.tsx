import { ListChecks } from 'lucide-react';
import type { MatchSuggestion } from '../../../shared/contract/reconciliation.ts';
import { useWords } from '../../app-state/language.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Money } from '../../ui/money.tsx';
import { useRowInSight } from '../../ui/use-row-in-sight.ts';
import { lineKey } from './left-choice.ts';
import { MatchTable } from './match-table.tsx';
import { useMatchWords } from './use-match-words.ts';

interface SuggestionsListProps {
  readonly rows: readonly MatchSuggestion[];
  readonly chosen: MatchSuggestion | null;
  readonly mayMatch: boolean;
  readonly busy: boolean;
  readonly onChoose: (row: MatchSuggestion) => void;
  readonly onAccept: (row: MatchSuggestion) => void;
  readonly onDecline: (row: MatchSuggestion) => void;
  /** That there are more than are shown, and how to reach them; null: all are shown. */
  readonly cut: string | null;
}

/** What fits, best first, each with its reason; one press accepts the chosen one. */
export function SuggestionsList({ rows, chosen, mayMatch, busy, onChoose, onAccept, onDecline, cut }: SuggestionsListProps) {
  const t = useWords();
  const say = useMatchWords();
  const chosenRow = useRowInSight(chosen);
  if (rows.length === 0) {
    return (
      <Empty icon={ListChecks} title={t('reconciliation.noSuggestions')}>
        {t('reconciliation.noSuggestionsText')}
      </Empty>
    );
  }
  return (
    <>
      <MatchTable why={t('reconciliation.col.why')} act={t('reconciliation.accept')}>
        {rows.map((row) => {
          const isChosen = row === chosen;
          return (
            <tr key={lineKey(row.line)} ref={isChosen ? chosenRow : null} className={isChosen ? 'chosen' : ''} aria-current={isChosen || undefined} onClick={() => onChoose(row)}>
              <td>
                <strong className="num">{say.receipts(row.payments)}</strong>
                <small className="match-small">{say.how(row.payments)}</small>
              </td>
              <td className="right">
                <Money column amount={row.gross} />
                <small className="match-small num">{row.payments[0] !== undefined && row.payments.length === 1 ? say.paidAt(row.payments[0]) : ''}</small>
              </td>
              <td>
                <span className="clip-2">{say.lineText(row.line)}</span>
                <small className="match-small num">
                  {row.line.account} · {say.lineAt(row.line)}
                </small>
              </td>
              <td className="right">
                <Money column amount={row.net} />
              </td>
              <td className="right">
                <Money column amount={row.fee} />
              </td>
              <td className="small match-why">{say.why(row)}</td>
              <td className="right match-act">
                {isChosen && mayMatch && (
                  <span className="match-buttons">
                    <Button size="office" keys="Delete" disabled={busy} onClick={() => onDecline(row)}>
                      {t('reconciliation.skip')}
                    </Button>
                    <Button size="office" kind="primary" keys="Enter" busy={busy && t('reconciliation.accepting')} onClick={() => onAccept(row)}>
                      {t('reconciliation.accept')}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </MatchTable>
      {cut !== null && <p className="small quiet match-cut">{cut}</p>}
    </>
  );
}
