import { expect, it } from 'vitest';
import { LISTS, rowsOf } from '../../../renderer/features/goods/lists/list-rows.ts';
import type { GoodsLists } from '../../../shared/contract/catalog.ts';
import type { CategoryId, ProducerId, ProductId, WorkshopId } from '../../../shared/kernel/ids.ts';

const lists: GoodsLists = {
  categories: [{ id: 'c' as CategoryId, name: 'Minuman', active: true, sold: 3, position: 1 }],
  producers: [{ id: 'p' as ProducerId, name: 'Bapas Palu', active: false, sold: 0, kind: 'bapas' }],
  workshops: [{ id: 'w' as WorkshopId, name: 'Boga', active: true, sold: 2, producerId: 'p' as ProducerId, producer: 'Bapas Palu' }],
};

it('makes rows of every list alike, and knows the gallery, which stays', () => {
  const rows = LISTS.map((list) =>
    rowsOf(
      list,
      lists,
      [{ placeId: 'gallery', name: 'Galeri', kind: 'gallery', active: true }, { placeId: 'x', name: 'Toko mitra', kind: 'partner', active: true }],
      [{ productId: 'k' as ProductId, name: 'Kopi', unit: 'gelas', materials: 2 }],
      (id) => `425119 ${id}`,
    ).map(({ id, active, sold, fixed, producerId, about }) => [id, active, sold, fixed, producerId, about.value]),
  );
  expect(rows).toEqual([
    [['c', true, 3, false, null, '425119 c']],
    [['p', false, 0, false, null, 'bapas']],
    [['w', true, 2, false, 'p', 'Bapas Palu']],
    [['gallery', true, null, true, null, 'gallery'], ['x', true, null, false, null, 'partner']],
    [['k', true, null, false, null, 2]],
  ]);
});
