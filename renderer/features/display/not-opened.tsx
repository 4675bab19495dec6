import { t } from './display-words.ts';
import './display.css';

/** A page that nobody opened from the till: it has no right to ask, and says how it gets it. */
export function NotOpened() {
  return (
    <main className="buyer buyer-wait">
      <h1>{t('display.notOpened')}</h1>
      <p>{t('display.notOpenedText')}</p>
    </main>
  );
}
