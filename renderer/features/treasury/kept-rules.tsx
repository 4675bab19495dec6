import { useClashWords } from '../../app-state/use-clash-band.ts';
import { useKeptForm } from '../../app-state/kept-form.tsx';
import { useWords } from '../../app-state/language.ts';
import { ClashBand } from '../../ui/clash-band.tsx';
import { WaitingLine } from '../../ui/waiting-line.tsx';
import type { RulesEditor } from './use-rules.ts';

/** What is typed into a rule of the treasury and waits, or was typed over one that somebody else has set since. */
export function KeptRules({ editor }: { readonly editor: Pick<RulesEditor, 'clashes' | 'goOn'> }) {
  const t = useWords();
  const kept = useKeptForm();
  const words = useClashWords();
  if (editor.clashes) return <ClashBand words={words} first={editor.goOn} onGoOn={kept.goOn} onThrowAway={kept.throwAway} />;
  return kept.waits && !kept.sending && <WaitingLine words={t('settings.unsaved')} throwAway={t('general.throwAway')} onThrowAway={kept.throwAway} />;
}
