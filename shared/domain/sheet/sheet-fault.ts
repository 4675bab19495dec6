/** Why a file is not read at all. `most` is the number that was passed. */
export type SheetFault =
  | { readonly code: 'sheet.too-large'; readonly megabytes: number }
  | { readonly code: 'sheet.empty' }
  /** `kind`: what the file looks like instead. */
  | { readonly code: 'sheet.not-a-table'; readonly kind: 'old-excel' | 'pdf' | 'web' | 'picture' | 'zip' | 'binary' }
  /** The archive swells to far more than a table of goods needs; nothing of it was kept. */
  | { readonly code: 'sheet.swells' }
  | { readonly code: 'sheet.broken' }
  | { readonly code: 'sheet.locked' }
  | { readonly code: 'sheet.too-many-rows'; readonly most: number }
  | { readonly code: 'sheet.too-many-columns'; readonly most: number }
  | { readonly code: 'sheet.too-many-cells'; readonly most: number }
  /** Reading took longer than it may. */
  | { readonly code: 'sheet.too-slow' };
