import type { Writer } from '../sync-db.ts';

/** Counts what came back of a sold line. @throws SqliteError when it would be more than was sold, or the line is not there. */
export function returnCounter(writer: Writer): (saleId: string, lineNumber: number, quantity: number) => void {
  const update = writer.command<{ saleId: string; lineNumber: number; quantity: number }>((db, v) =>
    db
      .updateTable('line_return')
      .set((eb) => ({ returned: eb('returned', '+', v.quantity) }))
      .where('sale_id', '=', v.saleId)
      .where('line_number', '=', v.lineNumber),
  );
  const insert = writer.command<{ saleId: string; lineNumber: number; quantity: number }>((db, v) =>
    db.insertInto('line_return').values((eb) => ({
      sale_id: v.saleId,
      line_number: v.lineNumber,
      returned: v.quantity,
      // No such line, or one that was itself brought back: null or negative, and the insert fails.
      sold: eb
        .selectFrom('sale_line')
        .select('quantity')
        .where('sale_id', '=', v.saleId)
        .where('line_number', '=', v.lineNumber)
        .$castTo<number>(),
    })),
  );
  return (saleId, lineNumber, quantity) => {
    if (update.run({ saleId, lineNumber, quantity }) === 0) insert.run({ saleId, lineNumber, quantity });
  };
}
