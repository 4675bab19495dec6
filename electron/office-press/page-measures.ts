/** Points in a millimetre. */
export const MM = 72 / 25.4;
export const LEFT = 20 * MM;
export const OTHER = 15 * MM;
export const TEXT_SIZE = 10.5;
export const HAIRLINE = 0.5;
export const GREY = '#444444';

/** Points between the margins of A4. */
export function roomOf(landscape: boolean): number {
  return (landscape ? 841.89 : 595.28) - LEFT - OTHER;
}
