import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportedStatementAnswer } from '../../../shared/contract/reconciliation.ts';
import { STATEMENT_BYTES_MAX } from '../../../shared/domain/reconciliation/statement-limits.ts';
import type { StatementLayout, StatementMapping } from '../../../shared/domain/reconciliation/statement.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { useService } from '../../app-state/service.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { useAsk } from '../../app-state/use-ask.ts';
import { useCommand } from '../../app-state/use-command.ts';
import { usePressAhead } from '../../app-state/use-press-ahead.ts';
import { useSettled } from '../../app-state/use-settled.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { ColumnMapper } from './column-mapper.tsx';
import { chosenFile, type ChosenFile } from './statement-file.ts';
import { StatementResult } from './statement-result.tsx';

/** The file is read anew for another account when typing pauses this long, ms. */
const TYPING_PAUSE_MS = 250;

/** A file of the bank: chosen, looked at, its columns corrected, and only then imported, all of it or nothing. */
export function ImportStatement({ onBack, onImported }: { readonly onBack: () => void; readonly onImported: (answer: ImportedStatementAnswer) => void }) {
  const service = useService();
  const t = useWords();
  const words = useTroubleWords();
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [mapping, setMapping] = useState<StatementMapping | null>(null);
  const [layout, setLayout] = useState<StatementLayout | null>(null);
  const [account, setAccount] = useState<string | null>(null);
  const [leftOut, setLeftOut] = useState<readonly number[]>([]);
  const [tried, setTried] = useState(false);
  const named = useSettled(account?.trim() ?? '', TYPING_PAUSE_MS);
  const asked = useAsk(
    async () => (file === null ? null : { of: file, preview: await service.reconciliation.preview({ file: file.base64, fileName: file.name, mapping, layout, account: named === '' ? null : named, leftOut: [...leftOut] }) }),
    [service, file, mapping, layout, named, leftOut],
  );
  const preview = asked.value !== null && asked.value.of === file ? asked.value.preview : null;
  const used = mapping ?? preview?.mapping ?? null;
  const wanted = account ?? preview?.account ?? '';
  const fresh = (preview?.reading?.lines ?? 0) - (preview?.reading?.known ?? 0);
  const ready = file !== null && used !== null && fresh > 0 && preview?.reading?.faultCount === 0;
  const bring = useCommand((commandId, of: ChosenFile, read: StatementMapping) => service.reconciliation.import({ commandId, file: of.base64, fileName: of.name, mapping: read, account: wanted.trim(), leftOut: [...leftOut] }));

  const take = async (picked: File | undefined): Promise<void> => {
    if (picked === undefined) return;
    const chosen = await chosenFile(picked);
    setTooLarge(chosen === null);
    setFile(chosen);
    setMapping(null);
    setLayout(null);
    setAccount(null);
    setLeftOut([]);
    setTried(false);
    bring.clear();
  };
  /** Rows and names are others then: what was said of the columns is guessed anew. */
  const lay = (next: StatementLayout): void => {
    setLayout(next);
    setMapping(null);
    setLeftOut([]);
  };
  const run = async (): Promise<void> => {
    if (!ready || bring.busy) return;
    setTried(true);
    if (wanted.trim() === '') return field.current?.focus();
    const answer = await bring.run(file, used);
    if (answer !== null) onImported(answer);
  };
  // What is imported is what stands there: read anew for another account, or with other columns.
  const bringing = usePressAhead(() => void run(), asked.asking || named !== (account?.trim() ?? ''));
  useEffect(() => picker.current?.parentElement?.querySelector('button')?.focus(), []);
  useScreenKeys([
    { keys: 'Escape', label: t('reconciliation.back'), run: onBack },
    ...(ready ? [{ keys: 'Ctrl+S', label: t('reconciliation.key.import'), inFields: true, run: bringing.press }] : []),
  ]);
  return (
    <Page
      title={t('reconciliation.importTitle')}
      head={
        <>
          <span>
            <input ref={picker} type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" hidden onChange={(event) => void take(event.target.files?.[0])} />
            <Button size="small" kind={file === null ? 'primary' : 'ordinary'} icon={FileUp} onClick={() => picker.current?.click()}>
              {t(file === null ? 'reconciliation.chooseFile' : 'reconciliation.otherFile')}
            </Button>
          </span>
          {file !== null && <span className="small quiet clip">{file.name}</span>}
          {preview !== null && (
            <span className="small quiet">
              {t('reconciliation.read', { encoding: preview.encoding.toUpperCase(), delimiter: preview.delimiter === '\t' ? t('reconciliation.delimiter.tab') : preview.delimiter, rows: preview.rowCount.toLocaleString('id-ID') })}
            </span>
          )}
        </>
      }
      actions={
        <Button size="small" keys="Escape" onClick={onBack}>
          {t('reconciliation.back')}
        </Button>
      }
    >
      <div className="match-import">
        {tooLarge && <Band tone="red" title={t('reconciliation.tooLarge', { kb: Math.floor(STATEMENT_BYTES_MAX / 1000) })} />}
        <TroubleBand words={asked.trouble === null || file === null ? null : words(asked.trouble)} />
        {file === null && !tooLarge && (
          <section className="sheet">
            <Empty icon={FileUp} title={t('reconciliation.chooseFile')}>
              {t('reconciliation.chooseText')}
            </Empty>
          </section>
        )}
        {file !== null && preview !== null && (
          <>
            {used === null && <Band tone="yellow" live="off" title={t('reconciliation.unguessed')} />}
            <ColumnMapper preview={preview} mapping={used} onMapping={setMapping} onLayout={lay} />
            <div className="match-bring">
              <div className="match-read">{preview.reading !== null && <StatementResult reading={preview.reading} leftOut={leftOut} onLeaveOut={(rows) => setLeftOut((before) => [...new Set([...before, ...rows])])} onTakeBack={() => setLeftOut([])} />}</div>
              <section className="sheet padded match-account">
                <TextField ref={field} label={t('reconciliation.account')} hint={t('reconciliation.accountHint')} error={tried && wanted.trim() === '' ? t('reconciliation.accountRequired') : undefined} scan="refuse" value={wanted} maxLength={60} onValue={setAccount} />
                <TroubleBand words={bring.trouble === null ? null : words(bring.trouble)} />
                {ready && (
                  <Button kind="primary" wide keys="Ctrl+S" busy={(bringing.waits || bring.busy) && t('reconciliation.importing')} onClick={bringing.press}>
                    {t('reconciliation.importNow', { count: fresh.toLocaleString('id-ID') })}
                  </Button>
                )}
              </section>
            </div>
          </>
        )}
        {file !== null && preview === null && asked.asking && <p className="quiet">{t('reconciliation.reading')}</p>}
      </div>
    </Page>
  );
}
