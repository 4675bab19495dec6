import { readCode } from '../../../shared/domain/barcode/read-code.ts';
import type { NamedProduct, NamesAmong } from '../../../shared/domain/catalog/name-list.ts';
import type { ServiceContext } from '../service-context.ts';

/** Words of a name that are looked for; more narrow nothing down. */
const WORDS_MAX = 3;

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

/** What a typed text asks for: words in small letters, and the code it may be. */
export function wordsAndCode(text: string): { readonly words: readonly string[]; readonly code: string } {
  const reading = readCode(text);
  return {
    words: text.toLowerCase().split(/\s+/).filter((word) => word !== '').slice(0, WORDS_MAX),
    code: reading.kind === 'gtin' || reading.kind === 'internal' ? reading.code : text.trim(),
  };
}
