import type { PriceListId } from '../../kernel/ids.ts';

/** A price list (daftar harga) as a cart and a customer name it. */
export interface PriceList {
  readonly listId: PriceListId;
  readonly name: string;
}

/** The list of everybody: every cart begins with it. Its id is the same in every gallery, its name can be changed. */
export const GENERAL_LIST: PriceList = { listId: '01980000-0000-7000-8000-000000000001' as PriceListId, name: 'Umum' };
export const LIST_NAME_MAX = 24;
