import { ArrowDown, ArrowUp, Percent } from 'lucide-react';
import type { RepricePreview } from '../../../../shared/contract/prices.ts';
import { useWords } from '../../../app-state/language.ts';
import { Band } from '../../../ui/band.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Money } from '../../../ui/money.tsx';
import '../../../ui/table.css';

/** What the change would make of each price; nothing is stored yet. Null: there is nothing to show. */
export function RepricePreviewTable({ preview }: { readonly preview: RepricePreview | null }) {
  const t = useWords();
  const count = (n: number): string => n.toLocaleString('id-ID');
  if (preview === null) {
    return (
      <Empty icon={Percent} title={t('reprice.emptyTitle')}>
        {t('reprice.emptyHint')}
      </Empty>
    );
  }
  const { products, changing, dearer, outside, outsideNames, lines } = preview;
  return (
    <>
      <p className="reprice-sum" role="status">
        <strong>{t('reprice.changing', { count: count(changing), products: count(products) })}</strong>
        <span className="small quiet">{t('reprice.ways', { dearer: count(dearer), cheaper: count(changing - dearer), same: count(products - changing - outside) })}</span>
      </p>
      {outside > 0 && (
        <Band tone="yellow" title={t('reprice.outside', { count: count(outside) })}>
          {[...outsideNames, ...(outside > outsideNames.length ? [t('reprice.outsideMore', { count: count(outside - outsideNames.length) })] : [])].join(', ')}
        </Band>
      )}
      <div className="scroll grow" tabIndex={0} role="region" aria-label={t('reprice.preview')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('goods.name')}</th>
              <th className="right">{t('reprice.before')}</th>
              <th className="right">{t('reprice.after')}</th>
              <th className="right">{t('reprice.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ productId, name, before, after }) => (
              <tr key={productId}>
                <td>
                  <span className="clip-2">{name}</span>
                  {before.floor !== after.floor && <span className="small quiet">{t('reprice.floorToo')}</span>}
                </td>
                <td className="right">
                  <Money amount={before.price} column />
                </td>
                <td className="right">
                  <strong>
                    <Money amount={after.price} column />
                  </strong>
                </td>
                <td className="right">
                  <span className="reprice-step num">
                    <Icon of={after.price > before.price ? ArrowUp : ArrowDown} size={16} />
                    {Math.abs(after.price - before.price).toLocaleString('id-ID')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {changing > lines.length && <p className="small quiet reprice-more">{t('reprice.more', { count: count(changing - lines.length) })}</p>}
      </div>
    </>
  );
}
