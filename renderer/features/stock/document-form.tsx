import { PackageSearch, Save, Tag } from 'lucide-react';
import { useEffect, useRef, type FormEvent } from 'react';
import type { GoodsView } from '../../../shared/contract/stock.ts';
import { ONE } from '../../../shared/kernel/quantity.ts';
import { useSettings } from '../../app-state/desk.ts';
import { KeptForm } from '../../app-state/kept-form.tsx';
import { openLabels } from '../../app-state/label-request.ts';
import { useWords } from '../../app-state/language.ts';
import { useScreenKeys } from '../../app-state/screen-keys.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import { comesIn, withHead, withLine, type DocumentDraft } from './document-draft.ts';
import { DocumentHead } from './document-head.tsx';
import { DocumentLines } from './document-lines.tsx';
import { FindGoods } from './find-goods.tsx';
import { LeftOut } from './left-out.tsx';
import { useGoodsDocument } from './use-goods-document.ts';

interface DocumentFormProps {
  /** One with its lines filled in, or null. */
  readonly begun: DocumentDraft | null;
  readonly onWritten: () => void;
}

/** A document of goods being written: what it is, who stands on the other side, and its lines by scan or by name. It waits for whoever looks elsewhere. */
export function DocumentForm(props: DocumentFormProps) {
  // One that was begun with its lines filled in can be begun again; what was typed before it waits meanwhile.
  if (props.begun !== null) return <NewDocument {...props} />;
  return (
    <KeptForm name="goods-document">
      <NewDocument {...props} />
    </KeptForm>
  );
}

/** As many labels as came in; of what is weighed, one for each begun unit. */
const label = (document: GoodsView): void =>
  openLabels(document.lines.filter((line) => line.role === 'goods').map((line) => ({ productId: line.productId, batchId: line.batchId, name: line.name, copies: Math.ceil(line.quantity / ONE) })));

function NewDocument({ begun, onWritten }: DocumentFormProps) {
  const t = useWords();
  const form = useRef<HTMLFormElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const hasPrinter = useSettings()?.['printer.receipt'].address !== null;
  const { draft, change, fault, written, ...desk } = useGoodsDocument({ begun, print: hasPrinter, search, onWritten });
  useEffect(() => focusFirstFault(form.current), fault);
  const labelled = written !== null && comesIn(written.kind) ? written : null;
  const press = (event: FormEvent): void => {
    event.preventDefault();
    desk.press();
  };
  useScreenKeys([
    { keys: 'F2', label: t('stock.key.find'), run: () => search.current?.focus() },
    { keys: 'Ctrl+S', label: t('stock.key.save'), run: desk.press },
    ...(labelled === null ? [] : [{ keys: 'Ctrl+L', label: t('stock.key.labels'), run: () => label(labelled) }]),
  ]);
  return (
    <Sheet className="stock-form-sheet" aria-label={t('stock.newDocument')}>
      <form ref={form} className="stock-form" noValidate onSubmit={press}>
        <DocumentHead draft={draft} lists={desk.lists} ownerMissing={desk.ownerMissing} onHead={(typed) => change((now) => withHead(now, typed))} />
        <FindGoods ref={search} isIn={comesIn(draft.kind)} onFound={desk.put} />
        <LeftOut left={desk.left} onSeen={desk.seen} />
        {draft.lines.length === 0 ? (
          <Empty icon={PackageSearch} title={t('stock.noLines')}>
            {t('stock.noLinesText')}
          </Empty>
        ) : (
          <DocumentLines
            added={desk.added}
            draft={draft}
            faults={desk.faults}
            refused={desk.refused}
            onLine={(key, typed) => change((now) => withLine(now, key, typed))}
            onRemove={(key) => change((now) => ({ ...now, lines: now.lines.filter((line) => line.key !== key) }))}
          />
        )}
        <div className="stock-save">
          {desk.linesMissing && <Band tone="red" live="assertive" title={t('stock.noLines')} />}
          <TroubleBand words={desk.trouble} />
          {written !== null && (
            <Band
              tone="green"
              live="polite"
              title={t('stock.written', { number: written.numberText })}
              actions={
                labelled === null ? undefined : (
                  <Button size="office" icon={Tag} keys="Ctrl+L" onClick={() => label(labelled)}>
                    {t('stock.printLabels')}
                  </Button>
                )
              }
            >
              {t(hasPrinter ? 'stock.writtenPrinted' : 'stock.writtenText')}
            </Band>
          )}
          {desk.waits && <WaitingLine words={t('general.waits')} throwAway={t('general.throwAway')} onThrowAway={desk.throwAway} />}
          <Button type="submit" kind="primary" icon={Save} keys="Ctrl+S" busy={desk.busy && t('general.saving')}>
            {t(`stock.save.${draft.kind}`)}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
