import { useCallback, useState } from 'react';
import type { GoodsImportStatus } from '../../../../shared/contract/goods-import.ts';
import type { GoodsField } from '../../../../shared/domain/goods-import/goods-fields.ts';
import { useWords } from '../../../app-state/language.ts';
import { useTroubleWords } from '../../../app-state/trouble-words.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';

const SHOWN = 8;

/** An import under way with its share, or what became of it; stays until the next file. */
export function ImportProgress({ status, goingOn, onGoOn }: { readonly status: GoodsImportStatus; readonly goingOn: boolean; readonly onGoOn: () => void }) {
  const t = useWords();
  const words = useTroubleWords();
  const count = useCallback((value: number): string => value.toLocaleString('id-ID'), []);
  const { fileName: name, running, stalled, done, total, added, changed, same, leftOut, refused } = status;
  const [all, setAll] = useState(false);
  const shown = all ? refused.length : SHOWN;
  const clashes = running ? refused.length : done - added - changed;
  /** Why a row did not come in; of one that was changed meanwhile, also what. */
  const why = (refusal: GoodsImportStatus['refused'][number]['refusal']): string => {
    const { title } = words({ kind: 'refused', refusal });
    return refusal.code === 'import.changed-meanwhile' ? t('import.fieldsMeanwhile', { why: title.replace(/\.$/, ''), fields: refusal.fields.map((field) => t(`import.field.${field as GoodsField}`)).join(', ') }) : title;
  };
  if (stalled)
    return (
      <Band
        tone="yellow"
        live="assertive"
        title={t('import.stalled', { name, done: count(done), total: count(total) })}
        actions={
          <Button keys="F8" busy={goingOn && t('import.starting')} onClick={onGoOn}>
            {t('import.goOn')}
          </Button>
        }
      >
        {t('import.stalledText')}
      </Band>
    );
  if (running)
    return (
      <Band tone="blue" live="off" title={t('import.running', { name, done: count(done), total: count(total) })}>
        <progress className="import-progress" max={total} value={done} aria-label={t('import.progress')} />
        <p>{t('import.runningText')}</p>
      </Band>
    );
  return (
    <Band tone={clashes > 0 ? 'yellow' : 'green'} title={t('import.done', { name })}>
      <p>{t('import.doneText', { added: count(added), changed: count(changed), same: count(same), leftOut: count(leftOut) })}</p>
      {clashes > 0 && (
        <>
          <p>{t('import.refused', { count: count(clashes) })}</p>
          <ul>
            {refused.slice(0, shown).map(({ row, refusal }) => (
              <li key={row}>{t('import.refusedRow', { row: count(row), why: why(refusal) })}</li>
            ))}
            {clashes > shown && <li>{t('import.more', { count: count(clashes - Math.min(shown, refused.length)) })}</li>}
          </ul>
          {!all && refused.length > SHOWN && (
            <Button size="office" onClick={() => setAll(true)}>
              {t('import.all')}
            </Button>
          )}
          <p>{t('import.repeat')}</p>
        </>
      )}
    </Band>
  );
}
