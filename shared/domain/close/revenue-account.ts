/** A revenue account of the state's chart (akun pendapatan, BAS): six digits and the name of the table. */
export interface RevenueAccount {
  readonly code: string;
  readonly name: string;
}

/** Which account a sale is deposited under (akun setoran); dated as every setting, with the rule it rests on. */
export interface RevenueAccounts {
  readonly list: readonly RevenueAccount[];
  /** Code of the account for a category that has none of its own. */
  readonly fallback: string;
  /** Code by category id. */
  readonly byCategory: Readonly<Record<string, string>>;
  /** Code a shortage that was made good is deposited under. */
  readonly shortage: string;
}

/** Account of what was sold in a category. */
export function accountOf(accounts: RevenueAccounts, categoryId: string): string {
  return accounts.byCategory[categoryId] ?? accounts.fallback;
}

/**
 * Names from the account table valid from 2018-01-01. Which of them a unit must use is not established: the unit sets it,
 * with the letter it rests on.
 */
export const DEFAULT_REVENUE_ACCOUNTS: RevenueAccounts = {
  list: [
    { code: '425112', name: 'Penjualan Hasil Pertanian, Perkebunan, Peternakan dan Budidaya' },
    { code: '425119', name: 'Penjualan Hasil Produksi Non Litbang Lainnya' },
    { code: '425151', name: 'Penggunaan Sarana dan Prasarana sesuai dengan Tusi' },
    { code: '425692', name: 'Jasa Tenaga, Pekerjaan, dan Informasi' },
    { code: '425699', name: 'Jasa Lainnya' },
    { code: '425764', name: 'Jasa Lembaga Keuangan (Jasa Giro)' },
    { code: '425791', name: 'Tuntutan Ganti Kerugian Negara terhadap Pegawai Negeri Bukan Bendahara' },
  ],
  fallback: '425119',
  byCategory: {},
  shortage: '425791',
};
