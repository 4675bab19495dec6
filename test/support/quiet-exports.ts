import type { ExportOrder, ExportOutcome, ExportWriter } from '../../electron/services/ports/export-writer.ts';

/** An export writer that writes nothing; `outcome` says what becomes of each export, `orders` what was asked of it. */
export function quietExports(outcome: (order: ExportOrder) => ExportOutcome = () => ({ ok: true, files: [] }), sticks: readonly string[] = []): ExportWriter & { readonly orders: ExportOrder[] } {
  const orders: ExportOrder[] = [];
  return {
    orders,
    async write(order) {
      orders.push(order);
      return outcome(order);
    },
    sticks: async () => sticks,
    close: async () => {},
  };
}
