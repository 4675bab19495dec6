import type { DemoProduct } from '../demo-gallery-types.ts';
import { service } from '../demo-product.ts';

const wash = { category: 'services', workshop: 'wash' };
const barber = { category: 'services', workshop: 'barber' };
const tailor = { category: 'services', workshop: 'sewing' };
const carpenter = { category: 'services', workshop: 'wood' };
const welder = { category: 'services', workshop: 'welding' };
const gardener = { category: 'services', workshop: 'garden' };

export const SERVICES: readonly DemoProduct[] = [
  service('wash-motorcycle', 'Cuci motor', { ...wash, unit: 'unit', price: 15_000, picture: 'motor', codes: ['JSA-0001'], weekly: 85 }),
  service('wash-motorcycle-large', 'Cuci motor besar', { ...wash, unit: 'unit', price: 20_000, picture: 'motor', codes: ['JSA-0002'], weekly: 22 }),
  service('wash-car', 'Cuci mobil', { ...wash, unit: 'unit', price: 35_000, picture: 'mobil', codes: ['JSA-0003'], weekly: 40 }),
  service('wash-car-wax', 'Cuci mobil dan semir', { ...wash, unit: 'unit', price: 60_000, picture: 'mobil', codes: ['JSA-0004'], weekly: 12 }),
  service('wash-carpet', 'Cuci karpet', { ...wash, unit: 'm²', fractional: true, price: 12_000, picture: 'karpet', codes: ['JSA-0005'], weekly: 4 }),
  service('laundry-kilo', 'Cuci dan setrika pakaian', { ...wash, unit: 'kg', fractional: true, price: 8_000, picture: 'setrika', codes: ['JSA-0006'], weekly: 30 }),
  service('haircut-adult', 'Pangkas rambut dewasa', { ...barber, unit: 'orang', price: 15_000, picture: 'rambut', codes: ['JSA-0007'], weekly: 55 }),
  service('haircut-child', 'Pangkas rambut anak', { ...barber, unit: 'orang', price: 12_000, picture: 'rambut', codes: ['JSA-0008'], weekly: 26 }),
  service('haircut-shave', 'Pangkas rambut dan cukur jenggot', { ...barber, unit: 'orang', price: 22_000, picture: 'rambut', codes: ['JSA-0009'], weekly: 16 }),
  service('hem-trousers', 'Permak celana, potong dan jahit', { ...tailor, unit: 'potong', price: 15_000, picture: 'jahit', codes: ['JSA-0010'], weekly: 24 }),
  service('replace-zip', 'Ganti ritsleting', { ...tailor, unit: 'potong', price: 20_000, picture: 'jahit', codes: ['JSA-0011'], weekly: 12 }),
  service('sew-uniform', 'Jahit seragam dinas, ongkos jahit', { ...tailor, unit: 'setel', price: 225_000, floor: 175_000, picture: 'jahit', codes: ['JSA-0012'], weekly: 3 }),
  service('sew-dress', 'Jahit kebaya, ongkos jahit', { ...tailor, unit: 'potong', price: 250_000, floor: 150_000, picture: 'jahit', codes: ['JSA-0013'], weekly: 1.5 }),
  service('shoe-sole', 'Sol dan semir sepatu', { ...tailor, unit: 'pasang', price: 35_000, picture: 'sepatu', codes: ['JSA-0014'], weekly: 8 }),
  service('repair-chair', 'Perbaikan kursi kayu', { ...carpenter, unit: 'buah', price: 75_000, floor: 40_000, picture: 'palu', codes: ['JSA-0015'], weekly: 2 }),
  service('install-door', 'Pasang daun pintu', { ...carpenter, unit: 'buah', price: 200_000, floor: 125_000, picture: 'palu', codes: ['JSA-0016'], weekly: 1 }),
  service('varnish', 'Pelitur ulang mebel', { ...carpenter, unit: 'm²', fractional: true, price: 65_000, picture: 'palu', codes: ['JSA-0017'], weekly: 2 }),
  service('weld-light', 'Las listrik ringan per titik', { ...welder, unit: 'titik', price: 25_000, floor: 15_000, picture: 'las', codes: ['JSA-0018'], weekly: 6 }),
  service('mow-lawn', 'Potong rumput halaman', { ...gardener, unit: 'm²', price: 1_500, picture: 'rumput', codes: ['JSA-0019'], weekly: 3 }),
];
