import { useEffect, useRef, useState } from 'react';
import type { PriceChangeRow } from '../../../../shared/contract/prices.ts';
import type { PriceChangeId } from '../../../../shared/domain/pricing/price-change.ts';
import { useServiceEvent } from '../../../app-state/desk.ts';
import { useWords } from '../../../app-state/language.ts';
import { useScreenKeys } from '../../../app-state/screen-keys.ts';
import { useService } from '../../../app-state/service.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { useAsk } from '../../../app-state/use-ask.ts';
import { useCommand } from '../../../app-state/use-command.ts';
import { useKept } from '../../../app-state/use-kept.ts';
import { useRows } from '../../../app-state/use-rows.ts';
import { useSettled } from '../../../app-state/use-settled.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TroubleBand } from '../../../ui/trouble-band.tsx';
import '../goods.css';
import type { GoodsViewProps } from '../goods-view-props.ts';
import { PriceChanges } from './price-changes.tsx';
import { NEW_REPRICE, readFrom, readReprice, type RepriceDraft } from './reprice-draft.ts';
import { RepriceForm } from './reprice-form.tsx';
import { RepricePreviewTable } from './reprice-preview.tsx';
import './reprice.css';

/** A preview reads the whole catalogue: it waits until nobody has typed for so long (ms). */
const SETTLE_MS = 150;

/** Prices of many products in one act: previewed, applied at once or from a day, and taken back as one act. */
export function RepriceView({ views }: GoodsViewProps) {
  const t = useWords();
  const service = useService();
  const words = useTroubleWords();
  const [draft, setDraft] = useKept('reprice', () => NEW_REPRICE);
  const [side, setSide] = useState<'preview' | 'history'>('preview');
  const [said, setSaid] = useState<string | null>(null);
  const [undoing, setUndoing] = useState<PriceChangeId | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const settled = useSettled(draft, SETTLE_MS);
  const request = readReprice(settled);
  const from = readFrom(draft);
  const places = useAsk(() => service.catalog.places(), [service]);
  const preview = useAsk(() => (request === null ? Promise.resolve(null) : service.prices.previewReprice(request)), [service, JSON.stringify(request)]);
  const changes = useRows((wish) => service.prices.changes(wish), ({ total }) => total, [service]);
  const apply = useCommand((commandId, fingerprint: string) => {
    const asked = readReprice(draft);
    if (asked === null || 'wrong' in from) return Promise.reject(new Error('nothing to apply'));
    return service.prices.reprice({ commandId, ...asked, from: from.day, note: draft.note.trim() === '' ? null : draft.note.trim(), fingerprint });
  });
  const undo = useCommand((commandId, changeId: PriceChangeId) => service.prices.undo({ commandId, changeId }));
  useServiceEvent((event) => {
    if (event.type !== 'catalog-changed') return;
    preview.again();
    changes.again();
  });
  useEffect(() => first.current?.focus(), []);
  const shown = request === null ? null : preview.value;
  const ready = shown !== null && shown.changing > 0 && !('wrong' in from) && settled === draft && !preview.asking;
  const submit = async (): Promise<void> => {
    if (!ready || shown === null) return;
    setSaid(null);
    const done = await apply.run(shown.fingerprint);
    if (done === null) return preview.again();
    setSaid(t('day' in from && from.day !== null ? 'reprice.plannedDone' : 'reprice.done', { count: done.lines.toLocaleString('id-ID') }));
    setDraft((now) => ({ ...NEW_REPRICE, text: now.text, categoryId: now.categoryId, producerId: now.producerId, kind: now.kind, step: now.step, way: now.way }));
    setSide('history');
    changes.restart();
    changes.again();
  };
  const takeBack = async (change: PriceChangeRow): Promise<void> => {
    setSaid(null);
    setUndoing(change.changeId);
    const done = await undo.run(change.changeId);
    setUndoing(null);
    if (done === null) return;
    const count = done.lines.toLocaleString('id-ID');
    setSaid(change.state === 'planned' ? t('reprice.withdrawn', { count }) : done.left === 0 ? t('reprice.undone', { count }) : t('reprice.undoneButLeft', { count, left: done.left.toLocaleString('id-ID') }));
    changes.again();
  };
  useScreenKeys([
    ...(ready ? [{ keys: 'Ctrl+Enter', label: t('reprice.key.apply'), run: () => void submit(), inFields: true }] : []),
    { keys: 'F6', label: t(side === 'preview' ? 'reprice.key.history' : 'reprice.key.preview'), run: () => setSide(side === 'preview' ? 'history' : 'preview') },
  ]);
  const change = (next: Partial<RepriceDraft>): void => {
    apply.clear();
    setSaid(null);
    setSide('preview');
    setDraft((now) => ({ ...now, ...next }));
  };
  const trouble = apply.trouble ?? undo.trouble ?? preview.trouble ?? changes.trouble;
  return (
    <Page title={t('goods.title')} head={views}>
      <div className="reprice">
        <RepriceForm draft={draft} places={places.value} first={first} onDraft={change}>
          <div className="goods-save">
            <TroubleBand words={trouble === null ? null : words(trouble)} />
            {said !== null && <Band tone="green" title={said} />}
            <Button wide kind="primary" {...(ready ? { keys: 'Ctrl+Enter' } : {})} disabled={!ready} busy={apply.busy && t('general.saving')} onClick={() => void submit()}>
              {ready ? t('reprice.apply', { count: (shown?.changing ?? 0).toLocaleString('id-ID') }) : t('reprice.nothingYet')}
            </Button>
          </div>
        </RepriceForm>
        <section className="sheet reprice-side">
          <div className="reprice-sides">
            <Segments label={t('reprice.side')} value={side} options={(['preview', 'history'] as const).map((value) => ({ value, words: t(`reprice.${value}`) }))} onValue={setSide} />
          </div>
          {side === 'preview' ? <RepricePreviewTable preview={shown} /> : <PriceChanges changes={changes} busy={undoing} onUndo={(one) => void takeBack(one)} />}
        </section>
      </div>
    </Page>
  );
}
