import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DisplayScene } from '../../../shared/domain/display/display-state.ts';
import { POLE_COLUMNS, poleLines } from '../../../shared/domain/display/pole-lines.ts';
import type { LineId } from '../../../shared/kernel/ids.ts';
import type { Quantity } from '../../../shared/kernel/quantity.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';

const unit = { name: 'Galeri Karya Mandiri', agency: 'Lapas Kelas IIA Palu' };
const line = (n: number, name: string, total: number, quantity = 1000) => ({ lineId: `l${n}` as LineId, name, quantity: quantity as Quantity, unit: 'buah', unitPrice: rupiah(Math.abs(total)), discount: rupiah(0), total: rupiah(total) });
const cart = (changes: object): DisplayScene => ({ type: 'cart', lines: [line(1, 'Tas rajut selempang motif anyaman', 185_000), line(2, 'Kopi', 70_000, 2000)], before: 0, changed: null, cartDiscount: rupiah(0), saved: rupiah(0), total: rupiah(255_000), paying: null, ...changes });
const paid = (changes: object): DisplayScene => ({ type: 'paid', total: rupiah(282_500), payments: [{ label: 'Tunai', amount: rupiah(300_000) }], change: rupiah(17_500), thanks: [], stayMs: 1, ...changes });

describe('the two lines of a pole display', () => {
  test.each<[string, DisplayScene, readonly [string, string]]>([
    ['between buyers', { type: 'idle', goods: [] }, ['Galeri Karya Mandiri', '   Selamat datang   ']],
    ['the newest line', cart({}), ['2 Kopi        70.000', 'Total     Rp 255.000']],
    ['the line that changed', cart({ changed: 'l1' }), ['Tas rajut se 185.000', 'Total     Rp 255.000']],
    ['what comes back', cart({ lines: [line(1, 'Keset', -45_000, -1000)], total: rupiah(-45_000) }), ['Keset        -45.000', 'Kembali    Rp 45.000']],
    ['money is taken', cart({ paying: { inCash: rupiah(255_000), code: null } }), ['Total     Rp 255.000', '   Silakan bayar    ']],
    ['cash is rounded', cart({ total: rupiah(255_050), paying: { inCash: rupiah(255_000), code: null } }), ['Total     Rp 255.050', 'Tunai     Rp 255.000']],
    ['change', paid({}), ['Diterima  Rp 300.000', 'Kembali    Rp 17.500']],
    ['paid to the rupiah', paid({ change: rupiah(0) }), ['Total     Rp 282.500', '    Terima kasih    ']],
    ['money back', paid({ total: rupiah(-45_000), change: rupiah(0) }), ['Kembali    Rp 45.000', '    Terima kasih    ']],
    ['letters no pole display has', cart({ lines: [line(1, 'Café “Ubud” — é漢', 1_000)] }), [`Cafe "Ubud" -  1.000`, 'Total     Rp 255.000']],
  ])('%s', (_what, scene, lines) => {
    expect(poleLines({ unit, scene })).toEqual(lines);
  });

  test('are twenty plain characters whatever is sold, and the amount is whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: -999_999_999, max: 999_999_999 }), (name, price, total) => {
        const lines = poleLines({ unit: { name, agency: '' }, scene: cart({ lines: [line(1, name, price)], total: rupiah(total) }) });
        for (const text of lines) expect(text).toMatch(new RegExp(`^[ -~]{${POLE_COLUMNS}}$`));
        expect(lines[1].replaceAll('.', '')).toContain(String(Math.abs(total)));
      }),
    );
  });
});
