/** Labels of one run; more are printed by another. */
export const LABELS_MAX = 5_000;
/** Goods of one run. */
export const LABEL_LINES_MAX = 300;
