import type { DisplayState } from '../../../shared/domain/display/display-state.ts';
import { useStore, type Store } from '../../app-state/store.ts';
import mark from '../../ui/pictures/mark.svg';
import { CartScene } from './cart-scene.tsx';
import { t } from './display-words.ts';
import './display.css';
import { IdleScene } from './idle-scene.tsx';
import { PaidScene } from './paid-scene.tsx';

/** The face to the buyer: what is rung up, what it costs, how to pay, what comes back, and between buyers the goods of the gallery. */
export function CustomerDisplay({ shown }: { readonly shown: Store<DisplayState | null> }) {
  const state = useStore(shown);
  if (state === null) {
    return (
      <main className="buyer buyer-wait" role="status">
        <img src={mark} alt="" />
        <h1>{t('display.wait')}</h1>
      </main>
    );
  }
  const { unit, scene } = state;
  switch (scene.type) {
    case 'idle':
      return <IdleScene unit={unit} goods={scene.goods} />;
    case 'cart':
      return <CartScene unit={unit} cart={scene} />;
    case 'paid':
      return <PaidScene unit={unit} paid={scene} />;
  }
}
