import { useState } from 'react';
import type { JournalRow, Verification } from '../../../shared/contract/journal.ts';
import { useWords } from '../../app-state/language.ts';
import { useScan } from '../../app-state/scan.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { Page } from '../../ui/page.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { EntryDetail } from './entry-detail.tsx';
import './journal.css';
import { JournalTable } from './journal-table.tsx';
import { MatchPaper } from './match-paper.tsx';
import { readReceiptQr, type PaperAnchor } from './read-paper.ts';

const PAGE_ROWS = 60;

/** Every event in order, each locked to the one before; anybody may have it recomputed, or hold a paper against it. */
export function JournalPage() {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const [older, setOlder] = useState<readonly JournalRow[]>([]);
  const [chosenSeq, setChosenSeq] = useState<number | null>(null);
  const [verification, setVerification] = useState<Verification | null>(null);
  const [paper, setPaper] = useState<{ readonly anchor: PaperAnchor; readonly outcome: Verification } | null>(null);
  const first = useAsk(() => service.journal.list({ beforeSeq: null, limit: PAGE_ROWS }), []);
  const rows = [...(first.value ?? []), ...older];
  const chosen = rows.find((row) => row.seq === chosenSeq) ?? rows[0] ?? null;

  const more = useCommand(async () => {
    const last = rows[rows.length - 1];
    if (last === undefined || last.seq <= 1) return;
    const next = await service.journal.list({ beforeSeq: last.seq, limit: PAGE_ROWS });
    setOlder((now) => [...now, ...next]);
  });
  const verify = useCommand(async () => setVerification(await service.journal.verify({ anchor: null })));
  const match = useCommand(async (_commandId, anchor: PaperAnchor) => {
    const outcome = await service.journal.verify({ anchor });
    setPaper({ anchor, outcome });
    setVerification(outcome.difference?.kind === 'anchor' ? null : outcome);
  });
  const move = (by: number): void => {
    const at = rows.findIndex((row) => row.seq === chosen?.seq);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosenSeq(next.seq);
  };
  useScan(({ text }) => {
    const anchor = readReceiptQr(text);
    if (anchor !== null) void match.run(anchor);
  });
  useScreenKeys([
    { keys: 'P', label: t('journal.key.verify'), run: () => void verify.run() },
    { keys: 'V', label: t('journal.key.match'), run: () => document.querySelector<HTMLInputElement>('.journal-match input')?.focus() },
    { keys: 'ArrowUp', run: () => move(-1) },
    { keys: 'ArrowDown', shown: 'ArrowUp+ArrowDown', label: t('journal.key.choose'), run: () => move(1) },
    { keys: 'Escape', run: () => (document.activeElement as HTMLElement | null)?.blur(), inFields: true },
  ]);
  const trouble = first.trouble ?? more.trouble;
  return (
    <Page title={t('journal.title')} head={<span className="small quiet">{t('journal.lead')}</span>}>
      <div className="journal">
        <ChainPanel verification={verification} busy={verify.busy || match.busy} trouble={verify.trouble} onVerify={() => void verify.run()} />
        <section className="sheet journal-list">
          <TroubleBand words={trouble === null ? null : words(trouble)} />
          <JournalTable rows={rows} loaded={first.value !== null} chosen={chosen?.seq ?? null} onChoose={setChosenSeq} busy={more.busy} onMore={() => void more.run()} />
        </section>
        <aside className="journal-aside" aria-label={t('journal.match')}>
          <MatchPaper paper={paper} busy={match.busy} trouble={match.trouble} onMatch={(anchor) => void match.run(anchor)} />
          {chosen !== null && <EntryDetail row={chosen} />}
        </aside>
      </div>
    </Page>
  );
}
