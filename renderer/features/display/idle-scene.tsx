import type { DisplayGoods, DisplayState } from '../../../shared/domain/display/display-state.ts';
import { Brand } from './brand.tsx';
import { t } from './display-words.ts';
import { TeakBoard } from './teak-board.tsx';

/** Between two buyers: the gallery and what its workshops make. */
export function IdleScene({ unit, goods }: { readonly unit: DisplayState['unit']; readonly goods: readonly DisplayGoods[] }) {
  return (
    <main className="buyer buyer-idle">
      <Brand unit={unit} />
      <h1>{t('display.welcome')}</h1>
      <p>{t('display.welcomeText')}</p>
      <TeakBoard goods={goods} />
      <div className="buyer-thread" />
    </main>
  );
}
