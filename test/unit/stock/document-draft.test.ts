import { describe, expect, it } from 'vitest';
import { documentOf, wasteDraft } from '../../../renderer/features/stock/document-draft.ts';
import type { ExpiringGoods } from '../../../shared/contract/stock.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity } from '../../../shared/kernel/quantity.ts';

const expiring = (part: Partial<ExpiringGoods>): ExpiringGoods => ({
  productId: 'p1' as ProductId,
  name: 'Abon',
  unit: 'kg',
  placeId: 'store',
  place: 'Gudang',
  batchId: 'b1' as BatchId,
  lot: 'A',
  expiresOn: '2026-11-20',
  ownerId: null,
  owner: '',
  onHand: quantity(2_500),
  unitCost: null,
  daysLeft: -2,
  ...part,
});

describe('a document of waste', () => {
  it('takes all that lies there of each batch and owner, from where it lies', () => {
    const draft = wasteDraft([expiring({}), expiring({ productId: 'p2' as ProductId, name: 'Roti', unit: 'pcs', batchId: null, ownerId: 'o1' as ProducerId, owner: 'Rutan', onHand: quantity(1_234_000) })]);
    expect(documentOf(draft, '').document).toMatchObject({
      kind: 'waste',
      fromPlace: 'store',
      toPlace: null,
      lines: [
        { productId: 'p1', quantity: 2_500, batchId: 'b1', ownerId: null },
        { productId: 'p2', quantity: 1_234_000, batchId: null, ownerId: 'o1' },
      ],
    });
  });
});
