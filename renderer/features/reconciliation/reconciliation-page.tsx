import { addDays } from '../../../shared/kernel/add-days.ts';
import { Eye, FileUp, Landmark } from 'lucide-react';
import { useState } from 'react';
import { mayCall } from '../../../shared/contract/access-matrix.ts';
import type { ImportedStatementAnswer, MatchSuggestion } from '../../../shared/contract/reconciliation.ts';
import { leftFitting } from '../../../shared/domain/reconciliation/left-fitting.ts';
import type { MatchId, StatementId } from '../../../shared/kernel/ids.ts';
import { useBusinessDay } from '../../app-state/business-day.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { usePerson } from '../../app-state/session.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { useRows } from '../../app-state/use-rows.ts';
import { useSettled } from '../../app-state/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Segments } from '../../ui/segments.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { BoardNumbers } from './board-numbers.tsx';
import { ImportStatement } from './import-statement.tsx';
import { ImportedBand } from './imported-band.tsx';
import { Leftovers, type LeftMatch } from './leftovers.tsx';
import { lineKey, paymentKey } from './left-choice.ts';
import { MatchedList } from './matched-list.tsx';
import { SuggestionsList } from './suggestions-list.tsx';
import './reconciliation.css';

const PERIODS = { '7': 7, '31': 31, '92': 92, '366': 366 } as const;
type Period = keyof typeof PERIODS;
const LISTS = ['suggested', 'left', 'matched'] as const;
type List = (typeof LISTS)[number];

/** What is declined makes room for the next suggestions when so many have been: each answer matches all that is open anew. */
const ASIDE_STEP = 100;

/** What is looked for is asked for when typing pauses this long, ms: every answer matches all that is open anew. */
const TYPING_PAUSE_MS = 250;

