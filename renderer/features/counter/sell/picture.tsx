import { Package, Wrench } from 'lucide-react';
import type { ProductOffer } from '../../../../shared/domain/catalog/product.ts';
import { Icon } from '../../../ui/icon.tsx';

/** The drawing of a product on warm ground, of a service on cool ground; a sign where there is none. */
export function Picture({ offer }: { readonly offer: Pick<ProductOffer, 'kind' | 'picture'> }) {
  const service = offer.kind === 'service';
  return (
    <span className={service ? 'picture cool' : 'picture'}>
      {offer.picture === null ? <Icon of={service ? Wrench : Package} size={28} /> : <img src={`/pictures/${offer.picture}.svg`} alt="" width={160} height={80} decoding="async" draggable={false} />}
    </span>
  );
}
