import type Database from 'better-sqlite3';

/** Takes migration 0230 and what came after it back: the data of a program whose sold lines did not know the entry of their sale. */
export function withoutLinesByEntry(database: Database.Database): void {
  database.exec(`
    DROP INDEX batch_by_lot;
    DROP INDEX stock_movement_by_batch;
    DROP INDEX sale_line_by_product;
    DROP INDEX sale_line_by_lot;
    ALTER TABLE sale_line DROP COLUMN seq;
    CREATE INDEX sale_line_by_product ON sale_line (product_id, sale_id);
    CREATE INDEX sale_line_by_lot ON sale_line (lot, product_id) WHERE lot IS NOT NULL;
    DELETE FROM migration WHERE name >= '0230';
  `);
}
