import type { PersonRow } from '../../../shared/contract/session.ts';
import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';
import { secretTold } from './untold-secrets.ts';

/** A person was recorded, and nobody saw their first secret: a new one, or it was written down before. */
export function UntoldBand({ person, onGiveNew }: { readonly person: PersonRow; readonly onGiveNew: () => void }) {
  const t = useWords();
  return (
    <Band
      tone="yellow"
      title={t('people.untold', { name: person.name })}
      actions={
        <>
          <Button size="small" once onClick={onGiveNew}>
            {t('people.giveNew')}
          </Button>
          <Button size="small" once onClick={() => secretTold(person.name)}>
            {t('people.known')}
          </Button>
        </>
      }
    >
      {t('people.untoldText')}
    </Band>
  );
}
