import { describe, expect, it } from 'vitest';
import { documentOf, emptyDraft, lineRefused, wasteDraft, withLine, withProduct } from '../../../renderer/features/stock/document-draft.ts';
import type { ExpiringGoods } from '../../../shared/contract/stock.ts';
import type { BatchId, ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import { quantity, units } from '../../../shared/kernel/quantity.ts';

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

describe('a day that the service refuses', () => {
  const product = (name: string) => ({ productId: name as ProductId, name, unit: 'kg', placed: [] });
  const typed = [product('Abon'), product('Roti'), product('Abon')].reduce((now, one) => withProduct(now, one), emptyDraft('received'));
  const draft = withLine(withLine(typed, 1, { expiresOn: '31-12-2026', lot: 'A1' }), 3, { expiresOn: '' });

  it('is told at its line: the one without a day, with that day, or with that lot', () => {
    expect(lineRefused(draft, { code: 'batch.day-needed', name: 'Abon' })).toBe(3);
    expect(lineRefused(draft, { code: 'batch.past-day', name: 'Abon', day: '2026-12-31' })).toBe(1);
    expect(lineRefused(draft, { code: 'batch.other-day', name: 'Abon', lot: 'a1', day: '2026-12-01' })).toBe(1);
    expect(lineRefused(draft, { code: 'batch.day-needed', name: 'Roti' })).toBe(2);
  });

  it('is told below the document where no line of it is meant', () => {
    expect(lineRefused(draft, { code: 'batch.day-needed', name: 'Sambal' })).toBeNull();
    expect(lineRefused(draft, { code: 'product.sold-out', name: 'Abon' })).toBeNull();
  });
});

describe('goods that are scanned into a document', () => {
  const eggs = { productId: 'p3' as ProductId, name: 'Telur asin', unit: 'butir', placed: [] };
  const fish = { productId: 'p4' as ProductId, name: 'Lele', unit: 'kg', placed: [] };

  it('count up by what the code means: one, a pack of thirty, or what the label weighs', () => {
    const draft = [units(1), units(30), units(1)].reduce((now, means) => withProduct(now, eggs, means), emptyDraft('received'));
    expect(draft.lines.map((line) => line.quantity)).toEqual(['32']);
    const weighed = [quantity(1_250), quantity(500)].reduce((now, means) => withProduct(now, fish, means), draft);
    expect(weighed.lines.map((line) => line.quantity)).toEqual(['32', '1,75']);
    expect(withProduct(weighed, eggs).lines.map((line) => line.quantity)).toEqual(['32', '1,75', '1']);
  });
});
