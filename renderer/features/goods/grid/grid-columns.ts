import type { Places, ProductRow } from '../../../../shared/contract/catalog.ts';
import { parseRupiah } from '../../../../shared/domain/cash/parse-rupiah.ts';
import { PRICE_MAX } from '../../../../shared/domain/catalog/product.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import type { ProductListBy } from '../../../../shared/domain/catalog/product-list.ts';
import type { MessageKey } from '../../../../shared/i18n/indonesian.ts';
import type { ServiceClient } from '../../../app-state/service.ts';

export type GridChange = Parameters<ServiceClient['catalog']['changeProduct']>[0]['change'];

/** A column of the grid: what a cell shows, and the change that a typed text means; `wrong`: the key of what to say instead. */
export interface GridColumn {
  readonly id: string;
  readonly words: MessageKey;
  readonly money?: true;
  readonly longest: number;
  /** What the sheet stands by when the head is pressed. */
  readonly by?: ProductListBy;
  readonly read: (product: ProductRow) => string;
  readonly change: (text: string, product: ProductRow) => { readonly change: GridChange } | { readonly wrong: MessageKey };
  /** Names that are there already. */
  readonly names?: (places: Places) => readonly string[];
}

type Text = 'name' | 'category' | 'workshop' | 'producer' | 'unit';

const text = (id: Text, words: MessageKey, longest: number, more: Pick<GridColumn, 'names' | 'by'> = {}): GridColumn => ({
  id,
  words,
  longest,
  read: (product) => product[id],
  change: (typed) => (tidy(typed) === '' ? { wrong: 'general.required' } : { change: { [id]: tidy(typed) } }),
  ...more,
});

export const GRID_COLUMNS: readonly GridColumn[] = [
  text('name', 'goods.name', 120, { by: 'name' }),
  {
    id: 'price',
    by: 'price',
    words: 'goods.priceColumn',
    money: true,
    longest: 20,
    read: ({ price }) => formatAmount(price),
    change: (typed) => {
      const price = parseRupiah(typed);
      return price.ok && price.value >= 1 && price.value <= PRICE_MAX ? { change: { price: price.value } } : { wrong: 'grid.priceWrong' };
    },
  },
  {
    id: 'cost',
    by: 'cost',
    words: 'grid.cost',
    money: true,
    longest: 20,
    read: ({ details }) => (details.cost === null ? '' : formatAmount(details.cost)),
    change: (typed) => {
      if (typed.trim() === '') return { change: { details: { cost: null } } };
      const cost = parseRupiah(typed);
      return cost.ok && cost.value <= PRICE_MAX ? { change: { details: { cost: cost.value } } } : { wrong: 'details.costWrong' };
    },
  },
  text('category', 'goods.category', 60, { by: 'category', names: ({ categories }) => categories.map(({ name }) => name) }),
  text('workshop', 'goods.workshop', 60, { by: 'workshop', names: ({ workshops }) => [...new Set(workshops.map(({ name }) => name))] }),
  text('unit', 'goods.unit', 20),
  {
    id: 'code',
    words: 'goods.code',
    longest: 48,
    read: ({ codes }) => codes[0] ?? '',
    // The first code is the one on labels; the others stay.
    change: (typed, { codes }) => ({ change: { codes: typed.trim() === '' ? codes.slice(1) : [typed.trim(), ...codes.slice(1)] } }),
  },
];

/** The change that puts a cell back to what it was. */
export function changeBack(column: GridColumn, before: ProductRow): GridChange {
  if (column.id === 'cost') return { details: { cost: before.details.cost } };
  if (column.id === 'code') return { codes: before.codes };
  return { [column.id]: before[column.id as Text | 'price'] };
}

function tidy(typed: string): string {
  return typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
