/** Sums by product of months that are over, packed for reports. */
export interface PackSchema {
  packed_month: { month: string; parts: number; last_product: string; costed: number; cost: number; whole: 0 | 1 };
  product_pack: { month: string; part: number; body: Uint8Array };
}
