import { useWords } from '../../app-state/language.ts';
import { Band } from '../../ui/band.tsx';
import { Button } from '../../ui/button.tsx';

/** Nobody is locked out for good, and nobody gets in without a person who may let them in. */
export function ForgotPin({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  return (
    <Band
      tone="blue"
      title={t('signin.forgotTitle')}
      actions={
        <Button size="small" onClick={onClose}>
          {t('general.close')}
        </Button>
      }
    >
      <p>{t('signin.forgotText')}</p>
      <p>{t('signin.helpText')}</p>
    </Band>
  );
}
