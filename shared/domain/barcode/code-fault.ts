/** Why a code that carries more than a number cannot be used. `ai` is the identifier of GS1 it is about: `10` lot, `17` expiry … */
export type CodeFault =
  | { readonly code: 'code.check-digit' }
  | { readonly code: 'code.unknown-field'; readonly ai: string }
  /** Two fields run into one: the scanner leaves the separator (FNC1) out. */
  | { readonly code: 'code.no-separator'; readonly ai: string }
  | { readonly code: 'code.bad-date'; readonly ai: string }
  | { readonly code: 'code.bad-value'; readonly ai: string }
  /** The same field twice with different contents. */
  | { readonly code: 'code.field-twice'; readonly ai: string }
  /** A price in another currency than rupiah. */
  | { readonly code: 'code.currency' }
  /** A parcel, a place, a document: nothing that is sold. */
  | { readonly code: 'code.no-product' }
  /** A web address that names no product. */
  | { readonly code: 'code.link' };
