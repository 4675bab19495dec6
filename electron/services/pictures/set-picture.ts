import { createHash } from 'node:crypto';
import type { ProductRow } from '../../../shared/contract/catalog.ts';
import { PICTURE_BYTES_MAX, PICTURE_EDGE_MAX, readPictureHead, storedPictureHash, storedPictureName } from '../../../shared/domain/catalog/picture.ts';
import type { CommandId, ProductId } from '../../../shared/kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { productRow } from '../catalog/product-row.ts';
import { refuse } from '../refused.ts';
import { requireRegister } from '../require-register.ts';
import { runCommand } from '../run-command.ts';
import type { ServiceContext } from '../service-context.ts';

export interface SetPictureInput {
  readonly commandId: CommandId;
  readonly productId: ProductId;
  /** Bytes of a small JPEG, PNG or WebP; null takes the picture away. */
  readonly base64: string | null;
}

/**
 * What the product shows from now on; the picture of before goes with the last product that showed it.
 * @throws Refused product.not-found, picture.not-a-picture, picture.cut-off, picture.too-large, picture.too-many-pixels
 */
export function setPicture(context: ServiceContext, actor: Actor, input: SetPictureInput): ProductRow {
  return runCommand(context, { commandId: input.commandId, name: 'catalog.setPicture', input, cartId: null }, (afterCommit) => {
    const { products, pictures, journal } = context.store;
    const stored = products.find(input.productId) ?? refuse({ code: 'product.not-found' });
    const at = context.clock.now();
    const before = pictures.of(stored.id);
    const bytes = input.base64 === null ? null : Buffer.from(input.base64, 'base64');
    const after = bytes === null ? null : keepPicture(context, bytes, at);
    if (before !== after) {
      pictures.show(stored.id, after);
      const old = storedPictureHash(before);
      if (old !== null) pictures.release(old);
      const body = { productId: stored.id, name: stored.name, before, after, bytes: bytes?.byteLength ?? null };
      journal.append({ type: 'product.picture-set', at, registerId: requireRegister(context).id, userId: actor.userId, body });
      afterCommit(() => context.publish({ type: 'catalog-changed' }));
    }
    return productRow(context.store, products.find(stored.id) ?? stored);
  });
}

function keepPicture(context: ServiceContext, bytes: Uint8Array, at: number): string {
  if (bytes.byteLength > PICTURE_BYTES_MAX) return refuse({ code: 'picture.too-large', kilobytes: PICTURE_BYTES_MAX >> 10 });
  const head = readPictureHead(bytes);
  if (!head.ok) return refuse(head.error);
  const { mime, width, height } = head.value;
  if (Math.max(width, height) > PICTURE_EDGE_MAX) return refuse({ code: 'picture.too-many-pixels', edge: PICTURE_EDGE_MAX });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  context.store.pictures.keep({ sha256, mime, bytes }, at);
  return storedPictureName(sha256);
}
