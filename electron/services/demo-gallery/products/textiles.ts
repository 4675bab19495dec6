import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods, oneOfAKind } from '../demo-product.ts';

const batik = { category: 'textiles', workshop: 'batik' };
const sewing = { category: 'textiles', workshop: 'sewing' };
const leather = { category: 'textiles', workshop: 'sewing' };

export const TEXTILES: readonly DemoProduct[] = [
  goods('eco-print-cloth', 'Batik eco print daun jati 2 m', { ...batik, unit: 'lembar', price: 275_000, picture: 'ecoprint', codes: [401, 'TKS-0001'], stock: 14, weekly: 3 }),
  goods('eco-print-scarf', 'Selendang eco print sutra', { ...batik, unit: 'lembar', price: 325_000, picture: 'selendang', codes: [402], stock: 9, weekly: 2 }),
  goods('eco-print-hijab', 'Kerudung eco print segi empat', { ...batik, unit: 'lembar', price: 95_000, picture: 'selendang', codes: [403], stock: 26, weekly: 7 }),
  goods('eco-print-tote', 'Tas belanja kanvas eco print', { ...batik, price: 65_000, picture: 'totebag', codes: [404], stock: 34, weekly: 9 }),
  goods('batik-cap-maleo', 'Batik cap motif burung maleo 2 m', { ...batik, unit: 'lembar', price: 185_000, picture: 'batik', codes: [405], stock: 20, weekly: 5 }),
  goods('batik-metre', 'Kain batik cap kawung, meteran', { ...batik, unit: 'm', fractional: true, price: 85_000, picture: 'batik', codes: ['TKS-0406'], stock: 60, weekly: 9 }),
  goods('buya-sabe', 'Sarung tenun Donggala (Buya Sabe)', { ...batik, unit: 'lembar', price: 450_000, picture: 'tenun', codes: [407], stock: 8, weekly: 1.5 }),
  goods('woven-shawl', 'Syal tenun motif Bomba', { ...batik, unit: 'lembar', price: 150_000, picture: 'tenun', codes: [408], stock: 15, weekly: 3 }),
  goods('batik-shirt', 'Kemeja batik pria lengan pendek', { ...sewing, price: 175_000, picture: 'kemeja', codes: [409, 'TKS-0409'], stock: 24, weekly: 5 }),
  goods('batik-shirt-long', 'Kemeja batik pria lengan panjang', { ...sewing, price: 215_000, picture: 'kemeja', codes: [410], stock: 14, weekly: 3 }),
  goods('batik-dress', 'Gaun batik wanita', { ...sewing, price: 245_000, picture: 'gaun', codes: [411], stock: 11, weekly: 2 }),
  goods('house-dress', 'Daster rayon motif bunga', { ...sewing, price: 75_000, picture: 'gaun', codes: [412], stock: 40, weekly: 11 }),
  goods('t-shirt-palu', 'Kaus sablon “Kota Palu” dewasa', { ...sewing, price: 80_000, picture: 'kaus', codes: [413], stock: 45, weekly: 9 }),
  goods('t-shirt-kids', 'Kaus sablon anak', { ...sewing, price: 55_000, picture: 'kaus', codes: [414], stock: 30, weekly: 6 }),
  goods('cushion-cover', 'Sarung bantal kursi motif Bomba 40 × 40 cm', { ...sewing, price: 50_000, picture: 'bantal', codes: [415], stock: 32, weekly: 5 }),
  goods('neck-pillow', 'Bantal leher perjalanan', { ...sewing, price: 60_000, picture: 'bantal', codes: [416], stock: 16, weekly: 3 }),
  goods('wallet-folded', 'Dompet kulit lipat pria', { ...leather, price: 120_000, picture: 'dompet', codes: [417, 'TKS-0417'], stock: 25, weekly: 6 }),
  goods('wallet-long', 'Dompet kulit panjang wanita', { ...leather, price: 165_000, picture: 'dompet', codes: [418], stock: 15, weekly: 3 }),
  goods('leather-belt', 'Ikat pinggang kulit sapi', { ...leather, price: 135_000, picture: 'sabuk', codes: [419], stock: 18, weekly: 3 }),
  goods('leather-sandals', 'Sandal kulit jepit', { ...leather, unit: 'pasang', price: 110_000, picture: 'sandal', codes: [420], stock: 20, weekly: 4 }),
  oneOfAKind('batik-tulis-silk', 'Batik tulis sutra motif bawang dan daun kelor', { ...batik, unit: 'lembar', price: 1_850_000, picture: 'batik', codes: [421] }),
  oneOfAKind('wedding-weave', 'Sarung tenun Donggala pengantin, benang emas', { ...batik, unit: 'lembar', price: 3_750_000, picture: 'tenun', codes: ['TKS-0422'] }),
];
