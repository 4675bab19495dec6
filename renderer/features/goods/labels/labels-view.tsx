import { PackagePlus, Tag } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ProductRow } from '../../../../shared/contract/catalog.ts';
import { LABELS_MAX } from '../../../../shared/domain/label/label-limits.ts';
import type { Settings } from '../../../../shared/domain/setting/settings.ts';
import { useServiceEvent, useSettings } from '../../../app-state/desk.ts';
import { tookLabelWishes, useLabelWishes } from '../../../app-state/label-request.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScan } from '../../../app-state/scan.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { askTroubleOf } from '../../../app-state/trouble.ts';
import { useTroubleWords, type TroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { NOTHING_TYPED, type TypedBehind } from '../../../app-state/use-finder.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { GoodsFinder } from './goods-finder.tsx';
import { readCell, readCopies, sheetsOf, totalOf, withGoods, type LineDraft } from './label-draft.ts';
import { copiesField, LabelLines } from './label-lines.tsx';
import { LabelPreview } from './label-preview.tsx';
import './labels.css';
import { TemplateForm } from './template-form.tsx';
import { TemplatePrint } from './template-print.tsx';
import { useLabelRun } from './use-label-run.ts';
import { usePrintBehind } from './use-print-behind.ts';
import { usualTemplate, useTemplate } from './use-template.ts';

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
  const wishes = useLabelWishes();
  const runner = useLabelRun();
  const [lines, show] = useKept<readonly LineDraft[]>('labels', () => []);
  // What the next change builds on: two answers may come before the page is drawn again.
  const latest = useRef(lines);
  const setLines = (next: readonly LineDraft[]): void => {
    runner.clear();
    latest.current = next;
    show(next);
  };
  const [shown, setShown] = useState(0);
  const { stored, template, editing, choose, edit, close, draw } = useTemplate(settings);
  const [cell, setCell] = useState('1');
  /** What was scanned and is not among the lines, and why. */
  const [left, setLeft] = useState<TroubleWords | null>(null);
  /** The line whose number is typed next; `on`: a part of it is typed already. */
  const [goTo, setGoTo] = useState<{ readonly at: number; readonly on: boolean } | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLDivElement>(null);
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
    setGoTo({ at: 0, on: false });
    const wanted = wishes.style === null ? stored : usualTemplate(settings, wishes.style);
    if (wishes.style !== null) choose(wanted.id);
    close();
    if (wishes.print) void runner.run(wanted, asked, 1);
  }, [wishes]);
  useEffect(() => {
    if (goTo === null) return;
    const copies = document.getElementById(copiesField(goTo.at));
    copies?.focus();
    if (goTo.on && copies instanceof HTMLInputElement) copies.setSelectionRange(copies.value.length, copies.value.length);
    setGoTo(null);
  }, [goTo]);

  const add = (goods: ProductRow, more: number, behind: TypedBehind): void => {
    setLeft(null);
    const { lines: next, at } = withGoods(latest.current, goods, more);
    const typed = behind.text.trim();
    setLines(typed === '' ? next : next.map((line, place) => (place === at ? { ...line, copies: typed } : line)));
    setShown(at);
    if (!behind.entered || readCopies(typed) === null) setGoTo({ at, on: typed !== '' });
  };
  const total = totalOf(lines);
  const start = readCell(cell, template.medium);
  const onSheet = template.medium.kind === 'sheet';
  const print = (): void => {
    if (totalOf(latest.current) === null || start === null || editing || runner.owed) return;
    const pressedAt = document.activeElement;
    void runner.run(stored, latest.current, start).then(() => [pressedAt, document.body].includes(document.activeElement) && search.current?.focus());
  };
  const printing = usePrintBehind(print);
  /** Asked anew, and matched by what the lines are of: they may have changed since the last answer. A number that was typed meanwhile stays. */
  const fromStock = (): void => {
    const of = latest.current;
    printing.asks();
    void service.labels.look({ template, lines: asked(of), shown: 0 }).then(
      (answer) =>
        setLines(
          latest.current.map((line) => {
            const at = of.findIndex(({ productId, batchId }) => productId === line.productId && batchId === line.batchId);
            const onHand = answer.lines[at]?.goods?.onHand ?? null;
            return onHand === null || line.copies !== of[at]?.copies ? line : { ...line, copies: String(Math.min(LABELS_MAX, Math.max(0, Math.ceil(onHand / 1000)))) };
          }),
        ),
      () => {
        printing.missed();
        look.again();
      },
    ).finally(printing.answered);
  };
  const leave = (why: TroubleWords): void => {
    setLeft(why);
    printing.missed();
  };
  useScan(({ text }) => {
    printing.asks();
    void service.catalog
      .find({ text })
      .then(
        (goods) => {
          if (goods !== null) return add(goods, 1, NOTHING_TYPED);
          leave({ title: t('labels.unknownCode', { text: text.slice(0, 60) }), text: t('labels.unknownCodeText') });
          search.current?.focus();
        },
        (error: unknown) => leave(words(askTroubleOf(error))),
      )
      .finally(printing.answered);
  });
  useScreenKeys(
    editing
      ? [{ keys: 'Escape', label: t('labels.form.back'), run: close }, { keys: 'F8', run: edit }]
      : [
          { keys: 'F2', label: t('labels.key.add'), run: () => search.current?.focus() },
          { keys: 'Ctrl+L', label: t('labels.key.print'), run: printing.print, inFields: true },
          { keys: 'F6', label: t('labels.key.stock'), run: fromStock },
          { keys: 'F3', label: t('labels.key.template'), run: () => select.current?.querySelector('select')?.focus() },
          { keys: 'F8', label: t('labels.key.change'), run: edit },
          { keys: 'Escape', run: () => search.current?.focus() },
        ],
  );
  return (
    <Page
      title={t('labels.title')}
      head={views}
      actions={<span className="small quiet">{t('labels.noName')}</span>}
    >
      <div className="labels">
        <section className="sheet labels-goods">
          <GoodsFinder field={search} onGoods={(goods, typed) => add(goods, 0, typed)} onAwaiting={printing.searches} onNothing={printing.missed} />
          <TroubleBand words={left ?? (look.trouble === null ? null : words(look.trouble))} />
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
              onCopies={(index, copies) => setLines(latest.current.map((line, at) => (at === index ? { ...line, copies } : line)))}
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
            {editing ? (
              <TemplateForm
                template={stored}
                setting={settings.labels}
                onDraw={draw}
                onClose={(id) => {
                  if (id !== null) choose(id);
                  close();
                }}
              />
            ) : (
              <TemplatePrint
                template={stored}
                settings={settings}
                total={total}
                cell={cell}
                start={start}
                runner={runner}
                waits={printing.waits}
                field={select}
                onCell={setCell}
                onChoose={(id) => {
                  runner.clear();
                  choose(id);
                }}
                onEdit={edit}
                onPrint={printing.print}
              />
            )}
          </section>
        </aside>
      </div>
    </Page>
  );
}
