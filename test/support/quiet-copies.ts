import type { CopyMaker, CopyOrder, CopyOutcome } from '../../electron/services/ports/copy-maker.ts';

/** A copy maker that writes nothing; `outcome` says what becomes of each copy, `orders` what was asked of it. */
export function quietCopies(outcome: (order: CopyOrder) => CopyOutcome = () => ({ ok: false, cause: 'unknown', detail: 'no copies in this test' }), sticks: readonly string[] = []): CopyMaker & { readonly orders: CopyOrder[] } {
  const orders: CopyOrder[] = [];
  return {
    orders,
    async copy(order) {
      orders.push(order);
      return outcome(order);
    },
    sweep: async () => {},
    sticks: async () => sticks,
    isThere: async () => true,
    close: async () => {},
  };
}
