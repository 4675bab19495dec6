import { DoorClosed } from 'lucide-react';
import { useWords } from './app-state/language.ts';
import { Empty } from './ui/empty.tsx';

/** The page was not opened by Etalase itself (an old tab, a copied address): it has no right to the service. */
export function StartTrouble() {
  const t = useWords();
  return (
    <main className="start-trouble">
      <Empty icon={DoorClosed} title={t('general.reopen')}>
        {t('general.reopenText')}
      </Empty>
    </main>
  );
}
