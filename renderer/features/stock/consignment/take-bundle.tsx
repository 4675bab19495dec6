import { FileInput, PackageCheck, ScanQrCode } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { BundleLook, BundleLookLine } from '../../../../shared/contract/consignment.ts';
import type { GoodsView } from '../../../../shared/contract/stock.ts';
import { GALLERY } from '../../../../shared/domain/stock/place.ts';
import { formatQuantity } from '../../../../shared/i18n/format.ts';
import { useSettings } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Money } from '../../../ui/money.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { useStockWords } from '../stock-words.ts';
import { useTurns } from '../use-turns.ts';
import { textOfFile } from './text-of-file.ts';

/** Consigned goods by file or by the codes of their sheet: looked at, then taken in by one document. Scans reach it while it is open; what was read waits for whoever looks elsewhere. */
export function TakeBundle({ onTaken }: { readonly onTaken: () => void }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const { day } = useStockWords();
  const hasPrinter = useSettings()?.['printer.receipt'].address !== null;
  const picker = useRef<HTMLInputElement>(null);
  const [texts, setTexts] = useKept<readonly string[]>('bundle', () => [], (now, begun) => now.length === 0 && begun.length === 0);
  const [look, setLook] = useState<BundleLook | null>(null);
  const [taken, setTaken] = useState<GoodsView | null>(null);
  const read = useCommand((_commandId, all: readonly string[]) => service.consignment.bundleLook({ texts: [...all] }));
  const take = useCommand((commandId) => service.consignment.bundleTake({ commandId, texts: [...texts], toPlace: GALLERY, print: hasPrinter }));
  const whole = look?.whole === true ? look : null;
  const ready = whole !== null && whole.taken === null && whole.lines.every(({ otherUnit, archived }) => otherUnit === null && !archived);
  const begun = look !== null;
  const refused = read.trouble === null ? null : words(read.trouble);
  // What still stands below is not what was refused.
  const notRead = refused !== null && whole !== null ? { ...refused, text: `${refused.text} ${t('bundle.stillBefore', { from: whole.from, number: whole.number })}`.trim() } : refused;
  const turns = useTurns(take.busy);
  /** What was read by the time of a turn. */
  const now = useRef({ texts, whole });
  now.current = { texts, whole };

  const offer = async (all: readonly string[]): Promise<void> => {
    setTaken(null);
    take.clear();
    const answer = await read.run(all);
    // What was read before stays when a code or a file is refused.
    if (answer === null) return;
    setTexts(all);
    setLook(answer);
  };
  useEffect(() => {
    // It may have been taken in meanwhile, or its goods be known here by now.
    if (texts.length > 0) turns.inTurn(() => offer(texts));
  }, []);
  const drop = (): void => {
    setTexts([]);
    setLook(null);
    read.clear();
    take.clear();
  };
  const accept = async (): Promise<void> => {
    if (!ready || take.busy) return;
    const answer = await take.run();
    if (answer === null) return;
    drop();
    setTaken(answer);
    onTaken();
  };
  useScan(({ text }) => turns.inTurn(() => offer(now.current.whole === null ? [...now.current.texts.filter((one) => one !== text), text] : [text])));
  const choose = (): void => picker.current?.click();
  useScreenKeys([
    { keys: 'F4', label: t('bundle.choose'), run: choose },
    ...(ready ? [{ keys: 'Ctrl+S', label: t('bundle.key.take'), inFields: true, run: () => void accept() }] : []),
    ...(begun ? [{ keys: 'F6', label: t('bundle.drop'), inFields: true, run: drop }] : []),
  ]);
  return (
    <Sheet title={t('bundle.title')} icon={ScanQrCode} className="bundle">
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) turns.inTurn(async () => offer([await textOfFile(file)]));
        }}
      />
      <div className="bundle-head">
        <p className="small quiet grow">{t('bundle.text')}</p>
        <Button size="office" icon={FileInput} keys="F4" busy={read.busy && t('bundle.reading')} onClick={choose}>
          {t('bundle.choose')}
        </Button>
      </div>
      <TroubleBand words={notRead} />
      <TroubleBand words={take.trouble === null ? null : words(take.trouble)} />
      {taken !== null && (
        <Band tone="green" live="polite" title={t('bundle.taken', { number: taken.numberText, count: taken.lines.length })}>
          {t('bundle.takenText')}
        </Band>
      )}
      {look?.whole === false && <Band tone="blue" live="polite" title={t('bundle.parts', { have: look.have.length, total: look.total })}>{t('bundle.partsText', { numbers: missing(look).join(', ') })}</Band>}
      {whole !== null && (
        <>
          {whole.taken !== null && <Band tone="yellow" live="polite" title={t('bundle.already', { number: whole.taken })} />}
          <p className="strong">{t('bundle.of', { from: whole.from, number: whole.number, day: day(whole.day) })}</p>
          <div className="scroll bundle-lines" tabIndex={0} role="region" aria-label={t('bundle.lines')}>
            <table className="table" aria-label={t('bundle.lines')}>
              <thead>
                <tr>
                  <th>{t('bundle.goods')}</th>
                  <th>{t('bundle.batch')}</th>
                  <th className="right">{t('bundle.quantity')}</th>
                  <th className="right">{t('bundle.cost')}</th>
                  <th>{t('bundle.here')}</th>
                </tr>
              </thead>
              <tbody>
                {whole.lines.map((line, index) => (
                  <tr key={index}>
                    <td>{line.name}</td>
                    <td className="num">{[line.lot ?? '', line.expiresOn === null ? '' : day(line.expiresOn)].filter((part) => part !== '').join(' · ')}</td>
                    <td className="right num">{`${formatQuantity(line.quantity)} ${line.unit}`}</td>
                    <td className="right">{line.unitCost === null ? '–' : <Money amount={line.unitCost} column />}</td>
                    <td>
                      <Here line={line} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {begun && (
        <div className="bundle-head">
          <Button size="office" keys="F6" onClick={drop}>
            {t('bundle.drop')}
          </Button>
          <span className="grow" />
          {ready && (
            <Button kind="primary" icon={PackageCheck} keys="Ctrl+S" busy={take.busy && t('general.saving')} onClick={() => void accept()}>
              {t('bundle.take', { count: whole.lines.length })}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  );
}

/** What the gallery knows the goods as, or why they cannot be taken. */
function Here({ line: { known, otherUnit, archived } }: { readonly line: BundleLookLine }) {
  const t = useWords();
  if (archived) return <strong className="red">{t('bundle.archived', { name: known ?? '' })}</strong>;
  return otherUnit === null ? (known ?? t('bundle.new')) : <strong className="red">{t('bundle.otherUnit', { unit: otherUnit })}</strong>;
}

function missing({ have, total }: { readonly have: readonly number[]; readonly total: number }): readonly number[] {
  return Array.from({ length: total }, (_, index) => index + 1).filter((number) => !have.includes(number));
}
