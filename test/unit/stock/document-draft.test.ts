import { describe, expect, it } from 'vitest';
import { documentOf, emptyDraft, labelledBatch, lineRefused, wasteDraft, withHead, withLine, withProduct } from '../../../renderer/features/stock/document-draft.ts';
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

describe('a label that names its batch', () => {
  const kue = { productId: 'p5' as ProductId, name: 'Kue kering', unit: 'toples', placed: [expiring({ placeId: 'gallery', batchId: 'old' as BatchId, lot: 'A1' }), expiring({ placeId: 'gallery', batchId: 'new' as BatchId, lot: 'B2' }), expiring({ placeId: 'store', batchId: 'new' as BatchId, lot: 'B2' })] };
  const scan = (draft: ReturnType<typeof emptyDraft>, lot: string | null, expiresOn: string | null = null) => {
    const batch = labelledBatch(draft, kue, { lot, expiresOn });
    return batch === null ? null : withProduct(draft, kue, units(1), batch);
  };

  it('takes out that batch, not the one that expires first; each batch has its line', () => {
    const twice = scan(scan(emptyDraft('waste'), 'b2') ?? emptyDraft('waste'), 'B2');
    expect(twice?.lines.map(({ source, quantity: written }) => [source, written])).toEqual([['new/', '2']]);
    expect(documentOf(scan(twice ?? emptyDraft('waste'), 'A1') ?? emptyDraft('waste'), '').document?.lines).toMatchObject([{ batchId: 'new', quantity: 2_000 }, { batchId: 'old', quantity: 1_000 }]);
    // A plain code says nothing of a batch: it counts up what was scanned last, or takes what expires first.
    expect(scan(twice ?? emptyDraft('waste'), null)?.lines.map(({ source, quantity: written }) => [source, written])).toEqual([['new/', '3']]);
    expect(scan(emptyDraft('waste'), null)?.lines).toMatchObject([{ source: '' }]);
  });

  it('takes nothing where that batch lies not, or is of two owners; goods without batches have none', () => {
    expect(scan({ ...emptyDraft('waste'), fromPlace: 'store' }, 'A1')).toBeNull();
    const ofTwo = { ...kue, placed: [...kue.placed, expiring({ placeId: 'gallery', batchId: 'new' as BatchId, lot: 'B2', ownerId: 'o1' as ProducerId })] };
    expect(labelledBatch(emptyDraft('waste'), ofTwo, { lot: 'B2', expiresOn: null })).toBeNull();
    const loose = { ...kue, placed: [expiring({ placeId: 'gallery', batchId: null, lot: null })] };
    expect(labelledBatch(emptyDraft('waste'), loose, { lot: 'B2', expiresOn: null })).toMatchObject({ source: '' });
  });

  it('brings batch and day onto the line of what comes in', () => {
    const two = scan(scan(emptyDraft('received'), 'C3', '2027-05-31') ?? emptyDraft('received'), 'C3', '2027-05-31');
    expect(two?.lines.map(({ lot, expiresOn, quantity: written }) => [lot, expiresOn, written])).toEqual([['C3', '31-05-2027', '2']]);
    expect(documentOf(two ?? emptyDraft('received'), '').document?.lines).toMatchObject([{ lot: 'C3', expiresOn: '2027-05-31' }]);
  });

  it('is forgotten at a place where that batch lies not', () => {
    const draft = scan(emptyDraft('waste'), 'A1') ?? emptyDraft('waste');
    expect(withHead(draft, { fromPlace: 'store' }).lines).toMatchObject([{ source: '' }]);
    expect(withHead(draft, { note: 'pecah' }).lines).toMatchObject([{ source: 'old/' }]);
    expect(withHead(scan(emptyDraft('waste'), 'B2') ?? draft, { fromPlace: 'store' }).lines).toMatchObject([{ source: 'new/' }]);
  });
});
