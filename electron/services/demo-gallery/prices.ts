import { basisPoints } from '../../../shared/kernel/basis-points.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { units } from '../../../shared/kernel/quantity.ts';
import type { DemoCustomer, DemoPriceList } from './demo-gallery-types.ts';

const percent = (share: number) => ({ kind: 'percent', share: basisPoints(share) }) as const;
const price = (amount: number) => ({ kind: 'price', price: rupiah(amount) }) as const;

/** Everybody's list first: it is there in every gallery and only gets rules. */
export const PRICE_LISTS: readonly DemoPriceList[] = [
  { key: 'general', name: 'Umum', rules: [{ about: { product: 'concrete-brick' }, effect: price(3_500), from: units(200) }] },
  {
    key: 'agency',
    name: 'Instansi',
    rules: [
      { about: { category: 'foods' }, effect: percent(500), from: units(5) },
      { about: { category: 'furniture' }, effect: percent(750), from: units(1) },
      { about: { category: 'textiles' }, effect: percent(500), from: units(3) },
    ],
  },
  {
    key: 'reseller',
    name: 'Reseller',
    rules: [
      { about: { category: 'foods' }, effect: percent(1_000), from: units(3) },
      { about: { category: 'crafts' }, effect: percent(800), from: units(2) },
      { about: { category: 'drinks' }, effect: percent(800), from: units(3) },
      { about: { product: 'fried-shallots-100' }, effect: price(24_500), from: units(10) },
    ],
  },
];

/** Invented, every one of them; the taxpayer number is all zeroes. */
export const CUSTOMERS: readonly DemoCustomer[] = [
  { name: 'Toko Oleh-Oleh Sari', phone: '0800-0000-0101', agency: null, npwp: null, list: 'reseller' },
  { name: 'Warung Bu Tini', phone: '0800-0000-0102', agency: null, npwp: null, list: 'reseller' },
  { name: 'Pak Hendra', phone: '0800-0000-0103', agency: 'Kantor Contoh Kota Palu', npwp: '00.000.000.0-000.000', list: 'agency' },
  { name: 'Ibu Ratna', phone: '0800-0000-0104', agency: 'Sekolah Contoh Donggala', npwp: null, list: 'agency' },
  { name: 'Ibu Wulan', phone: '0800-0000-0105', agency: null, npwp: null, list: null },
  { name: 'Pak Yusuf', phone: null, agency: null, npwp: null, list: null },
];