/** Payments without cash against the bank's statement: what fits is accepted, what is left stands on both sides. */
export function ReconciliationPage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const { role } = usePerson();
  const mayMatch = mayCall('reconciliation.match', role);
  const { today: to } = useBusinessDay();
  const [period, setPeriod] = useState<Period>('31');
  const [list, setList] = useState<List>('suggested');
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [importing, setImporting] = useState(false);
  const [imported, setImported] = useState<ImportedStatementAnswer | null>(null);
  const [find, setFind] = useState('');
  const found = useSettled(find, TYPING_PAUSE_MS);
  const from = addDays(to, 1 - PERIODS[period]);
  const aside = Math.floor(declined.size / ASIDE_STEP) * ASIDE_STEP;
  const asked = useRows((wish) => service.reconciliation.board({ from, to, find: found, aside, ...wish }), ({ matchedCount }) => matchedCount, [service, from, to, found, aside]);
  useServiceEvent((event) => {
    // Not at every sale: the suggestions are worked out beside the till, and a payment of this minute is on no statement yet.
    if (event.type === 'reconciliation-changed' || event.type === 'settings-changed') asked.again();
  });
  // A line and a payment are matched once, and taken back once: what got no answer holds up no other.
  const match = useCommand(
    (commandId, { line, payments, reason }: LeftMatch) =>
      service.reconciliation.match({ commandId, line: line === null ? null : { statementId: line.statementId as StatementId, row: line.row }, payments: payments.map(({ saleId, paymentNumber }) => ({ saleId, paymentNumber })), reason }),
    null,
    'sets',
  );
  const undo = useCommand((commandId, matchId: MatchId, reason: string) => service.reconciliation.unmatch({ commandId, matchId, reason }), null, 'sets');

  const choosePeriod = (next: Period): void => {
    setPeriod(next);
    asked.restart();
  };

  const board = asked.value;
  const isDeclined = (one: MatchSuggestion): boolean => declined.has(lineKey(one.line));
  const suggested = board?.suggested.filter((one) => !isDeclined(one)) ?? [];
  /** Suggestions that come up when others are decided. */
  const unseen = board === null ? 0 : board.suggestedCount - board.suggested.length;
  const setAside = board?.suggested.filter(isDeclined) ?? [];
  const fits = leftFitting(found);
  const place = Math.max(0, suggested.findIndex((one) => lineKey(one.line) === chosenKey));
  const chosen = suggested[place] ?? null;
  /** The next one is chosen, so that Enter goes on down the list; unless another one was chosen meanwhile. */
  const leave = (): void => {
    const next = suggested[place + 1] ?? suggested[place - 1];
    setChosenKey((now) => (now !== chosenKey ? now : next === undefined ? null : lineKey(next.line)));
  };
  const run = async (wanted: LeftMatch): Promise<boolean> => {
    const made = await match.run(wanted);
    asked.again();
    return made !== null;
  };
  const accept = async (one: MatchSuggestion): Promise<void> => {
    if (!mayMatch) return;
    if (await run({ line: one.line, payments: one.payments, reason: null })) leave();
  };
  const decline = (one: MatchSuggestion): void => {
    leave();
    setDeclined((before) => new Set(before).add(lineKey(one.line)));
  };
  const move = (by: number): void => {
    const next = suggested[Math.min(suggested.length - 1, Math.max(0, place + by))];
    if (next !== undefined) setChosenKey(lineKey(next.line));
  };
  const nextList = (by: number): void => setList(LISTS[(LISTS.indexOf(list) + by + LISTS.length) % LISTS.length] ?? 'suggested');
  useScreenKeys(
    importing
      ? []
      : [
          ...(mayMatch ? [{ keys: 'F2', label: t('reconciliation.key.import'), run: () => setImporting(true) }] : []),
          { keys: 'ArrowLeft', run: () => nextList(-1) },
          { keys: 'ArrowRight', shown: 'ArrowLeft+ArrowRight', label: t('reconciliation.key.lists'), run: () => nextList(1) },
          ...(list === 'matched' ? asked.keys : []),
          ...(list === 'suggested'
            ? [
                { keys: 'ArrowUp', run: () => move(-1) },
                { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('reconciliation.key.choose'), run: () => move(1) },
                ...(mayMatch && chosen !== null ? [{ keys: 'Enter', label: t('reconciliation.key.accept'), run: () => void accept(chosen) }, { keys: 'Delete', run: () => decline(chosen) }] : []),
              ]
            : []),
        ],
  );

  if (importing) {
    return (
      <ImportStatement
        onBack={() => setImporting(false)}
        onImported={(answer) => {
          setImported(answer);
          setImporting(false);
          setList('suggested');
          asked.again();
        }}
      />
    );
  }
  const trouble = asked.trouble ?? match.trouble ?? undo.trouble;
  const counts = { suggested: suggested.length + unseen, left: (board?.leftPaymentCount ?? 0) + (board?.leftLineCount ?? 0) + setAside.length * 2, matched: board?.matchedCount ?? 0 };
  const isNew = board !== null && board.lastStatement === null;
  return (
    <Page
      title={t('reconciliation.title')}
      head={<Segments label={t('reconciliation.period')} value={period} options={Object.keys(PERIODS).map((value) => ({ value: value as Period, words: t(`reconciliation.period.${value as Period}`) }))} onValue={choosePeriod} />}
      actions={
        mayMatch ? (
          <Button kind="primary" size="small" icon={FileUp} keys="F2" onClick={() => setImporting(true)}>
            {t('reconciliation.import')}
          </Button>
        ) : (
          <Chip icon={Eye}>{t('people.readOnly')}</Chip>
        )
      }
    >
      <div className="match">
        {board !== null && <BoardNumbers board={board} />}
        {imported !== null && <ImportedBand answer={imported} onClose={() => setImported(null)} />}
        <TroubleBand words={trouble === null ? null : words(trouble)} />
        {board !== null && (
          <>
            <div className="match-lists">
              <Segments label={t('reconciliation.lists')} value={list} options={LISTS.map((value) => ({ value, words: t(`reconciliation.tab.${value}`, { count: counts[value] }) }))} onValue={setList} />
            </div>
            {list === 'left' ? (
              <Leftovers
                board={board}
                find={find}
                onFind={setFind}
                payments={[...setAside.flatMap((one) => one.payments).filter(fits), ...board.leftPayments].filter((one, index, all) => all.findIndex((other) => paymentKey(other) === paymentKey(one)) === index)}
                lines={[...setAside.map((one) => one.line).filter(fits), ...board.leftLines]}
                mayMatch={mayMatch}
                busy={match.busy}
                onMatch={run}
              />
            ) : (
              <section className="sheet match-list">
                {list === 'suggested' &&
                  (isNew ? (
                    <Empty icon={Landmark} title={t('reconciliation.none')}>
                      {t('reconciliation.noneText')}
                    </Empty>
                  ) : (
                    <SuggestionsList rows={suggested} chosen={chosen} mayMatch={mayMatch} busy={match.busy} onChoose={(one) => setChosenKey(lineKey(one.line))} onAccept={(one) => void accept(one)} onDecline={decline} cut={unseen === 0 ? null : t('reconciliation.cutSuggested', { shown: suggested.length, count: suggested.length + unseen })} />
                  ))}
                {list === 'matched' && (
                  <MatchedList
                    rows={board.matched}
                    foot={asked.foot}
                    mayMatch={mayMatch}
                    busy={undo.busy}
                    onUndo={async ({ matchId }, reason) => {
                      const done = await undo.run(matchId as MatchId, reason);
                      asked.again();
                      return done !== null;
                    }}
                  />
                )}
              </section>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
