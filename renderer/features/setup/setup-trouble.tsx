import { useWords } from '../../app-state/language.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** Why no gallery was made. Where one stands already, made from here or from another window, the way on leads there. */
export function SetupTrouble({ trouble, onSignIn }: { readonly trouble: Trouble | null; readonly onSignIn: () => void }) {
  const t = useWords();
  const words = useTroubleWords();
  if (trouble === null) return null;
  const stands = trouble.kind === 'refused' && ['setup.already-done', 'command.reused'].includes(trouble.refusal.code);
  if (!stands) return <TroubleBand words={words(trouble)} />;
  return (
    <TroubleBand
      words={{ title: t('errors.setup.already-done'), text: t('setup.alreadyText') }}
      actions={
        <Button size="small" onClick={onSignIn}>
          {t('setup.toSignIn')}
        </Button>
      }
    />
  );
}
