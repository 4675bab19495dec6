/** gallery: where the till sells; store, fair and partner (a shop or hall elsewhere): the goods are ours to answer for and are not sold here. */
export const PLACE_KINDS = ['gallery', 'store', 'fair', 'partner'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Where goods lie (tempat). */
export interface Place {
  readonly placeId: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** False: kept for its history, offered no more. */
  readonly active: boolean;
}

/** The one place that the till sells from; there from the beginning, its name can be changed. */
export const GALLERY = 'gallery';
