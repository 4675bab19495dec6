/** A seeded data set: so many products, and so many past sales of five lines, 2,000 a day. G has many goods and a short past: built in minutes. */
export interface SetSize {
  readonly name: SetName;
  readonly products: number;
  readonly sales: number;
}
export type SetName = 'S' | 'M' | 'L' | 'G';

export const LINES_A_SALE = 5;
export const SALES_A_DAY = 2_000;

export const SETS: Readonly<Record<SetName, SetSize>> = {
  S: { name: 'S', products: 1_000, sales: 20_000 },
  M: { name: 'M', products: 20_000, sales: 200_000 },
  L: { name: 'L', products: 100_000, sales: 1_000_000 },
  G: { name: 'G', products: 100_000, sales: 20_000 },
};
