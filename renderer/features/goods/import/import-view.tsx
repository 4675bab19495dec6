import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GoodsImportStatus } from '../../../../shared/contract/goods-import.ts';
import type { GoodsMapping } from '../../../../shared/domain/goods-import/goods-mapping.ts';
import type { GoodsDefaults } from '../../../../shared/domain/goods-import/goods-values.ts';
import type { UploadId } from '../../../../shared/kernel/ids.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useKeysAhead, useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import './import.css';
import { ImportColumns } from './import-columns.tsx';
import { ImportOrder } from './import-order.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { GoodsOut } from './goods-out.tsx';
import { sendGoodsFile } from './send-goods-file.ts';

/** A file of goods: sent, looked at, its columns corrected, and only then carried out; what is wrong stands by row and column. */
export function ImportView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const picker = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  // The file and what was chosen for it wait for whoever looks at another page.
  const [sent, setSent] = useKept<{ readonly uploadId: UploadId; readonly name: string } | null>('goods-import/sent', () => null);
  const [percent, setPercent] = useState(0);
  const [sheet, setSheet] = useKept('goods-import/sheet', () => 0);
  const [mapping, setMapping] = useKept<GoodsMapping | null>('goods-import/mapping', () => null);
  const [defaults, setDefaults] = useKept<GoodsDefaults | null>('goods-import/defaults', () => null);
  const [rest, setRest] = useKept<'refuse' | 'skip'>('goods-import/rest', () => 'refuse');
  const [mintCodes, setMintCodes] = useKept('goods-import/mint', () => true);
  const [status, setStatus] = useState<GoodsImportStatus | null>(null);
  const latest = useAsk(() => service.goodsImport.status(), [service]);
  useServiceEvent((event) => {
    if (event.type !== 'goods-import-changed') return;
    // Told again after a break: what ended before this file was chosen is not about it.
    setStatus((now) => (now === null && sent !== null && !event.status.running ? null : event.status));
  });
  const now = status ?? (latest.value?.running === true ? latest.value : null);
  // Also one that was finished by a start after a power cut, which nobody saw.
  const told = status ?? (sent === null ? latest.value : now);
  const goOn = useCommand(() => service.goodsImport.goOn());
  const onwards = async (): Promise<void> => {
    const going = await goOn.run();
    if (going !== null) setStatus(going);
  };
  const send = useCommand((_commandId, file: File) => sendGoodsFile(service, file, setPercent));
  const asked = useAsk(
    async () => (sent === null ? null : { of: sent, look: await service.goodsImport.look({ uploadId: sent.uploadId, sheet, mapping, defaults }) }),
    [service, sent, sheet, mapping, defaults],
  );
  const look = asked.value !== null && asked.value.of === sent ? asked.value.look : null;
  const start = useCommand((commandId, uploadId: UploadId) =>
    service.goodsImport.start({ commandId, uploadId, sheet, mapping: look?.mapping ?? { headerRow: 0, roles: [] }, defaults: look?.defaults ?? { category: '', producer: '', workshop: '', unit: '' }, rest, mintCodes }),
  );
  const plan = look?.plan ?? null;
  const wanted = (plan?.add ?? 0) + (plan?.change ?? 0);
  const held = rest === 'refuse' && (plan?.faulty ?? 0) > 0;
  const ready = sent !== null && plan !== null && wanted > 0 && !held && !asked.asking && now?.running !== true;

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setSent(null);
    setStatus(null);
    setPercent(0);
    setSheet(0);
    setMapping(null);
    setDefaults(null);
    setRest('refuse');
    setMintCodes(true);
    start.clear();
    const uploadId = await send.run(file);
    if (uploadId !== null) setSent({ uploadId, name: file.name });
  };
  const run = async (): Promise<void> => {
    if (!ready || start.busy) return;
    const begun = await start.run(sent.uploadId);
    if (begun === null) return;
    setStatus((before) => (before?.importId === begun.importId ? before : begun));
    setSent(null);
    choose.current?.focus();
  };
  useEffect(() => choose.current?.focus(), []);
  const pick = (): void => picker.current?.click();
  useKeysAhead(['F8'], latest.value === null && latest.trouble === null);
  useScreenKeys([
    { keys: 'F2', label: t('import.choose'), run: pick },
    ...(told?.stalled === true ? [{ keys: 'F8', label: t('import.key.goOn'), run: () => void onwards() }] : []),
    ...(ready ? [{ keys: 'Ctrl+S', label: t('import.key.import'), inFields: true, run: () => void run() }] : []),
  ]);
  const notes = look === null ? [] : [
    ...(look.kind === 'csv' && look.encoding !== null ? [t('import.readCsv', { encoding: look.encoding.toUpperCase(), delimiter: look.delimiter === '\t' ? t('import.tab') : (look.delimiter ?? ''), rows: look.rowCount.toLocaleString('id-ID') })] : [t('import.readXlsx', { rows: look.rowCount.toLocaleString('id-ID') })]),
    ...(look.formulas > 0 ? [t('import.formulas', { count: look.formulas.toLocaleString('id-ID') })] : []),
    ...(look.merged > 0 ? [t('import.merged', { count: look.merged.toLocaleString('id-ID') })] : []),
  ];
  return (
    <Page
      title={t('goods.title')}
      head={views}
      actions={
        <>
          {sent !== null && <span className="small quiet import-file">{sent.name}</span>}
          <input ref={picker} type="file" accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" hidden onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }} />
          <Button ref={choose} size="small" kind={sent === null ? 'primary' : 'ordinary'} icon={FileUp} keys="F2" busy={send.busy && t('import.sending', { percent })} onClick={pick}>
            {t(sent === null ? 'import.choose' : 'import.other')}
          </Button>
        </>
      }
    >
      <div className="import">
        {told !== null && <ImportProgress key={told.importId} status={told} goingOn={goOn.busy} onGoOn={() => void onwards()} />}
        <TroubleBand words={goOn.trouble === null ? null : words(goOn.trouble)} />
        <TroubleBand words={send.trouble === null ? null : words(send.trouble)} />
        <TroubleBand words={asked.trouble === null || sent === null ? null : words(asked.trouble)} />
        {sent === null && now === null && send.trouble === null && (
          <section className="sheet">
            <Empty icon={FileUp} title={t('import.lead')}>
              {t('import.chooseText')}
            </Empty>
          </section>
        )}
        {sent === null && !send.busy && <GoodsOut />}
        {sent !== null && look === null && asked.trouble === null && <p className="quiet" role="status">{t('import.reading')}</p>}
        {sent !== null && look !== null && (
          <>
            <div className="import-about">
              {look.sheets.length > 1 && (
                <SelectField
                  label={t('import.sheet')}
                  value={String(look.sheet)}
                  options={look.sheets.map((name, place) => ({ value: String(place), words: name }))}
                  onValue={(place) => {
                    setSheet(Number(place));
                    setMapping(null);
                  }}
                />
              )}
              <p className="small quiet">{notes.join(' · ')}</p>
            </div>
            {look.header.twice.length > 0 && <Band tone="yellow" live="off" title={t('import.twice', { names: look.header.twice.join(', ') })} />}
            {look.mapping.headerRow === 0 && <Band tone="yellow" live="off" title={t('import.noHeader')} />}
            <ImportColumns look={look} onMapping={setMapping} />
            <div className="import-outcome">
              <ImportResult key={`${sent.uploadId} result`} plan={plan} />
              <ImportOrder key={sent.uploadId} look={look} rest={rest} onRest={setRest} mintCodes={mintCodes} onMintCodes={setMintCodes} onDefaults={setDefaults}>
                <TroubleBand words={start.trouble === null ? null : words(start.trouble)} />
                {plan !== null && held && wanted > 0 && <p className="small import-held">{t('import.held', { count: plan.faulty.toLocaleString('id-ID') })}</p>}
                {ready && (
                  <Button kind="primary" wide keys="Ctrl+S" busy={start.busy && t('import.starting')} onClick={() => void run()}>
                    {t('import.now', { count: wanted.toLocaleString('id-ID') })}
                  </Button>
                )}
              </ImportOrder>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
