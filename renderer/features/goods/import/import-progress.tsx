import { useCallback } from 'react';
import type { GoodsImportStatus } from '../../../../shared/contract/goods-import.ts';
import { useWords } from '../../../app-state/language.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';

const SHOWN = 8;

/** An import under way with its share, or what became of it; stays until the next file. */
export function ImportProgress({ status }: { readonly status: GoodsImportStatus }) {
  const t = useWords();
  const words = useTroubleWords();
  const count = useCallback((value: number): string => value.toLocaleString('id-ID'), []);
  const { fileName: name, running, done, total, added, changed, same, leftOut, refused } = status;
  if (running)
    return (
      <Band tone="blue" live="off" title={t('import.running', { name, done: count(done), total: count(total) })}>
        <progress className="import-progress" max={total} value={done} aria-label={t('import.progress')} />
        <p>{t('import.runningText')}</p>
      </Band>
    );
  return (
    <Band tone={refused.length > 0 ? 'yellow' : 'green'} title={t('import.done', { name })}>
      <p>{t('import.doneText', { added: count(added), changed: count(changed), same: count(same), leftOut: count(leftOut) })}</p>
      {refused.length > 0 && (
        <>
          <p>{t('import.refused', { count: count(refused.length) })}</p>
          <ul>
            {refused.slice(0, SHOWN).map(({ row, refusal }) => (
              <li key={row}>{t('import.refusedRow', { row: count(row), why: words({ kind: 'refused', refusal }).title })}</li>
            ))}
            {refused.length > SHOWN && <li>{t('import.more', { count: count(refused.length - SHOWN) })}</li>}
          </ul>
        </>
      )}
    </Band>
  );
}
