/** The kinds of numbered papers of the treasury; each counts for itself from 1. */
export const TREASURY_PAPERS = { handover: 'ST', 'bank-move': 'BM', 'made-good': 'GR', correction: 'KR', deposit: 'STS', examination: 'PK' } as const;
export type TreasuryPaper = keyof typeof TREASURY_PAPERS;

/** `ST-000012`: as the number stands on paper (nomor bukti). */
export function paperNumber(kind: TreasuryPaper, number: number): string {
  return `${TREASURY_PAPERS[kind]}-${String(number).padStart(6, '0')}`;
}

/** `Z 000318`. */
export function zNumber(number: number): string {
  return `Z ${String(number).padStart(6, '0')}`;
}
