import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import { describe, expect, it } from 'vitest';
import { emptyDraft, faultsOf, openingStockOf, wantedOf, withCode, type GoodsDraft } from '../../../renderer/features/goods/goods-draft.ts';

const FULL: GoodsDraft = { ...emptyDraft({ category: 'Minuman', workshop: 'Boga', producer: 'Lapas Uji' }), name: ' Kopi  Sigi\t200 g ', price: '35.000', stock: '12' };

describe('a product that is typed', () => {
  it('is asked for in tidy words, whole rupiah and thousandths', () => {
    expect(faultsOf(FULL)).toEqual({});
    expect(wantedOf({ ...FULL, codes: ['A1'], typedCode: ' B2 ' })).toEqual({ name: 'Kopi Sigi 200 g', price: 35_000, priceFloor: null, category: 'Minuman', workshop: 'Boga', producer: 'Lapas Uji', unit: 'buah', fractional: false, codes: ['A1', 'B2'], mintCode: false, details: NO_DETAILS });
    expect(openingStockOf(FULL)).toBe(12_000);
  });

  it.each<[Partial<GoodsDraft>, Record<string, string>]>([
    [{ name: '  ' }, { name: 'required' }],
    [{ workshop: '' }, { workshop: 'required' }],
    [{ price: '' }, { price: 'amount.empty' }],
    [{ price: '0' }, { price: 'product.price-out-of-range' }],
    [{ price: '100.000.000' }, { price: 'product.price-out-of-range' }],
    [{ price: '1.00' }, { price: 'amount.ambiguous' }],
    [{ open: true, floor: '' }, { floor: 'amount.empty' }],
    [{ open: true, floor: '0' }, { floor: 'product.price-out-of-range' }],
    [{ open: true, floor: '36.000' }, { floor: 'product.floor-above-price' }],
    [{ stock: '1,5' }, { stock: 'quantity.whole-only' }],
    [{ stock: 'dua' }, { stock: 'quantity.unreadable' }],
    [{ kind: 'unique', stock: '2' }, { stock: 'product.one-of-a-kind' }],
  ])('%j cannot be stored', (change, faults) => {
    expect(faultsOf({ ...FULL, ...change })).toEqual(faults);
  });

  it('has no stock where there is none to count, and parts only where parts are sold', () => {
    expect([faultsOf({ ...FULL, kind: 'service', stock: 'x' }), openingStockOf({ ...FULL, kind: 'service' })]).toEqual([{}, null]);
    expect([faultsOf({ ...FULL, fractional: true, stock: '1,5' }), openingStockOf({ ...FULL, fractional: true, stock: '1,5' })]).toEqual([{}, 1_500]);
    expect(openingStockOf({ ...FULL, stock: '' })).toBeNull();
  });

  it('takes each scanned code once, and the next product begins with the same place', () => {
    expect(withCode(withCode(FULL, 'kopi-1'), ' KOPI-1 ').codes).toEqual(['kopi-1']);
    expect(withCode(FULL, ' ')).toBe(FULL);
    expect(emptyDraft({ ...FULL, kind: 'unique', codes: ['A'], mintCode: true })).toMatchObject({ name: '', price: '', codes: [], mintCode: false, category: 'Minuman', workshop: 'Boga', stock: '1' });
  });
});
