import { expect, it } from 'vitest';
import { printable } from '../../../shared/domain/office-paper/printable.ts';

it.each([
  ['Rp\u00a01.000', 'Rp 1.000'],
  ['−Rp 2.500', '-Rp 2.500'],
  ['Zoë Ñuñez, "café" – “kutip”', 'Zoë Ñuñez, "café" – “kutip”'],
  ['Dewi Sūryani, Łódź', 'Dewi Suryani, ?ódz'],
  ['batik 蝋 ✅', 'batik ? ?'],
  ['baris\nbaru\u0000\u007f', 'baris\nbaru??'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
