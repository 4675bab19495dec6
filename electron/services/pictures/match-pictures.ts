import type { PictureMatch } from '../../../shared/contract/catalog.ts';
import { namesOfFile, pictureNameKey } from '../../../shared/domain/catalog/picture-file-name.ts';
import type { ProductId } from '../../../shared/kernel/ids.ts';
import type { ServiceContext } from '../service-context.ts';

/** Products looked at for the words of one file name. */
const LOOKED_AT = 8;

/** Which product each file is of: by a whole code or by the name of the goods; each product takes the first file that names it. */
export async function matchPictures(context: Pick<ServiceContext, 'store' | 'search'>, { names }: { readonly names: readonly string[] }): Promise<readonly PictureMatch[]> {
  const index = await context.search.ready();
  const { products, pictures } = context.store;
  const taken = new Set<string>();
  return names.map((name): PictureMatch => {
    const found = find(name);
    const stored = found === null ? null : products.find(found.id);
    if (found === null || stored === null) return { name, product: null };
    const isTwice = taken.has(stored.id);
    taken.add(stored.id);
    return { name, product: { productId: stored.id as ProductId, name: stored.name, by: found.by, replaces: pictures.of(stored.id) !== null, twice: isTwice } };
  });

  function find(name: string): { readonly id: string; readonly by: 'code' | 'name' } | null {
    const wanted = namesOfFile(name);
    for (const text of wanted) {
      const owner = products.ownerOf(text);
      if (owner !== null) return { id: owner.id, by: 'code' };
    }
    for (const text of wanted) {
      const id = products.idOfName(text);
      if (id !== null) return { id, by: 'name' };
      const key = pictureNameKey(text);
      // A file cannot be called everything that goods are called: signs do not count.
      const same = key === '' ? undefined : index.find(key, LOOKED_AT).find((hit) => pictureNameKey(products.find(hit)?.name ?? '') === key);
      if (same !== undefined) return { id: same, by: 'name' };
    }
    return null;
  }
}
