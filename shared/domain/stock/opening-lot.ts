/** The lot of goods that lay there before the first document, where they are told apart by their day. */
export const OPENING_LOT = 'AWAL';
