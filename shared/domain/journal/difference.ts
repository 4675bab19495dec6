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
  /** hash: the content was changed; chain: another close stood before it; key: not the register's; signature: not made with it. */
  | { readonly kind: 'seal'; readonly zNumber: number; readonly fault: 'hash' | 'chain' | 'key' | 'signature' }
  /** A scan or photo whose bytes are not what the journal names. */
  | { readonly kind: 'attachment'; readonly id: string }
  /** The picture of a product is missing or its bytes are not those of its hash. */
  | { readonly kind: 'picture'; readonly hash: string }
  | { readonly kind: 'anchor'; readonly seq: number; readonly paper: string; readonly journal: string | null }
  | { readonly kind: 'file'; readonly detail: string };
