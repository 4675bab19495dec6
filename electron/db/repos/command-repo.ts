import type { Writer } from '../sync-db.ts';

/** The memory of answered commands. */
export interface CommandRepo {
  find(id: string): { readonly requestHash: string; readonly answer: string } | null;
  remember(command: { readonly id: string; readonly requestHash: string; readonly answer: string; readonly cartId: string | null; readonly at: number }): void;
  /** Forgets the commands of a cart that is no more. */
  forgetCart(cartId: string): void;
}

export function commandRepo(writer: Writer): CommandRepo {
  const find = writer.query<{ id: string }, { request_hash: string; answer: string }>((db, v) =>
    db.selectFrom('command').select(['request_hash', 'answer']).where('id', '=', v.id),
  );
  const remember = writer.command<{ id: string; requestHash: string; answer: string; cartId: string | null; at: number }>((db, v) =>
    db.insertInto('command').values({ id: v.id, request_hash: v.requestHash, answer: v.answer, cart_id: v.cartId, at: v.at }),
  );
  const forget = writer.command<{ cartId: string }>((db, v) => db.deleteFrom('command').where('cart_id', '=', v.cartId));
  return {
    find: (id) => {
      const row = find.get({ id });
      return row === undefined ? null : { requestHash: row.request_hash, answer: row.answer };
    },
    remember: (command) => void remember.run({ ...command }),
    forgetCart: (cartId) => void forget.run({ cartId }),
  };
}
