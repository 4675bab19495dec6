import type { PictureMatch } from '../../../shared/contract/catalog.ts';
import { namesOfFile, pictureNameKey } from '../../../shared/domain/catalog/picture-file-name.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** Names between which the till may come. */
const AT_ONCE = 5;

/** Products looked at for the words of one file name. */
const LOOKED_AT = 8;

/** Which product each file is of: by a whole code or by the name of the goods; each product takes the first file that names it. */
export async function matchPictures(context: Pick<ServiceContext, 'store' | 'search'>, { names }: { readonly names: readonly string[] }): Promise<readonly PictureMatch[]> {
  const index = await context.search.ready();
  const { products, pictures } = context.store;
  const taken = new Set<string>();
  const matches: PictureMatch[] = [];
  for (const [at, name] of names.entries()) {
    // A name that fits nothing is looked for in all names there are: the till comes in between.
    if (at % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    const found = find(name);
    const stored = found === null ? null : products.find(found.id);
    if (found !== null && stored !== null) {
      matches.push({ name, product: { productId: stored.id as ProductId, name: stored.name, by: found.by, replaces: pictures.of(stored.id) !== null, twice: taken.has(stored.id) } });
      taken.add(stored.id);
    } else matches.push({ name, product: null });
  }
  return matches;

  function find(name: string): { readonly id: string; readonly by: 'code' | 'name' } | null {
    const wanted = namesOfFile(name);
    for (const text of wanted) {
      const owner = products.ownerOf(text);
      if (owner !== null) return { id: owner.id, by: 'code' };
    }
    for (const text of wanted) {
      const id = products.idOfName(text);
      if (id !== null) return { id, by: 'name' };
    }
    // A file cannot be called everything that goods are called: signs do not count.
    for (const key of new Set(wanted.map(pictureNameKey))) {
      const same = key === '' ? undefined : index.find(key, LOOKED_AT).find((hit) => pictureNameKey(products.find(hit)?.name ?? '') === key);
      if (same !== undefined) return { id: same, by: 'name' };
    }
    return null;
  }
}
