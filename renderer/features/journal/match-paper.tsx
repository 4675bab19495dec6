import { FileCheck2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Verification } from '../../../shared/contract/journal.ts';
import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { readAnchor, readReceiptQr, type PaperAnchor } from './read-paper.ts';
import { useDifferenceWords } from './use-difference-words.ts';

interface MatchPaperProps {
  readonly paper: { readonly anchor: PaperAnchor; readonly outcome: Verification } | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly onMatch: (anchor: PaperAnchor) => void;
}

/** Entry number and code from any receipt, typed or scanned: paper is the witness that no backup can replace. */
export function MatchPaper({ paper, busy, trouble, onMatch }: MatchPaperProps) {
  const t = useWords();
  const words = useTroubleWords();
  const sayDifference = useDifferenceWords();
  const [seq, setSeq] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const anchor = readReceiptQr(seq) ?? readReceiptQr(code) ?? readAnchor(seq, code);
    setTried(anchor === null);
    if (anchor !== null) onMatch(anchor);
  };
  const matches = paper !== null && paper.outcome.difference === null;
  return (
    <Sheet icon={FileCheck2} title={t('journal.match')}>
      <form className="journal-match" noValidate onSubmit={submit}>
        <p className="small quiet">{t('journal.matchHint')}</p>
        <div className="pair">
          <TextField label={t('journal.seq')} inputMode="numeric" value={seq} maxLength={120} placeholder="18.205" onValue={setSeq} />
          <TextField label={t('journal.code')} value={code} maxLength={120} placeholder="3fa9c2d1" onValue={setCode} />
        </div>
        {tried && <Band tone="yellow" title={t('journal.matchUnreadable')} />}
        <Button type="submit" keys="Enter" busy={busy && t('journal.computing')}>
          {t('general.match')}
        </Button>
        {paper !== null && !busy && (
          <Band tone={matches ? 'green' : 'red'} title={matches ? t('journal.matches', { seq: paper.anchor.seq.toLocaleString('id-ID') }) : paper.outcome.difference === null ? '' : sayDifference(paper.outcome.difference)}>
            {matches ? t('journal.matchesText') : t('journal.unsoundText')}
          </Band>
        )}
        <TroubleBand words={trouble === null ? null : words(trouble)} />
      </form>
    </Sheet>
  );
}
