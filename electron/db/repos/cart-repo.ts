import type { CartCustomer } from '../../../shared/domain/customer/customer.ts';
import type { Discount } from '../../../shared/domain/pricing/discount.ts';
import { GENERAL_LIST, type PriceList } from '../../../shared/domain/pricing/price-list.ts';
import { pricedLine } from '../../../shared/domain/sale/price-line.ts';
import { cartTotal, type Cart, type CartLine } from '../../../shared/domain/sale/cart.ts';
import type { CartChange } from '../../../shared/domain/sale/cart-change.ts';
import type { SaleId, ShiftId, UserId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import type { Rupiah } from '../../../shared/kernel/rupiah.ts';
import type { CartTable } from '../schema.ts';
import type { Writer } from '../sync-db.ts';

export interface ParkedRow {
  readonly saleId: SaleId;
  readonly label: string | null;
  readonly lines: number;
  readonly total: Rupiah;
  readonly firstNames: readonly string[];
  readonly parkedAt: number;
  readonly parkedBy: UserId;
  /** The shift whose close let it over, or null. */
  readonly carriedFrom: ShiftId | null;
}

export interface CartRepo {
  /** The open cart of the register, or null. */
  open(): Cart | null;
  /** The cart of this sale, open or parked, or null. */
  find(saleId: string): Cart | null;
  add(cart: Cart): void;
  /** Stores one change; `after` is the cart with the change applied. */
  change(after: Cart, change: CartChange): void;
  park(saleId: string, label: string | null, by: string, at: number): void;
  /** Notes that the close of `shiftId` lets a parked cart over into the next shift. */
  carry(saleId: string, shiftId: string): void;
  reopen(saleId: string): void;
  remove(saleId: string): void;
  parked(): readonly ParkedRow[];
  countParked(): number;
}

type CartRow = CartTable;
interface LineRow {
  line: string;
  quantity: number;
  note: string | null;
  discount: string | null;
}

export function cartRepo(writer: Writer): CartRepo {
  const openRow = writer.query<Record<never, never>, CartRow>((db) => db.selectFrom('cart').selectAll().where('state', '=', 'open'));
  const row = writer.query<{ saleId: string }, CartRow>((db, v) => db.selectFrom('cart').selectAll().where('sale_id', '=', v.saleId));
  const lines = writer.query<{ saleId: string }, LineRow>((db, v) =>
    db.selectFrom('cart_line').select(['line', 'quantity', 'note', 'discount']).where('sale_id', '=', v.saleId).orderBy('position'),
  );
  const parkedRows = writer.query<Record<never, never>, CartRow>((db) => db.selectFrom('cart').selectAll().where('state', '=', 'parked').orderBy('parked_at'));
  const parkedCount = writer.query<Record<never, never>, { n: number }>((db) =>
    db.selectFrom('cart').select((eb) => eb.fn.countAll<number>().as('n')).where('state', '=', 'parked'),
  );
  const insert = writer.command<{ saleId: string; revision: number; openedBy: string; openedAt: number; list: string }>((db, v) =>
    db.insertInto('cart').values({
      sale_id: v.saleId,
      list: v.list,
      customer: null,
      state: 'open',
      label: null,
      revision: v.revision,
      opened_by: v.openedBy,
      opened_at: v.openedAt,
      discount: null,
      parked_by: null,
      parked_at: null,
      carried_from: null,
    }),
  );
  const revise = writer.command<{ saleId: string; revision: number }>((db, v) => db.updateTable('cart').set({ revision: v.revision }).where('sale_id', '=', v.saleId));
  const addLine = writer.command<{ saleId: string; lineId: string; position: number; line: string; quantity: number; note: string | null; discount: string | null }>((db, v) =>
    db.insertInto('cart_line').values({ sale_id: v.saleId, line_id: v.lineId, position: v.position, line: v.line, quantity: v.quantity, note: v.note, discount: v.discount }),
  );
  const setQuantity = writer.command<{ saleId: string; lineId: string; quantity: number }>((db, v) =>
    db.updateTable('cart_line').set({ quantity: v.quantity }).where('sale_id', '=', v.saleId).where('line_id', '=', v.lineId),
  );
  const setLine = writer.command<{ saleId: string; lineId: string; line: string }>((db, v) =>
    db.updateTable('cart_line').set({ line: v.line }).where('sale_id', '=', v.saleId).where('line_id', '=', v.lineId),
  );
  const setBuyer = writer.command<{ saleId: string; list: string; customer: string | null }>((db, v) =>
    db.updateTable('cart').set({ list: v.list, customer: v.customer }).where('sale_id', '=', v.saleId),
  );
  const setNote = writer.command<{ saleId: string; lineId: string; note: string | null }>((db, v) =>
    db.updateTable('cart_line').set({ note: v.note }).where('sale_id', '=', v.saleId).where('line_id', '=', v.lineId),
  );
  const setLineDiscount = writer.command<{ saleId: string; lineId: string; discount: string | null }>((db, v) =>
    db.updateTable('cart_line').set({ discount: v.discount }).where('sale_id', '=', v.saleId).where('line_id', '=', v.lineId),
  );
  const setCartDiscount = writer.command<{ saleId: string; discount: string | null }>((db, v) => db.updateTable('cart').set({ discount: v.discount }).where('sale_id', '=', v.saleId));
  const removeLine = writer.command<{ saleId: string; lineId: string }>((db, v) =>
    db.deleteFrom('cart_line').where('sale_id', '=', v.saleId).where('line_id', '=', v.lineId),
  );
  const setParked = writer.command<{ saleId: string; label: string | null; by: string; at: number }>((db, v) =>
    db.updateTable('cart').set({ state: 'parked', label: v.label, parked_by: v.by, parked_at: v.at }).where('sale_id', '=', v.saleId),
  );
  const setOpen = writer.command<{ saleId: string }>((db, v) =>
    db.updateTable('cart').set({ state: 'open', parked_by: null, parked_at: null, carried_from: null }).where('sale_id', '=', v.saleId),
  );
  const setCarried = writer.command<{ saleId: string; shiftId: string }>((db, v) => db.updateTable('cart').set({ carried_from: v.shiftId }).where('sale_id', '=', v.saleId).where('state', '=', 'parked'));
  const remove = writer.command<{ saleId: string }>((db, v) => db.deleteFrom('cart').where('sale_id', '=', v.saleId));

  // The cart last touched, so that a scan into a 500-line cart does not read 500 lines. It counts only while the stored
  // revision is the same: a rolled-back change leaves the stored revision behind and the copy is not used.
  let last: Cart | null = null;

  const linesOf = (found: CartRow): readonly CartLine[] => lines.all({ saleId: found.sale_id }).map((line) => pricedLine(lineOf(line), listOf(found)));

  const build = (found: CartRow): Cart => {
    if (last !== null && last.saleId === found.sale_id && last.revision === found.revision && last.state === found.state) return last;
    last = {
      saleId: found.sale_id as SaleId,
      state: found.state,
      label: found.label,
      lines: linesOf(found),
      list: listOf(found),
      customer: found.customer === null ? null : (JSON.parse(found.customer) as CartCustomer),
      discount: discountOf(found.discount),
      revision: found.revision,
      openedBy: found.opened_by as UserId,
      openedAt: found.opened_at,
      parkedAt: found.parked_at,
    };
    return last;
  };

  return {
    open: () => {
      const found = openRow.get({});
      return found === undefined ? null : build(found);
    },
    find: (saleId) => {
      const found = row.get({ saleId });
      return found === undefined ? null : build(found);
    },
    add: (cart) => void insert.run({ saleId: cart.saleId, revision: cart.revision, openedBy: cart.openedBy, openedAt: cart.openedAt, list: JSON.stringify(cart.list) }),
    change: (after, change) => {
      const saleId = after.saleId;
      switch (change.type) {
        case 'line-added':
          addLine.run({
            saleId,
            lineId: change.line.lineId,
            position: after.revision,
            line: JSON.stringify(change.line),
            quantity: change.line.quantity,
            note: change.line.note,
            discount: textOf(change.line.discount),
          });
          break;
        case 'quantity-set':
          setQuantity.run({ saleId, lineId: change.lineId, quantity: change.quantity });
          break;
        case 'price-set':
          setLine.run({ saleId, lineId: change.lineId, line: JSON.stringify(after.lines.find((line) => line.lineId === change.lineId)) });
          break;
        case 'list-set':
        case 'customer-set':
          setBuyer.run({ saleId, list: JSON.stringify(after.list), customer: after.customer === null ? null : JSON.stringify(after.customer) });
          break;
        case 'note-set':
          setNote.run({ saleId, lineId: change.lineId, note: change.note });
          break;
        case 'discount-set':
          if (change.lineId === null) setCartDiscount.run({ saleId, discount: textOf(change.discount) });
          else setLineDiscount.run({ saleId, lineId: change.lineId, discount: textOf(change.discount) });
          break;
        case 'line-removed':
          removeLine.run({ saleId, lineId: change.lineId });
          break;
      }
      revise.run({ saleId, revision: after.revision });
      last = after;
    },
    park: (saleId, label, by, at) => void setParked.run({ saleId, label, by, at }),
    carry: (saleId, shiftId) => void setCarried.run({ saleId, shiftId }),
    reopen: (saleId) => void setOpen.run({ saleId }),
    remove: (saleId) => {
      last = null;
      remove.run({ saleId });
    },
    parked: () =>
      parkedRows.all({}).map((found) => {
        const cartLines = linesOf(found);
        return {
          saleId: found.sale_id as SaleId,
          label: found.label,
          lines: cartLines.length,
          total: cartTotal({ lines: cartLines, discount: discountOf(found.discount) }),
          firstNames: cartLines.slice(0, 3).map((line) => line.name),
          parkedAt: found.parked_at ?? found.opened_at,
          parkedBy: (found.parked_by ?? found.opened_by) as UserId,
          carriedFrom: found.carried_from as ShiftId | null,
        };
      }),
    countParked: () => parkedCount.get({})?.n ?? 0,
  };
}

/** The line without what the cart's list makes of its price: that follows from the list and the quantity. */
function lineOf(row: LineRow): CartLine {
  return { ...(JSON.parse(row.line) as CartLine), quantity: row.quantity as Quantity, note: row.note, discount: discountOf(row.discount) };
}

/** A cart of the version before has none. */
function listOf(row: CartRow): PriceList {
  return row.list === null ? GENERAL_LIST : (JSON.parse(row.list) as PriceList);
}

function discountOf(stored: string | null): Discount | null {
  return stored === null ? null : (JSON.parse(stored) as Discount);
}

function textOf(discount: Discount | null): string | null {
  return discount === null ? null : JSON.stringify(discount);
}
