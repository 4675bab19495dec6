/** What a list stands by, and which way: up is A to Z, least first, oldest first. */
export interface ListOrder<By extends string> {
  readonly by: By;
  readonly down: boolean;
}

/** A column that a list can stand by. `downFirst`: who asks for it mostly wants the most, dearest or newest on top. */
export interface ListSort<By extends string> {
  readonly by: By;
  readonly downFirst: boolean;
}

/** The order after a press on the head of a column: its usual way at first, the other way when it stands by it already. */
export function orderAfterPress<By extends string>(sorts: readonly ListSort<By>[], now: ListOrder<By>, by: By): ListOrder<By> {
  return { by, down: now.by === by ? !now.down : isDownFirst(sorts, by) };
}

/** The order after this one when all of them are gone through by one key: each column both ways, then the first column again. */
export function nextOrder<By extends string>(sorts: readonly ListSort<By>[], now: ListOrder<By>): ListOrder<By> {
  if (now.down === isDownFirst(sorts, now.by)) return { by: now.by, down: !now.down };
  const next = sorts[(sorts.findIndex(({ by }) => by === now.by) + 1) % sorts.length];
  return next === undefined ? now : { by: next.by, down: next.downFirst };
}

function isDownFirst<By extends string>(sorts: readonly ListSort<By>[], by: By): boolean {
  return sorts.find((one) => one.by === by)?.downFirst ?? false;
}
