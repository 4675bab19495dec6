/** One row of a roll with several labels across, printed `copies` times; `labels` holds what stands in each column, left to right. */
export interface WebRow<T> {
  readonly labels: readonly T[];
  readonly copies: number;
}

/**
 * Labels of a run in rows, none of them torn apart: full rows of one label are printed by copies, and only the last row of the whole run may have
 * empty columns. `lines`: each label and how many of it.
 */
export function webRows<T>(lines: readonly { readonly label: T; readonly copies: number }[], across: number): readonly WebRow<T>[] {
  const rows: WebRow<T>[] = [];
  let open: T[] = [];
  for (const { label, copies } of lines) {
    let left = copies;
    while (left > 0 && open.length > 0) {
      open.push(label);
      left -= 1;
      if (open.length === across) {
        rows.push({ labels: open, copies: 1 });
        open = [];
      }
    }
    const full = Math.floor(left / across);
    if (full > 0) rows.push({ labels: Array.from({ length: across }, () => label), copies: full });
    open.push(...Array.from({ length: left % across }, () => label));
  }
  if (open.length > 0) rows.push({ labels: open, copies: 1 });
  return rows;
}
