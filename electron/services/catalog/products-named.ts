import type { NamedProduct, NamesAmong } from '../../../shared/domain/catalog/name-list.ts';
import { wordsAndCode } from '../../../shared/domain/catalog/words-and-code.ts';
import type { ServiceContext } from '../service-context.ts';

/** Every product whose name holds the words of `text`, and the one that carries it as its code, by name. */
export async function productsNamed({ store, search }: Pick<ServiceContext, 'store' | 'search'>, text: string, among: NamesAmong): Promise<readonly NamedProduct[]> {
  const { words, code } = wordsAndCode(text);
  const names = await search.names();
  return names.find(words, code === '' ? null : (store.products.ownerOf(code)?.id ?? null), among);
}

/** A page of a list that is whole and by name, from its beginning or, `down`, from its end. */
export function pageOfNamed<Product>(all: readonly Product[], { down, offset, limit }: { readonly down: boolean; readonly offset: number; readonly limit: number }): readonly Product[] {
  return down ? all.slice(Math.max(0, all.length - offset - limit), Math.max(0, all.length - offset)).reverse() : all.slice(offset, offset + limit);
}
