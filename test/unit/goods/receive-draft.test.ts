import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receivingOf, usualReceiving, type ReceiveDraft } from '../../../renderer/features/goods/receive-draft.ts';
import type { PlacedGoods } from '../../../shared/contract/stock.ts';
import { NO_DETAILS, type ProductDetails } from '../../../shared/domain/catalog/product-details.ts';
import type { ProducerId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';

const TODAY = '2026-12-20';
const product = (details: Partial<ProductDetails> = {}, kind: 'goods' | 'unique' = 'goods') => ({ productId: 'p' as ProductId, kind, workshop: 'Dapur', details: { ...NO_DETAILS, ...details } });
const lies = (placeId: string, ownerId: string | null, onHand = 1_000): PlacedGoods => ({ placeId, place: placeId, batchId: null, lot: null, expiresOn: null, ownerId: ownerId as ProducerId | null, owner: ownerId ?? '', onHand: onHand as Quantity, unitCost: null });
const usual = (placed: readonly PlacedGoods[], details: Partial<ProductDetails> = {}) => usualReceiving(product(details), placed, TODAY);

describe('what is proposed when goods come in', () => {
  test('is the one place where they lie and the one owner they are of; the gallery and the unit itself where that is not clear', () => {
    expect(usual([])).toMatchObject({ ownerId: '', toPlace: 'gallery', quantity: '', expiresOn: '' });
    expect(usual([lies('store', null)])).toMatchObject({ ownerId: '', toPlace: 'store' });
    expect(usual([lies('store', 'palu'), lies('store', 'palu')])).toMatchObject({ ownerId: 'palu', toPlace: 'store' });
    expect(usual([lies('store', 'palu'), lies('gallery', null)])).toMatchObject({ ownerId: '', toPlace: 'gallery' });
    expect(usual([lies('store', 'palu', -1_000), lies('fair', 'poso')])).toMatchObject({ ownerId: 'poso', toPlace: 'fair' });
    expect(usualReceiving(product({}, 'unique'), [], TODAY).quantity).toBe('1');
  });

  test('is a day as many days away as the goods keep, and none for goods without a day', () => {
    expect(usual([], { tracksExpiry: true, shelfLifeDays: 14 }).expiresOn).toBe('03-01-2027');
    expect(usual([], { tracksExpiry: true }).expiresOn).toBe('');
    expect(usual([], { shelfLifeDays: 14 }).expiresOn).toBe('');
  });
});

describe('what the service is asked', () => {
  test('is one document: own goods from their workshop, or goods that stay their owner’s; a batch and a day only where they are kept', () => {
    const typed: ReceiveDraft = { quantity: '1,5', lot: ' L7 ', expiresOn: '31/12/2026', note: ' pagi ', ownerId: '', toPlace: 'store' };
    expect(receivingOf(product(), typed, '').document).toMatchObject({ kind: 'received', party: 'Dapur', toPlace: 'store', ownerId: null, note: 'pagi', lines: [{ quantity: 1_500, lot: '', expiresOn: null }] });
    expect(receivingOf(product({ tracksBatch: true, tracksExpiry: true }), { ...typed, ownerId: 'palu' }, 'Rutan Palu').document).toMatchObject({ kind: 'consigned', party: 'Rutan Palu', ownerId: 'palu', lines: [{ lot: 'L7', expiresOn: '2026-12-31' }] });
  });

  test('is nothing while a field is wrong, and each is named', () => {
    const typed: ReceiveDraft = { quantity: 'dua', lot: '', expiresOn: '', note: '', ownerId: '', toPlace: 'gallery' };
    expect(receivingOf(product({ tracksExpiry: true }), typed, '')).toMatchObject({ document: null, faults: { expiresOn: 'stock.day-needed' } });
    expect(receivingOf(product({ tracksExpiry: true }), { ...typed, expiresOn: '31-02-2027' }, '').faults).toMatchObject({ quantity: expect.stringContaining('quantity') as string, expiresOn: 'stock.day-unreadable' });
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), fc.boolean(), (quantity, expiresOn, tracksBatch, tracksExpiry) => {
        const { document, faults } = receivingOf(product({ tracksBatch, tracksExpiry }), { ...typed, quantity, expiresOn }, '');
        return (document === null) === Object.keys(faults).length > 0 && (document === null || !tracksExpiry || document.lines[0]?.expiresOn !== null);
      }),
    );
  });
});
