import { useWords } from '../../app-state/language.ts';
import { openPage, PAGE_KEYS, pagesOf } from '../../app-state/navigation.ts';
import { usePerson } from '../../app-state/session.ts';
import type { Trouble } from '../../app-state/trouble.ts';
import { useTroubleWords } from '../../app-state/trouble-words.ts';
import { Button } from '../../ui/button.tsx';
import { TroubleBand } from '../../ui/trouble-band.tsx';

/** Why the drawer was not counted or closed. A cart in the way is one key or one touch from here. */
export function CloseTrouble({ trouble }: { readonly trouble: Trouble | null }) {
  const words = useTroubleWords();
  if (trouble === null) return null;
  const cartOpen = trouble.kind === 'refused' && trouble.refusal.code === 'shift.cart-open';
  return <TroubleBand words={words(trouble)} {...(cartOpen ? { actions: <ToCart /> } : {})} />;
}

/** The way to the cart that has to be settled before the close; its key is the one of the page. */
export function ToCart() {
  const t = useWords();
  const { role } = usePerson();
  return (
    <Button keys={`Alt+${PAGE_KEYS[pagesOf(role).indexOf('counter')]}`} onClick={() => openPage('counter')}>
      {t('shift.toCart')}
    </Button>
  );
}
