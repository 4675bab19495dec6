/** The length as EMVCo MPM counts it: characters, where `length` would count two for those beyond the basic plane. */
export function countCharacters(text: string): number {
  return !/[\ud800-\udfff]/.test(text) ? text.length : Array.from(text).length;
}
