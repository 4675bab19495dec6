import { addRupiah, negateRupiah, type Rupiah } from '../../kernel/rupiah.ts';
import { paperAmount, paperQuantity, paperRupiah, paperText } from '../receipt/paper-text.ts';
import type { DisplayCart, DisplayPaid, DisplayState } from './display-state.ts';

/** Columns of a pole display (VFD), two lines of them. */
export const POLE_COLUMNS = 20;
export type PoleLines = readonly [string, string];

/** What a pole display of 2 x 20 says of the same state: plain ASCII, each line exactly as wide as the display, amounts never cut. */
export function poleLines({ unit, scene }: DisplayState): PoleLines {
  switch (scene.type) {
    case 'idle':
      return [centredPole(unit.name), centredPole('Selamat datang')];
    case 'cart':
      return cartLines(scene);
    case 'paid':
      return paidLines(scene);
  }
}

function cartLines(cart: DisplayCart): PoleLines {
  const total = cart.total < 0 ? edges('Kembali', paperRupiah(negateRupiah(cart.total))) : edges('Total', paperRupiah(cart.total));
  if (cart.paying !== null) return [total, cart.total > 0 && cart.paying.inCash !== cart.total ? edges('Tunai', paperRupiah(cart.paying.inCash)) : centredPole('Silakan bayar')];
  const line = cart.lines.find(({ lineId }) => lineId === cart.changed) ?? cart.lines.at(-1);
  if (line === undefined) return [centredPole(''), total];
  const count = Math.abs(line.quantity) === 1000 ? '' : `${paperQuantity(line.quantity, '')} `;
  return [edges(`${count}${paperText(line.name)}`, paperAmount(line.total)), total];
}

function paidLines(paid: DisplayPaid): PoleLines {
  if (paid.total < 0) return [edges('Kembali', paperRupiah(negateRupiah(paid.total))), centredPole('Terima kasih')];
  if (paid.change <= 0) return [edges('Total', paperRupiah(paid.total)), centredPole('Terima kasih')];
  const received: Rupiah = addRupiah(...paid.payments.map(({ amount }) => amount));
  return [edges('Diterima', paperRupiah(received)), edges('Kembali', paperRupiah(paid.change))];
}

/** Words at the left, as much of them as the amount at the right leaves; the amount is whole or, where even that is too wide, alone. */
function edges(left: string, right: string): string {
  const room = POLE_COLUMNS - right.length - 1;
  if (room < 1) return right.slice(-POLE_COLUMNS).padStart(POLE_COLUMNS);
  return `${left.slice(0, room).padEnd(room)} ${right}`;
}

/** The text in the middle of a line. */
export function centredPole(text: string): string {
  const plain = paperText(text).slice(0, POLE_COLUMNS);
  return plain.padStart(plain.length + Math.floor((POLE_COLUMNS - plain.length) / 2)).padEnd(POLE_COLUMNS);
}
