import type { ImportedStatementAnswer } from '../../../shared/contract/reconciliation.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';

/** What an import brought; stays until it is closed. What is left to match stands above it, as it is now. */
export function ImportedBand({ answer, onClose }: { readonly answer: ImportedStatementAnswer; readonly onClose: () => void }) {
  const t = useWords();
  return (
    <Band
      tone="green"
      title={t('reconciliation.imported', { lines: answer.lines, matched: answer.matched })}
      actions={
        <Button size="small" onClick={onClose}>
          {t('general.close')}
        </Button>
      }
    >
      {answer.known > 0 && t('reconciliation.importedKnown', { known: answer.known })}
    </Band>
  );
}
