/** Why a text is not accepted as a QRIS code. `at` counts characters of the cleaned text from 0. */
export type QrisError =
  | { readonly code: 'qris.empty' }
  /** More than 512 characters (ASPI). */
  | { readonly code: 'qris.too-long'; readonly length: number }
  /** Does not begin with tag 00 = 01: some other QR code, or a cut one. */
  | { readonly code: 'qris.not-qris' }
  /** Control characters, broken Unicode or marks that turn the reading direction. */
  | { readonly code: 'qris.characters'; readonly at: number }
  /** The data objects do not walk to the end: cut, or a character lost or added. */
  | { readonly code: 'qris.structure'; readonly at: number; readonly tag: string | null }
  /** One id twice on the first level. */
  | { readonly code: 'qris.duplicate'; readonly tag: string }
  /** Tag 53 is not 360 (rupiah); null when it is missing. */
  | { readonly code: 'qris.currency'; readonly value: string | null }
  /** Tag 58 is not ID; null when it is missing. */
  | { readonly code: 'qris.country'; readonly value: string | null }
  /** Tag 54 is no positive amount of whole rupiah. */
  | { readonly code: 'qris.amount'; readonly value: string };
