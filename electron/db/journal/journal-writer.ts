import { canonicalJson, journalText } from '../../../shared/domain/journal/canonical.ts';
import { GENESIS_HASH, type JournalBodies, type JournalContent, type JournalType } from '../../../shared/domain/journal/entry.ts';
import type { Writer } from '../sync-db.ts';
import { dayTotalSteps } from './day-totals.ts';
import { dueMover } from './due-mover.ts';
import { sha256 } from './hash.ts';
import { matchHolder } from './match-holder.ts';
import { moneyMover } from './money-mover.ts';
import { packForgetter, productTotalMover, productTotalSteps } from './product-totals.ts';
import { project } from './project.ts';
import { returnCounter } from './return-counter.ts';
import { rowInserter } from './row-inserter.ts';
import { stockMover } from './stock-mover.ts';

/** What a use case hands to the journal. */
export interface JournalDraft<Type extends JournalType> {
  readonly type: Type;
  readonly at: number;
  readonly registerId: string;
  readonly userId: string | null;
  readonly body: JournalBodies[Type];
}

export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

export interface JournalWriter {
  /** Appends the entry, stores the rows it makes and moves the kept totals; only inside a transaction. Answers the new head. */
  append<Type extends JournalType>(draft: JournalDraft<Type>): JournalHead;
  /** The newest entry, or null before the first. */
  head(): JournalHead | null;
}

export function journalWriter(writer: Writer): JournalWriter {
  const newest = writer.query((db) => db.selectFrom('journal').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
  const insert = writer.command<
    { seq: number; at: number; registerId: string; userId: string | null; type: string; body: string; previous: string; hash: string },
    unknown
  >((db, v) =>
    db.insertInto('journal').values({
      seq: v.seq,
      version: 1,
      at: v.at,
      register_id: v.registerId,
      user_id: v.userId,
      type: v.type,
      body: v.body,
      previous_hash: v.previous,
      hash: v.hash,
    }),
  );
  const insertRow = rowInserter(writer);
  const holdMatch = matchHolder(writer);
  const moveMoney = moneyMover(writer);
  const moveDue = dueMover(writer);
  const moveStock = stockMover(writer);
  const countReturn = returnCounter(writer);
  const moveProductTotal = productTotalMover(writer);
  const forgetPack = packForgetter(writer);
  const moveTotal = writer.command<{ dimension: string; day: string; key: string; shift: string; count: number; amount: number }, unknown>((db, v) =>
    db
      .insertInto('day_total')
      .values({ dimension: v.dimension as 'all', business_day: v.day, key: v.key, shift_id: v.shift, count: v.count, amount: v.amount })
      .onConflict((conflict) =>
        conflict.columns(['dimension', 'business_day', 'key', 'shift_id']).doUpdateSet((eb) => ({
          count: eb('day_total.count', '+', eb.ref('excluded.count')),
          amount: eb('day_total.amount', '+', eb.ref('excluded.amount')),
        })),
      ),
  );

  const head = (): JournalHead | null => newest.get({}) ?? null;
  return {
    head,
    append: (draft) => {
      const before = head();
      const seq = (before?.seq ?? 0) + 1;
      const previous = before?.hash ?? GENESIS_HASH;
      const body = canonicalJson(draft.body);
      const entry = { seq, version: 1, at: draft.at, registerId: draft.registerId, userId: draft.userId, type: draft.type, body: draft.body } as JournalContent;
      const hash = sha256(journalText(entry, body, previous));
      insert.run({ seq, at: draft.at, registerId: draft.registerId, userId: draft.userId, type: draft.type, body, previous, hash });
      for (const row of project(entry)) {
        insertRow(row);
        if (row.table === 'money_movement') moveMoney(row.row);
        if (row.table === 'due_step') moveDue(row.row);
        if (row.table === 'stock_movement') moveStock(row.row);
        if (row.table === 'sale_line' && row.row.return_of_sale !== null) countReturn(row.row.return_of_sale, row.row.return_of_line ?? 0, -row.row.quantity);
      }
      holdMatch(entry);
      for (const { dimension, businessDay, key, shiftId, count, amount } of dayTotalSteps(entry)) moveTotal.run({ dimension, day: businessDay, key, shift: shiftId, count, amount });
      for (const step of productTotalSteps(entry)) moveProductTotal(step);
      if (entry.type === 'sale.completed') forgetPack(entry.body.businessDay.slice(0, 7));
      return { seq, hash };
    },
  };
}
