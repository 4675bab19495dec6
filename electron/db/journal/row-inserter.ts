import type { Statement, Writer } from '../sync-db.ts';
import type { ProjectedRow, ProjectedTable } from './rows.ts';

type Values = Record<string, string | number | null>;

/** Inserts projected rows with one prepared statement per table; the columns are those of the first row of the table. */
export function rowInserter(writer: Writer): (row: ProjectedRow) => void {
  const statements = new Map<ProjectedTable, Statement<Values, unknown>>();
  return ({ table, row }) => {
    let statement = statements.get(table);
    if (statement === undefined) {
      const columns = Object.keys(row);
      statement = writer.command<Values, unknown>((db, values) =>
        db.insertInto(table).values(Object.fromEntries(columns.map((column) => [column, values[column]])) as never),
      );
      statements.set(table, statement);
    }
    statement.run(row);
  };
}

