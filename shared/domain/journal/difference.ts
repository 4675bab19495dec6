/** The first place where the stored data and the journal disagree. */
export type JournalDifference =
  | { readonly kind: 'hash'; readonly seq: number }
  | { readonly kind: 'gap'; readonly seq: number }
  | { readonly kind: 'previous-hash'; readonly seq: number }
  | { readonly kind: 'unreadable'; readonly seq: number }
  | { readonly kind: 'row-missing'; readonly seq: number; readonly table: string; readonly key: string }
  | { readonly kind: 'row-differs'; readonly seq: number; readonly table: string; readonly key: string; readonly column: string; readonly stored: string; readonly journalled: string }
  | { readonly kind: 'row-extra'; readonly table: string; readonly key: string }
  | { readonly kind: 'sum'; readonly rule: string; readonly key: string; readonly stored: string; readonly computed: string }
  | { readonly kind: 'anchor'; readonly seq: number; readonly paper: string; readonly journal: string | null }
  | { readonly kind: 'file'; readonly detail: string };
