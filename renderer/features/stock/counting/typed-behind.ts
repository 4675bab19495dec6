/** What a person typed behind the name of goods before they were found: the quantity. `entered`: with Enter behind it. */
export interface TypedBehind {
  readonly text: string;
  readonly entered: boolean;
}

export const NOTHING_TYPED: TypedBehind = { text: '', entered: false };
