import { FileDown, PackagePlus, Pencil, Printer, Ruler, Tag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { LABELS_MAX } from '../../../../shared/domain/label/label-limits.ts';
import type { LabelStyle, LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { cellsOf } from '../../../../shared/domain/label/sheet-cells.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import { usePrintOverview, useServiceEvent, useSettings } from '../../../app-state/desk.ts';
import { tookLabelWishes, useLabelWishes } from '../../../app-state/label-request.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { GoodsFinder } from './goods-finder.tsx';
import { readCell, sheetsOf, totalOf, withGoods, type LineDraft } from './label-draft.ts';
import { copiesField, LabelLines } from './label-lines.tsx';
import { LabelPreview } from './label-preview.tsx';
import './labels.css';
import { TemplateForm } from './template-form.tsx';
import { useLabelRun } from './use-label-run.ts';

/** Lines as they are looked at: the number of copies changes no picture. */
const asked = (of: readonly LineDraft[]) => of.map(({ productId, batchId }) => ({ productId, batchId, copies: 0 }));

/** Goods, how many labels of each, what they look like, and one key that prints them. */
export function LabelsView({ views }: GoodsViewProps) {
  const settings = useSettings();
  return settings === null ? null : <Labels views={views} settings={settings} />;
}

function Labels({ views, settings }: GoodsViewProps & { readonly settings: Settings }) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const overview = usePrintOverview();
  const wishes = useLabelWishes();
  const [lines, show] = useKept<readonly LineDraft[]>('labels', () => []);
  // What the next change builds on: two answers may come before the page is drawn again.
  const latest = useRef(lines);
  const setLines = (next: readonly LineDraft[]): void => {
    latest.current = next;
    show(next);
  };
  const [shown, setShown] = useState(0);
  const [chosen, setChosen] = useKept<string | null>('label-template', () => null);
  const [edited, setEdited] = useState<LabelTemplate | null>(null);
  const [cell, setCell] = useState('1');
  const [goTo, setGoTo] = useState<number | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLDivElement>(null);
  const runner = useLabelRun();
  const { templates } = settings.labels;
  const template = edited ?? templates.find((one) => one.id === chosen) ?? usualTemplate(settings);
  const look = useAsk(() => service.labels.look({ template, lines: asked(lines), shown }), [service, JSON.stringify(template), lines.map((line) => `${line.productId}${line.batchId ?? ''}`).join(), shown]);
  useServiceEvent((event) => {
    if (event.type === 'catalog-changed') look.again();
  });
  useEffect(() => search.current?.focus(), []);
  useEffect(() => {
    if (wishes === null) return;
    tookLabelWishes();
    const asked = wishes.lines.map(({ productId, batchId, name, copies }) => ({ productId, batchId, name, copies: String(copies) }));
    setLines(asked);
    setShown(0);
    setGoTo(0);
    const wanted = wishes.style === null ? template : usualTemplate(settings, wishes.style);
    if (wishes.style !== null) setChosen(wanted.id);
    if (wishes.print) void runner.run(wanted, asked, 1);
  }, [wishes]);
  useEffect(() => {
    if (goTo === null) return;
    document.getElementById(copiesField(goTo))?.focus();
    setGoTo(null);
  }, [goTo]);

  const add = (goods: ProductRow, more: number, stay: boolean): void => {
    runner.clear();
    const next = withGoods(latest.current, goods, more);
    setLines(next.lines);
    setShown(next.at);
    if (stay) search.current?.focus();
    else setGoTo(next.at);
  };
  useScan(({ text }) => {
    void service.catalog.list({ text, offset: 0, limit: 1 }).then(
      ({ products: [goods] }) => {
        if (goods !== undefined) add(goods, 1, false);
        else search.current?.focus();
      },
      () => undefined,
    );
  });
  /** Asked anew, and matched by what the lines are of: they may have changed since the last answer. */
  const fromStock = (): void => {
    const of = latest.current;
    void service.labels.look({ template, lines: asked(of), shown: 0 }).then(
      (answer) =>
        setLines(
          latest.current.map((line) => {
            const at = of.findIndex(({ productId, batchId }) => productId === line.productId && batchId === line.batchId);
            const onHand = answer.lines[at]?.goods?.onHand ?? null;
            return onHand === null ? line : { ...line, copies: String(Math.min(LABELS_MAX, Math.max(0, Math.ceil(onHand / 1000)))) };
          }),
        ),
      () => look.again(),
    );
  };
  const total = totalOf(lines);
  const start = readCell(cell, template.medium);
  const onSheet = template.medium.kind === 'sheet';
  const print = (): void => {
    if (total === null || start === null || edited !== null) return;
    void runner.run(template, lines, start).then(() => search.current?.focus());
  };
  const edit = (): void => setEdited(template);
  useScreenKeys(
    edited === null
      ? [
          { keys: 'F2', label: t('labels.key.add'), run: () => search.current?.focus() },
          { keys: 'Ctrl+L', label: t('labels.key.print'), run: print, inFields: true },
          { keys: 'F6', label: t('labels.key.stock'), run: fromStock },
          { keys: 'F3', label: t('labels.key.template'), run: () => select.current?.querySelector('select')?.focus() },
          { keys: 'F8', label: t('labels.key.change'), run: edit },
          { keys: 'Escape', run: () => search.current?.focus() },
        ]
      : [{ keys: 'Escape', label: t('labels.form.back'), run: () => setEdited(null) }],
  );
  const device = template.medium.kind === 'sheet' ? null : template.medium.kind === 'roll' ? 'label' : 'receipt';
  const address = device === null ? null : settings[`printer.${device}`].address;
  const status = device === 'label' ? overview?.labelPrinter : overview?.printer;
  const state = address === null ? 'none' : (status?.state ?? 'unknown');
  return (
    <Page
      title={t('labels.title')}
      head={views}
      actions={<span className="small quiet">{t('labels.noName')}</span>}
    >
      <div className="labels">
        <section className="sheet labels-goods">
          <GoodsFinder field={search} onGoods={(goods) => add(goods, 0, false)} />
          <TroubleBand words={look.trouble === null ? null : words(look.trouble)} />
          {lines.length === 0 ? (
            <Empty icon={Tag} title={t('labels.emptyTitle')}>
              {t('labels.emptyText')}
            </Empty>
          ) : (
            <LabelLines
              lines={lines}
              looks={look.value?.lines ?? []}
              shown={shown}
              onShow={setShown}
              onCopies={(index, copies) => {
                runner.clear();
                setLines(latest.current.map((line, at) => (at === index ? { ...line, copies } : line)));
              }}
              onNext={() => search.current?.focus()}
              onRemove={(index) => {
                setLines(latest.current.filter((_, at) => at !== index));
                setShown(0);
                search.current?.focus();
              }}
            />
          )}
          <footer className="labels-foot">
            <p className="labels-sum">
              <span className="small quiet">{t('labels.lines')}</span>
              <strong className="num">{lines.length}</strong>
            </p>
            <p className="labels-sum">
              <span className="small quiet">{t('labels.total')}</span>
              <strong className="num">{total === null ? '–' : total.toLocaleString('id-ID')}</strong>
            </p>
            {onSheet && (
              <p className="labels-sum">
                <span className="small quiet">{t('labels.sheetsCount')}</span>
                <strong className="num">{total === null || start === null ? '–' : sheetsOf(total, template.medium, start)}</strong>
              </p>
            )}
            <span className="grow" />
            {lines.length > 0 && (
              <>
                <Button size="office" onClick={() => setLines([])}>
                  {t('labels.clear')}
                </Button>
                <Button size="office" icon={PackagePlus} keys="F6" onClick={fromStock}>
                  {t('labels.fromStock')}
                </Button>
              </>
            )}
          </footer>
        </section>
        <aside className="labels-side">
          <section className="sheet padded labels-look" aria-label={t('labels.preview')}>
            <LabelPreview look={look.value} shown={shown} template={template} />
            {edited === null ? (
              <>
                <div ref={select}>
                  <SelectField
                    label={t('labels.template')}
                    value={template.id}
                    options={templates.map((one) => ({ value: one.id, words: one.name }))}
                    onValue={(id) => {
                      runner.clear();
                      setChosen(id);
                    }}
                  />
                </div>
                <div className="labels-row">
                  <p className="grow">
                    <span className="strong">{t(device === 'label' ? 'labels.onRoll' : device === 'receipt' ? 'labels.onReceipt' : 'labels.onSheet')}</span>
                    {device !== null && <span className={`small ${state === 'trouble' || state === 'none' ? 'red' : 'quiet'}`}>, {t(`labels.state.${state}`)}</span>}
                  </p>
                  <Button size="office" icon={Pencil} keys="F8" onClick={edit}>
                    {t('labels.edit')}
                  </Button>
                </div>
                {template.medium.kind === 'sheet' && (
                  <>
                    <TextField label={t('labels.startCell')} hint={t('labels.startCellHint', { cells: cellsOf(template.medium) })} error={start === null ? t('labels.badCell', { cells: cellsOf(template.medium) }) : undefined} scan="refuse" inputMode="numeric" value={cell} maxLength={3} onValue={setCell} />
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
                  <Button kind="primary" size="big" wide icon={onSheet ? FileDown : Printer} keys="Ctrl+L" disabled={total === null || total === 0 || start === null} busy={runner.busy && t('labels.printing')} onClick={print}>
                    {t(onSheet ? 'labels.make' : 'labels.print', { count: (total ?? 0).toLocaleString('id-ID') })}
                  </Button>
                  {total === 0 && <p className="small quiet">{t('errors.labels.none.text')}</p>}
                </div>
              </>
            ) : (
              <TemplateForm
                key={edited.id}
                template={edited}
                setting={settings.labels}
                onDraft={setEdited}
                onClose={(id) => {
                  if (id !== null) setChosen(id);
                  setEdited(null);
                }}
              />
            )}
          </section>
        </aside>
      </div>
    </Page>
  );
}

/** The first template, of this style where one is wanted, that can be printed with what is set up here. */
function usualTemplate(settings: Settings, style: LabelStyle | null = null): LabelTemplate {
  const { templates } = settings.labels;
  const kind = settings['printer.label'].address !== null ? 'roll' : 'sheet';
  return templates.find((one) => one.medium.kind === kind && (style === null || one.style === style)) ?? templates.find((one) => one.style === style) ?? (templates[0] as LabelTemplate);
}

function Outcome({ outcome }: { readonly outcome: NonNullable<ReturnType<typeof useLabelRun>['outcome']> }) {
  const t = useWords();
  if (outcome.kind === 'file') {
    return (
      <Band tone="green" title={t('labels.made', { name: outcome.name, pages: outcome.pages })}>
        {t('labels.actualSize')}
      </Band>
    );
  }
  const { state, count } = outcome;
  const tone = state === 'printed' || state === 'answered-printed' ? 'green' : state === 'handed-over' || state === 'sending' ? 'blue' : 'yellow';
  return (
    <Band tone={tone} title={t(`labels.done.${state}`, { count: count.toLocaleString('id-ID') })}>
      {tone === 'yellow' ? t('labels.done.look') : state === 'handed-over' && count > 1 ? t('labels.done.short') : null}
    </Band>
  );
}
