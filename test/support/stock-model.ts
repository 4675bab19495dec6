/** What lies at one place of one batch of one owner, as a careful person with a notebook would know it. Thousandths. */
export interface ModelRow {
  readonly productId: string;
  readonly placeId: string;
  /** Null: goods without a batch. */
  readonly batchId: string | null;
  /** Null: own goods. */
  readonly ownerId: string | null;
  onHand: number;
}

export type ModelKey = Omit<ModelRow, 'onHand'>;
type Column = 'came' | 'sold' | 'returned' | 'back' | 'waste' | 'adjusted';

/** A step of an owner's goods in the notebook. */
export interface ModelStep {
  readonly day: string;
  readonly productId: string;
  readonly ownerId: string | null;
  readonly column: Column;
  /** Above zero in its column's sense, but for `adjusted`. */
  readonly quantity: number;
  /** Rupiah that buyers paid, or got back. */
  readonly gross: number;
}

export interface ModelPick {
  readonly batchId: string | null;
  readonly ownerId: string | null;
  readonly placeId: string;
  readonly quantity: number;
}

export interface TakeWish {
  readonly productId: string;
  readonly placeId: string;
  readonly quantity: number;
  /** Undefined: nobody said. */
  readonly ownerId: string | null | undefined;
  /** Batches of before this day stay where they are; empty: none does. */
  readonly today: string;
  readonly belowZero: boolean;
}

/** The stock kept in the plainest way there is: rows that are added to and taken from, with the rules a person follows by hand. */
export function stockModel() {
  const rows: ModelRow[] = [];
  const steps: ModelStep[] = [];
  /** Batches in the order in which they were made, with their day. */
  const batches = new Map<string, { readonly order: number; readonly expiresOn: string | null }>();

  const rowOf = (key: ModelKey): ModelRow => {
    const found = rows.find((row) => row.productId === key.productId && row.placeId === key.placeId && row.batchId === key.batchId && row.ownerId === key.ownerId);
    if (found !== undefined) return found;
    const row = { ...key, onHand: 0 };
    rows.push(row);
    return row;
  };
  const dayOf = (row: ModelKey): string => batches.get(row.batchId ?? '')?.expiresOn ?? 'never';
  const orderOf = (row: ModelKey): number => (row.batchId === null ? -1 : (batches.get(row.batchId)?.order ?? 0));
  const at = (productId: string, placeId: string): readonly ModelRow[] => rows.filter((row) => row.productId === productId && row.placeId === placeId);
  /** Whose goods can be meant where nobody said. */
  const owners = (all: readonly ModelRow[], today: string): readonly (string | null)[] => {
    const there = all.filter((row) => row.onHand > 0);
    const fresh = there.filter((row) => !(dayOf(row) < today));
    return [...new Set((fresh.length > 0 ? fresh : there.length > 0 ? there : all).map((row) => row.ownerId))];
  };

  return {
    rows: (): readonly ModelRow[] => rows.filter((row) => row.onHand !== 0),
    known: at,
    everywhere: (productId: string): readonly ModelRow[] => rows.filter((row) => row.productId === productId),
    steps: (): readonly ModelStep[] => steps,
    onHand: (productId: string): number => rows.filter((row) => row.productId === productId).reduce((sum, row) => sum + row.onHand, 0),
    add(key: ModelKey, quantity: number, expiresOn?: string | null): void {
      if (key.batchId !== null && !batches.has(key.batchId)) batches.set(key.batchId, { order: batches.size, expiresOn: expiresOn ?? null });
      rowOf(key).onHand += quantity;
    },
    note(step: ModelStep): void {
      steps.push(step);
    },
    /** Takes goods, those that expire first first, or says why a person would not. */
    take({ productId, placeId, quantity, ownerId: told, today, belowZero }: TakeWish): { readonly picks: readonly ModelPick[] } | { readonly refused: string } {
      const all = at(productId, placeId);
      const possible = told === undefined ? owners(all, today) : [told];
      if (possible.length > 1) return { refused: 'stock.owner-unclear' };
      const ownerId = possible[0] ?? null;
      const own = all.filter((row) => row.ownerId === ownerId && row.onHand > 0);
      const inOrder = own.filter((row) => !(dayOf(row) < today)).toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)) || orderOf(one) - orderOf(other));
      const picks: ModelPick[] = [];
      let open = quantity;
      for (const row of inOrder) {
        const part = Math.min(open, row.onHand);
        if (part > 0) picks.push({ batchId: row.batchId, ownerId, placeId, quantity: part });
        open -= part;
      }
      if (open > 0 && own.some((row) => dayOf(row) < today)) return { refused: 'stock.only-expired' };
      if (open > 0 && !belowZero) return { refused: 'stock.not-enough' };
      if (open > 0) {
        const loose = picks.findIndex((pick) => pick.batchId === null);
        if (loose === -1) picks.push({ batchId: null, ownerId, placeId, quantity: open });
        else picks[loose] = { ...(picks[loose] as ModelPick), quantity: (picks[loose]?.quantity ?? 0) + open };
      }
      return { picks };
    },
    carryOut(productId: string, picks: readonly ModelPick[], sign: 1 | -1): void {
      for (const { quantity, ...pick } of picks) rowOf({ productId, ...pick }).onHand += sign * quantity;
    },
  };
}
