import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods, oneOfAKind } from '../demo-product.ts';

const wood = { category: 'furniture', workshop: 'wood' };
const welding = { category: 'furniture', workshop: 'welding' };

export const FURNITURE: readonly DemoProduct[] = [
  goods('study-desk', 'Meja belajar jati 120 × 60 cm', { ...wood, price: 1_850_000, picture: 'meja', codes: [501, 'MBL-0001'], stock: 3, weekly: 0.4 }),
  goods('dining-set', 'Meja makan jati dengan 4 kursi', { ...wood, unit: 'set', price: 6_750_000, picture: 'meja-makan', codes: [502], stock: 2, weekly: 0.15 }),
  goods('coffee-table', 'Meja tamu jati 80 × 50 cm', { ...wood, price: 1_250_000, picture: 'meja', codes: [503], stock: 3, weekly: 0.3 }),
  goods('stool-round', 'Bangku bulat kayu mahoni', { ...wood, price: 175_000, picture: 'bangku', codes: [504], stock: 14, weekly: 1.5 }),
  goods('school-chair', 'Kursi kayu sandaran', { ...wood, price: 350_000, picture: 'kursi', codes: [505], stock: 12, weekly: 0.8 }),
  goods('wardrobe', 'Lemari pakaian 2 pintu jati', { ...wood, price: 4_250_000, picture: 'lemari', codes: [506], stock: 2, weekly: 0.2 }),
  goods('bed-frame', 'Tempat tidur jati 160 × 200 cm', { ...wood, price: 3_950_000, picture: 'ranjang', codes: [507], stock: 2, weekly: 0.15 }),
  goods('book-shelf', 'Rak buku kayu 4 tingkat', { ...wood, price: 850_000, picture: 'rak', codes: [508], stock: 4, weekly: 0.5 }),
  goods('shoe-rack', 'Rak sepatu kayu 3 tingkat', { ...wood, price: 325_000, picture: 'rak', codes: [509], stock: 6, weekly: 1 }),
  goods('panel-door', 'Daun pintu panel kayu merbau', { ...wood, unit: 'lembar', price: 1_650_000, picture: 'pintu', codes: ['MBL-0510'], stock: 4, weekly: 0.4 }),
  goods('plant-stand', 'Rak bunga besi 2 tingkat', { ...welding, price: 275_000, picture: 'rak-besi', codes: [511], stock: 9, weekly: 1.5 }),
  goods('garden-bench', 'Bangku taman besi dan kayu', { ...welding, price: 1_450_000, picture: 'bangku-taman', codes: [512], stock: 3, weekly: 0.3 }),
  goods('clothes-rack', 'Jemuran besi lipat', { ...welding, price: 225_000, picture: 'rak-besi', codes: [513], stock: 10, weekly: 2 }),
  oneOfAKind('living-room-set', 'Kursi tamu jati ukir set 3-2-1 dan meja sudut', { ...wood, unit: 'set', price: 12_750_000, picture: 'kursi', codes: [514] }),
  oneOfAKind('gebyok', 'Gebyok jati ukir 3,2 m, pesanan pameran', { ...wood, price: 99_999_999, picture: 'gebyok', codes: ['MBL-0515'] }),
  oneOfAKind('root-table', 'Meja akar jati utuh Ø 120 cm', { ...wood, price: 8_500_000, picture: 'bangku', codes: [516] }),
];
