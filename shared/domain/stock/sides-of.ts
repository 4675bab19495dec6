import type { GoodsDocument } from './goods-document.ts';

/**
 * Who stands on the other side of a document, and whose its goods are where that is a third: what a consignor left here is written off, lent and moved
 * without them. Empty: nobody is named.
 */
export function sidesOf({ kind, owner, party }: Pick<GoodsDocument, 'kind' | 'owner' | 'party'>): { readonly other: string; readonly owner: string } {
  const name = owner?.name ?? '';
  return kind === 'consigned' || kind === 'to-producer' ? { other: name === '' ? party : name, owner: '' } : { other: party, owner: name };
}
