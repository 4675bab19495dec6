import { LayoutGrid, ScanBarcode } from 'lucide-react';
import { useWords } from '../../../app-state/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';

/** What stands in the place of the shelf on a narrow screen: how goods are found, and the key that shows the pictures. */
export function HiddenShelf({ onShow }: { readonly onShow: () => void }) {
  const t = useWords();
  return (
    <div className="shelf-hidden">
      <Empty icon={ScanBarcode} title={t('sale.shelfHidden')}>
        {t('sale.shelfHiddenText')}
      </Empty>
      <Button icon={LayoutGrid} keys="PgDn" onPointerDown={(event) => event.preventDefault()} onClick={onShow}>
        {t('sale.showShelf')}
      </Button>
    </div>
  );
}
