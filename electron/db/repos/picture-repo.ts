import { storedPictureName, type PictureMime } from '../../../shared/domain/catalog/picture.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Writer } from '../sync-db.ts';

export interface StoredPicture {
  readonly sha256: string;
  readonly mime: PictureMime;
  readonly bytes: Uint8Array;
}

/** Pictures of goods by their hash: the same picture is kept once, and only while a product shows it. */
export interface PictureRepo {
  keep(picture: StoredPicture, at: Instant): void;
  find(sha256: string): StoredPicture | null;
  /** What the product shows, as `product.picture` has it. */
  of(productId: string): string | null;
  show(productId: string, picture: string | null): void;
  /** Lets the picture go when no product shows it any more. */
  release(sha256: string): void;
}

export function pictureRepo(writer: Writer): PictureRepo {
  const insert = writer.command<{ sha256: string; mime: PictureMime; bytes: Uint8Array; at: number }>((db, v) =>
    db
      .insertInto('picture')
      .values({ sha256: v.sha256, mime: v.mime, bytes: v.bytes, at: v.at })
      .onConflict((conflict) => conflict.doNothing()),
  );
  const byHash = writer.query<{ sha256: string }, StoredPicture>((db, v) => db.selectFrom('picture').select(['sha256', 'mime', 'bytes']).where('sha256', '=', v.sha256));
  const ofProduct = writer.query<{ id: string }, { picture: string | null }>((db, v) => db.selectFrom('product').select('picture').where('id', '=', v.id));
  const set = writer.command<{ id: string; picture: string | null }>((db, v) => db.updateTable('product').set({ picture: v.picture }).where('id', '=', v.id));
  const remove = writer.command<{ sha256: string; name: string }>((db, v) =>
    db
      .deleteFrom('picture')
      .where('sha256', '=', v.sha256)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('product').select('id').where('picture', '=', v.name)))),
  );
  return {
    keep: (picture, at) => void insert.run({ ...picture, at }),
    find: (sha256) => byHash.get({ sha256 }) ?? null,
    of: (id) => ofProduct.get({ id })?.picture ?? null,
    show: (id, picture) => void set.run({ id, picture }),
    release: (sha256) => void remove.run({ sha256, name: storedPictureName(sha256) }),
  };
}
