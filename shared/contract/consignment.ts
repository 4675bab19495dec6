import { type } from '@orpc/contract';
import * as z from 'zod';
import type { GoodsAge } from '../domain/consignment/age.ts';
import type { StatementLine, StatementSums } from '../domain/consignment/statement.ts';
import type { BusinessDay } from '../kernel/instant.ts';
import { businessDay, id, procedure } from './base.ts';
import type { PaperFile } from './paper.ts';

/** An owner of consigned goods with what the period comes to. */
export interface ConsignmentOwner {
  readonly ownerId: string;
  readonly name: string;
  /** Kinds of goods that are left. */
  readonly goods: number;
  readonly sums: StatementSums;
  /** Days the oldest unsold goods have lain; null when nothing is left. */
  readonly oldestDays: number | null;
}

/** A product of a statement with the age of what is left; null when nothing is. */
export interface ConsignmentLine extends StatementLine {
  readonly age: GoodsAge | null;
}

export interface ConsignmentStatement {
  readonly ownerId: string;
  readonly owner: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly lines: readonly ConsignmentLine[];
  readonly sums: StatementSums;
}

const period = { from: businessDay, to: businessDay };
const ofOwner = z.strictObject({ ownerId: id<'producer'>(), ...period });

export const consignment = {
  /** Everybody who ever left goods here, by name. */
  owners: procedure.input(z.strictObject(period)).output(type<readonly ConsignmentOwner[]>()),
  statement: procedure.input(ofOwner).output(type<ConsignmentStatement>()),
  /** Laporan penjualan titipan. */
  report: procedure.input(ofOwner).output(type<PaperFile>()),
  /** Berita acara perhitungan, signed by gallery and owner. */
  settlement: procedure.input(ofOwner).output(type<PaperFile>()),
};
