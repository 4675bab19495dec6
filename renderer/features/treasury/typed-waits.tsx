import { useWords } from '../../app-state/language.ts';
import { useWaiting } from '../../app-state/use-kept.ts';

/** Says that a form holds something typed and not recorded, where the way to it stands. */
export function TypedWaits({ form }: { readonly form: string }) {
  const t = useWords();
  return useWaiting(form).length > 0 && <span className="small yellow treasury-waits">{t('general.typedWaits')}</span>;
}
