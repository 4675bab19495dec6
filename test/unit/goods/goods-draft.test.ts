import { NO_DETAILS } from '../../../shared/domain/catalog/product-details.ts';
import { describe, expect, it } from 'vitest';
import { detailsFaults, detailsOf } from '../../../renderer/features/goods/details/details-draft.ts';
import { changeOf, draftWith, emptyDraft, faultsOf, openingDayOf, openingStockOf, typedOf, usualProducer, wantedOf, withCode, type GoodsDraft } from '../../../renderer/features/goods/goods-draft.ts';

const TODAY = '2026-11-20';
const FULL: GoodsDraft = { ...emptyDraft({ category: 'Minuman', workshop: 'Boga', producer: 'Lapas Uji' }), name: ' Kopi  Sigi\t200 g ', price: '35.000', stock: '12' };

describe('a product that is typed', () => {
  it('is first of the unit itself where it makes goods, not of whoever comes first by name', () => {
    const unit = { name: 'Galeri Karya', agency: 'Lapas Palu' };
    expect(usualProducer([{ name: 'Bapas Palu' }, { name: 'Lapas Palu' }], unit)).toBe('Lapas Palu');
    expect(usualProducer([{ name: 'Bapas Palu' }, { name: 'Rutan Donggala' }], unit)).toBe('Bapas Palu');
    expect([usualProducer([], unit), usualProducer([], { ...unit, agency: '' })]).toEqual(['Lapas Palu', 'Galeri Karya']);
  });

  it('is asked for in tidy words, whole rupiah and thousandths', () => {
    expect(faultsOf(FULL, TODAY)).toEqual({});
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
    expect(faultsOf({ ...FULL, ...change }, TODAY)).toEqual(faults);
  });

  it('has no stock where there is none to count, and parts only where parts are sold', () => {
    expect([faultsOf({ ...FULL, kind: 'service', stock: 'x' }, TODAY), openingStockOf({ ...FULL, kind: 'service' })]).toEqual([{}, null]);
    expect([faultsOf({ ...FULL, fractional: true, stock: '1,5' }, TODAY), openingStockOf({ ...FULL, fractional: true, stock: '1,5' })]).toEqual([{}, 1_500]);
    expect(openingStockOf({ ...FULL, stock: '' })).toBeNull();
  });

  it('has a day where it keeps only so long: asked of the opening stock, and of nothing else', () => {
    const keeping = (change: Partial<GoodsDraft>, shelfLife = ''): GoodsDraft => ({ ...FULL, ...change, details: { ...FULL.details, tracksExpiry: true, shelfLife } });
    expect(faultsOf(keeping({}), TODAY)).toEqual({ expiresOn: 'stock.day-needed' });
    expect(faultsOf(keeping({ expiresOn: '31-02-2027' }), TODAY)).toEqual({ expiresOn: 'stock.day-unreadable' });
    expect(faultsOf(keeping({ expiresOn: '19-11-2026' }), TODAY)).toEqual({ expiresOn: 'stock.day-past' });
    for (const good of [keeping({ expiresOn: '20-11-2026' }), keeping({}, '30'), keeping({ stock: '' }), keeping({ kind: 'service' }), { ...FULL, expiresOn: 'x' }]) expect(faultsOf(good, TODAY)).toEqual({});
    expect([openingDayOf(keeping({ expiresOn: '31-12-2026' })), openingDayOf(keeping({ expiresOn: '31-12-2026', stock: '' })), openingDayOf({ ...FULL, expiresOn: '31-12-2026' })]).toEqual(['2026-12-31', null, null]);
  });

  it('is not stored with a pack or a permit that somebody began and left empty', () => {
    const empty = { name: '', factor: '', codes: ' ' };
    const dozen = { name: 'lusin', factor: '12', codes: '' };
    expect(detailsFaults({ ...FULL.details, units: [dozen, empty] })).toEqual({ 'units.1.name': 'details.unitEmpty' });
    expect(detailsFaults({ ...FULL.details, units: [{ ...empty, factor: '12' }] })).toEqual({ 'units.0.name': 'general.required' });
    expect(detailsFaults({ ...FULL.details, permits: [{ kind: 'halal', number: ' ', endsOn: '31-12-2027' }] })).toEqual({ 'permits.0.number': 'details.permitEmpty' });
    expect(detailsFaults({ ...FULL.details, units: [dozen], permits: [{ kind: 'halal', number: 'ID1', endsOn: '' }] })).toEqual({});
  });

  it('has a weight and days in whole numbers: a point before three figures groups them, any other could mean a part', () => {
    const said = (weight: string, shelfLife: string) => ({ ...FULL.details, weight, tracksExpiry: true, shelfLife });
    for (const typed of ['1.5', '1,5', '0.5', '12.50', '1.2345', '1..500', '1 5']) expect(detailsFaults(said(typed, typed)), typed).toEqual({ weight: 'details.weightWrong', shelfLife: 'details.shelfLifeWrong' });
    for (const typed of ['1500', '1.500', ' 1 500 ']) expect(detailsOf(said(typed, typed)), typed).toMatchObject({ eKatalog: { weightGrams: 1_500 }, shelfLifeDays: 1_500 });
  });

  it('takes each scanned code once, and the next product begins with the same place', () => {
    expect(withCode(withCode(FULL, 'kopi-1'), ' KOPI-1 ').codes).toEqual(['kopi-1']);
    expect(withCode(FULL, ' ')).toBe(FULL);
    expect(emptyDraft({ ...FULL, kind: 'unique', codes: ['A'], mintCode: true })).toMatchObject({ name: '', price: '', codes: [], mintCode: false, category: 'Minuman', workshop: 'Boga', stock: '1' });
  });
});

it('a change says what was typed and nothing else: what somebody else said meanwhile is not put back', () => {
  const base: GoodsDraft = { ...emptyDraft({ category: 'Minuman', producer: 'Lapas', workshop: 'Boga' }), name: 'Kopi', price: '35.000' };
  expect(changeOf(base, base)).toEqual({});
  expect(changeOf(base, { ...base, name: ' Kopi  Sigi ', open: true, floor: '30.000' })).toEqual({ name: 'Kopi Sigi', priceFloor: 30_000 });
  expect(changeOf(base, { ...base, typedCode: '00123', details: { ...base.details, ingredients: 'kopi' } })).toEqual({ codes: ['00123'], details: { ingredients: 'kopi' } });
});

it('what is typed is the fields that differ from what is stored, and stands over whatever is stored later', () => {
  const base = emptyDraft({ unit: 'kg' });
  const typed = typedOf(base, { ...base, name: 'Kopi', details: { ...base.details, cost: '10.000' } });
  expect(typed).toEqual({ name: 'Kopi', details: { cost: '10.000' } });
  expect(typedOf(base, { ...base })).toEqual({});
  expect(draftWith({ ...base, price: '5.000', details: { ...base.details, brand: 'Sigi' } }, typed)).toEqual({ ...base, name: 'Kopi', price: '5.000', details: { ...base.details, cost: '10.000', brand: 'Sigi' } });
});
