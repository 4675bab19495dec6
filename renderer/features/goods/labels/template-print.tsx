import { FileDown, Pencil, Printer, Ruler } from 'lucide-react';
import type { RefObject } from 'react';
import type { LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { cellsOf } from '../../../../shared/domain/label/sheet-cells.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import { wordsOr } from '../../../../shared/i18n/words-or.ts';
import { usePrintOverview } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useWaiting } from '../../../app-state/use-kept.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileBand } from '../../../ui/file-band.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import { templateFormName } from './template-form.tsx';
import type { LabelRunner, RunOutcome } from './use-label-run.ts';

interface TemplatePrintProps {
  readonly template: LabelTemplate;
  readonly settings: Settings;
  /** Labels in all; null while a number cannot be read. */
  readonly total: number | null;
  /** Of a sheet: the cell that is begun with, as it is typed, and as it is read. */
  readonly cell: string;
  readonly start: number | null;
  readonly runner: LabelRunner;
  /** The key is pressed and waits for goods that are on their way. */
  readonly waits: boolean;
  /** Holds the choice of the template. */
  readonly field: RefObject<HTMLDivElement | null>;
  readonly onCell: (cell: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onEdit: () => void;
  readonly onPrint: () => void;
}

/** Which template, on what it comes out, and the one key that prints. */
export function TemplatePrint({ template, settings, total, cell, start, runner, waits: printWaits, field, onCell, onChoose, onEdit, onPrint }: TemplatePrintProps) {
  const t = useWords();
  const words = useTroubleWords();
  const overview = usePrintOverview();
  const waits = useWaiting(templateFormName(template.id)).length > 0;
  const onSheet = template.medium.kind === 'sheet';
  const device = template.medium.kind === 'sheet' ? null : template.medium.kind === 'roll' ? 'label' : 'receipt';
  const address = device === null ? null : settings[`printer.${device}`].address;
  const status = device === 'label' ? overview?.labelPrinter : overview?.printer;
  const state = address === null ? 'none' : (status?.state ?? 'unknown');
  return (
    <>
      <div ref={field}>
        <SelectField label={t('labels.template')} value={template.id} options={settings.labels.templates.map((one) => ({ value: one.id, words: one.name }))} onValue={onChoose} />
      </div>
      <div className="labels-row">
        <p className="grow">
          <span className="strong">{t(device === 'label' ? 'labels.onRoll' : device === 'receipt' ? 'labels.onReceipt' : 'labels.onSheet')}</span>
          {device !== null && <span className={`small ${state === 'trouble' || state === 'none' ? 'red' : 'quiet'}`}>, {t(`labels.state.${state}`)}</span>}
        </p>
        <Button size="office" icon={Pencil} keys="F8" onClick={onEdit}>
          {t('labels.edit')}
        </Button>
        {status?.state === 'trouble' && address !== null && <p className="small red labels-trouble">{wordsOr(t, `prints.cause.${status.cause}.what`) ?? t('prints.cause.unknown.what')} {wordsOr(t, `prints.cause.${status.cause}.do`) ?? t('prints.cause.unknown.do')}</p>}
      </div>
      {waits && <p className="small yellow">{t('general.typedWaits')}</p>}
      {template.medium.kind === 'sheet' && (
        <>
          <TextField label={t('labels.startCell')} hint={t('labels.startCellHint', { cells: cellsOf(template.medium) })} error={start === null ? t('labels.badCell', { cells: cellsOf(template.medium) }) : undefined} scan="refuse" inputMode="numeric" value={cell} maxLength={3} onValue={onCell} />
          <div className="labels-row">
            <p className="small quiet grow">{t('labels.actualSize')}</p>
            <Button size="office" icon={Ruler} disabled={runner.busy} onClick={() => void runner.calibrate(template)}>
              {t('labels.calibration')}
            </Button>
          </div>
        </>
      )}
      <div className="labels-print">
        <TroubleBand words={runner.trouble === null ? null : words(runner.trouble)} />
        {runner.outcome !== null && <Outcome outcome={runner.outcome} />}
        <Button kind="primary" size="big" wide once icon={onSheet ? FileDown : Printer} keys="Ctrl+L" disabled={total === null || total === 0 || start === null || runner.owed} busy={(runner.busy || printWaits) && t('labels.printing')} onClick={onPrint}>
          {t(onSheet ? 'labels.make' : 'labels.print', { count: (total ?? 0).toLocaleString('id-ID') })}
        </Button>
        {total === 0 && <p className="small quiet">{t('errors.labels.none.text')}</p>}
      </div>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: RunOutcome }) {
  const t = useWords();
  if (outcome.kind === 'file') {
    return (
      <FileBand words={outcome.given}>
        {[t('labels.made', { pages: outcome.pages }), t('labels.actualSize'), ...(outcome.next === null ? [] : [t('labels.nextCell', { cell: outcome.next })])].join(' ')}
      </FileBand>
    );
  }
  const { state, count } = outcome;
  const tone = state === 'printed' || state === 'answered-printed' ? 'green' : state === 'handed-over' || state === 'sending' ? 'blue' : 'yellow';
  const next = { waiting: 'labels.done.waits', unknown: 'labels.done.look', 'handed-over': count > 1 ? 'labels.done.short' : null, sending: null, printed: null, skipped: null, 'answered-printed': null } as const;
  return (
    <Band tone={tone} title={t(`labels.done.${state}`, { count: count.toLocaleString('id-ID') })}>
      {next[state] === null ? null : t(next[state])}
    </Band>
  );
}
