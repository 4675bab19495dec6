import { PackageOpen } from 'lucide-react';
import { mayCall } from '../../../../shared/contract/access-matrix.ts';
import { useWords } from '../../../app-state/language.ts';
import { openPage } from '../../../app-state/navigation.ts';
import { usePerson } from '../../../app-state/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import './empty-shelf.css';

/** Nothing to sell yet: whoever may add goods is led to their page. */
export function EmptyShelf() {
  const t = useWords();
  const person = usePerson();
  return (
    <div className="empty-shelf">
      <Empty icon={PackageOpen} title={t('catalog.emptyTitle')}>
        {t('catalog.emptyHint')}
      </Empty>
      {mayCall('catalog.addProduct', person.role) && <Button onClick={() => openPage('goods')}>{t('catalog.toGoods')}</Button>}
    </div>
  );
}
