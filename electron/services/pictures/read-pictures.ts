import type { PictureFile } from '../../../shared/contract/catalog.ts';
import type { ServiceContext } from '../service-context.ts';

/** Pictures by their hashes; those that are not there are left out. */
export function readPictures({ store }: Pick<ServiceContext, 'store'>, { sha256s }: { readonly sha256s: readonly string[] }): readonly PictureFile[] {
  return sha256s.flatMap((sha256) => {
    const found = store.pictures.find(sha256);
    return found === null ? [] : [{ sha256, mime: found.mime, base64: Buffer.from(found.bytes).toString('base64') }];
  });
}
