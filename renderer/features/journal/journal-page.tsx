import { RefreshCw } from 'lucide-react';
import { useRef, useState } from 'react';
import type { JournalRow, Verification } from '../../../shared/contract/journal.ts';
import { useServiceEvent } from '../../app-state/desk.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { EntryDetail } from './entry-detail.tsx';
import './journal.css';
import { JournalTable } from './journal-table.tsx';
import { MatchPaper } from './match-paper.tsx';
import { readReceiptQr, type PaperAnchor } from './read-paper.ts';

const PAGE_ROWS = 60;

/** Every event in order, each locked to the one before; anybody may have it recomputed, or hold a paper against it. What is recorded meanwhile is shown when its reader wants it. */
export function JournalPage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  // Each reading begins with the newest entries; `older` were read on from one of them.
  const [reading, setReading] = useState(0);
  const [older, setOlder] = useState<{ readonly reading: number; readonly rows: readonly JournalRow[] }>({ reading, rows: [] });
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [verification, setVerification] = useState<Verification | null>(null);
  const [paper, setPaper] = useState<{ readonly anchor: PaperAnchor; readonly outcome: Verification } | null>(null);
  const first = useAsk(async () => ({ reading, rows: await service.journal.list({ beforeSeq: null, limit: PAGE_ROWS }) }), [reading]);
  const rows = [...(first.value?.rows ?? []), ...(older.reading === first.value?.reading ? older.rows : [])];
  const readOn = first.value?.reading ?? reading;
  const head = useAsk(() => service.journal.head(), []);
  // Whatever happens may have been recorded: the number of the newest entry says it.
  useServiceEvent(() => head.again());
  const unread = first.value === null ? 0 : (head.value?.seq ?? 0) - (rows[0]?.seq ?? 0);
  const readNewest = (): void => {
    setReading((times) => times + 1);
    setChosenSeq(null);
  };
  const chosen = rows.find((row) => row.seq === chosenSeq) ?? rows[0] ?? null;

  const more = useCommand(async () => {
    const last = rows[rows.length - 1];
    if (last === undefined || last.seq <= 1) return;
    const next = await service.journal.list({ beforeSeq: last.seq, limit: PAGE_ROWS });
    setOlder((now) => ({ reading: readOn, rows: [...(now.reading === readOn ? now.rows : []), ...next] }));
  });
  const verify = useCommand(async () => setVerification(await service.journal.verify({ anchor: null })));
  /** The newest paper: whoever scans one after the other is told of the last. */
  const held = useRef<PaperAnchor | null>(null);
  const matching = useCommand(async () => {
    for (let anchor = held.current; anchor !== null; ) {
      const outcome = await service.journal.verify({ anchor });
      if (anchor === held.current) {
        setPaper({ anchor, outcome });
        return setVerification(outcome.difference?.kind === 'anchor' ? null : outcome);
      }
      anchor = held.current;
    }
  });
  const match = (anchor: PaperAnchor): void => {
    held.current = anchor;
    void matching.run();
  };
  const move = (by: number): void => {
    const at = rows.findIndex((row) => row.seq === chosen?.seq);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosenSeq(next.seq);
  };
  useScan(({ text }) => {
    const anchor = readReceiptQr(text);
    if (anchor !== null) match(anchor);
  });
  useScreenKeys([
    { keys: 'P', label: t('journal.key.verify'), run: () => void verify.run() },
    { keys: 'V', label: t('journal.key.match'), run: () => document.querySelector<HTMLInputElement>('.journal-match input')?.focus() },
    ...(unread > 0 ? [{ keys: 'R', label: t('journal.key.unread'), run: readNewest }] : []),
    { keys: 'ArrowUp', run: () => move(-1) },
    { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('journal.key.choose'), run: () => move(1) },
    { keys: 'Escape', run: () => (document.activeElement as HTMLElement | null)?.blur(), inFields: true },
  ]);
  const trouble = first.trouble ?? more.trouble;
  return (
    <Page
      title={t('journal.title')}
      head={<span className="small quiet">{t('journal.lead')}</span>}
      actions={
        <span role="status">
          {unread > 0 && (
            <Button size="small" icon={RefreshCw} keys="R" busy={first.asking && t('general.loading')} onClick={readNewest}>
              {t('journal.unread', { count: unread.toLocaleString('id-ID') })}
            </Button>
          )}
        </span>
      }
    >
      <div className="journal">
        <ChainPanel verification={verification} busy={verify.busy || matching.busy} trouble={verify.trouble} onVerify={() => void verify.run()} />
        <section className="sheet journal-list">
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          <JournalTable rows={rows} loaded={first.value !== null} chosen={chosen?.seq ?? null} onChoose={setChosenSeq} busy={more.busy} onMore={() => void more.run()} />
        </section>
        <aside className="journal-aside" aria-label={t('journal.match')}>
          <MatchPaper paper={paper} busy={matching.busy} trouble={matching.trouble} onMatch={match} />
          {chosen !== null && <EntryDetail key={chosen.seq} row={chosen} />}
        </aside>
      </div>
    </Page>
  );
}
