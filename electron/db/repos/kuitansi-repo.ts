import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { Writer } from '../sync-db.ts';

/** One kuitansi paper of a sale. */
export interface IssuedKuitansi {
  readonly copyNumber: number;
  readonly payer: string;
  readonly purpose: string;
  readonly amount: Rupiah;
  readonly at: Instant;
}

export interface KuitansiRepo {
  /** The papers of a sale, the first one first. */
  ofSale(saleId: string): readonly IssuedKuitansi[];
}

export function kuitansiRepo(writer: Writer): KuitansiRepo {
  const ofSale = writer.query<{ saleId: string }, { copy_number: number; payer: string; purpose: string; amount: number; at: number }>((db, v) =>
    db.selectFrom('kuitansi').select(['copy_number', 'payer', 'purpose', 'amount', 'at']).where('sale_id', '=', v.saleId).orderBy('copy_number'),
  );
  return {
    ofSale: (saleId) => ofSale.all({ saleId }).map(({ copy_number, amount, ...row }) => ({ ...row, copyNumber: copy_number, amount: amount as Rupiah })),
  };
}
