import type { DemoGallery } from './demo-gallery-types.ts';
import { CUSTOMERS, PRICE_LISTS } from './prices.ts';
import { BUILDING } from './products/building.ts';
import { CRAFTS } from './products/crafts.ts';
import { DRINKS } from './products/drinks.ts';
import { FARM } from './products/farm.ts';
import { FOODS } from './products/foods.ts';
import { FURNITURE } from './products/furniture.ts';
import { SERVICES } from './products/services.ts';
import { TEXTILES } from './products/textiles.ts';

/** The demo gallery: every address and number in it is an example, every person invented. */
export const DEMO_GALLERY: DemoGallery = {
  unit: {
    name: 'Galeri Karya Mandiri',
    agency: 'Lapas Kelas IIA Palu',
    address: 'Jalan Contoh No. 1, Palu (data peragaan)',
    phone: '0451-000000',
    timeZone: 'Asia/Makassar',
  },
  registerCode: 'K1',
  office: {
    office: {
      above: ['Kementerian Imigrasi dan Pemasyarakatan', 'Direktorat Jenderal Pemasyarakatan', 'Kantor Wilayah (data peragaan)'],
      ministryCode: '000',
      satkerCode: '000000',
      city: 'Palu',
      dipaNumber: 'SP DIPA-000.00.0.000000/2026 (contoh)',
      dipaDay: '2025-12-01',
      kppn: '000 Contoh',
    },
    officials: {
      head: { position: 'Kuasa Pengguna Anggaran', name: 'Hendra Contoh', nip: '000000000000000000', rank: 'Pembina (IV/a)' },
      treasurer: { position: 'Bendahara Penerimaan', name: 'Dewi Suryani', nip: '000000000000000000', rank: 'Penata Muda (III/a)' },
    },
  },
  // The provider is the domain of examples, the merchant's numbers are zeroes: every bank refuses it.
  qris: '00020101021126690017ID.CO.EXAMPLE.WWW01189360001400000000000215CONTOH0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204594753033605802ID5922GALERI CONTOH PERAGAAN6004PALU61059411162060702K1630490FE',
  people: [
    { name: 'Rina Andriani', role: 'cashier', secret: '482915' },
    { name: 'Agus Setiawan', role: 'cashier', secret: '730264' },
    { name: 'Dewi Suryani', role: 'treasurer', secret: 'bendahara-peragaan' },
    { name: 'Bambang Hermanto', role: 'manager', secret: 'pengelola-peragaan' },
    { name: 'Tri Wahyuni', role: 'auditor', secret: 'pemeriksa-peragaan' },
    { name: 'Maria Lasut', role: 'administrator', secret: 'administrator-peragaan' },
  ],
  producers: [
    { key: 'lapas', name: 'Lapas Kelas IIA Palu' },
    { key: 'lpp', name: 'LPP Kelas III Palu' },
    { key: 'rutan', name: 'Rutan Kelas IIB Donggala' },
  ],
  workshops: [
    { key: 'wood', producer: 'lapas', name: 'Bengkel kayu' },
    { key: 'welding', producer: 'lapas', name: 'Bengkel las' },
    { key: 'paving', producer: 'lapas', name: 'Bengkel paving' },
    { key: 'garden', producer: 'lapas', name: 'Bengkel pertanian' },
    { key: 'pond', producer: 'lapas', name: 'Bengkel perikanan' },
    { key: 'wash', producer: 'lapas', name: 'Bengkel cuci kendaraan' },
    { key: 'barber', producer: 'lapas', name: 'Bengkel pangkas rambut' },
    { key: 'knitting', producer: 'lpp', name: 'Bengkel rajut' },
    { key: 'batik', producer: 'lpp', name: 'Bengkel batik' },
    { key: 'sewing', producer: 'lpp', name: 'Bengkel jahit' },
    { key: 'kitchen', producer: 'rutan', name: 'Bengkel tata boga' },
    { key: 'plaiting', producer: 'rutan', name: 'Bengkel anyaman' },
  ],
  categories: [
    { key: 'crafts', name: 'Kerajinan' },
    { key: 'foods', name: 'Makanan' },
    { key: 'drinks', name: 'Minuman' },
    { key: 'textiles', name: 'Tekstil' },
    { key: 'furniture', name: 'Mebel' },
    { key: 'farm', name: 'Kebun & ikan' },
    { key: 'building', name: 'Bahan bangunan' },
    { key: 'services', name: 'Jasa' },
  ],
  products: [...CRAFTS, ...FOODS, ...DRINKS, ...TEXTILES, ...FURNITURE, ...FARM, ...BUILDING, ...SERVICES].sort(
    (a, b) => b.weekly - a.weekly || (a.key < b.key ? -1 : 1),
  ),
  priceLists: PRICE_LISTS,
  customers: CUSTOMERS,
};
