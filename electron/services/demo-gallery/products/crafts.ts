import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods, oneOfAKind } from '../demo-product.ts';

const wood = { category: 'crafts', workshop: 'wood' };
const plaiting = { category: 'crafts', workshop: 'plaiting' };
const knitting = { category: 'crafts', workshop: 'knitting' };

export const CRAFTS: readonly DemoProduct[] = [
  goods('key-ring-maleo', 'Gantungan kunci kayu maleo', { ...wood, price: 10_000, picture: 'gantungan', codes: [1, 'KRJ-0001'], stock: 120, weekly: 26 }),
  goods('bamboo-mug', 'Gelas bambu bergagang', { ...wood, price: 25_000, picture: 'gelas-bambu', codes: [2], stock: 40, weekly: 9 }),
  goods('pencil-cup', 'Tempat pensil bambu ukir', { ...wood, price: 20_000, picture: 'tempat-pensil', codes: [3], stock: 36, weekly: 8 }),
  goods('cutting-board', 'Talenan kayu jati 20 × 30 cm', { ...wood, price: 65_000, picture: 'talenan', codes: [4], stock: 22, weekly: 5 }),
  goods('spatula-set', 'Sutil dan centong kayu jati', { ...wood, unit: 'set', price: 35_000, picture: 'talenan', codes: [5], stock: 30, weekly: 6 }),
  goods('wood-bowl', 'Mangkuk kayu mahoni dengan sendok', { ...wood, unit: 'set', price: 55_000, picture: 'mangkuk', codes: [6], stock: 18, weekly: 4 }),
  goods('wall-clock', 'Jam dinding kayu ukir Ø 30 cm', { ...wood, price: 175_000, picture: 'jam', codes: [7], stock: 7, weekly: 1 }),
  goods('bamboo-lamp', 'Lampu tidur bambu', { ...wood, price: 95_000, picture: 'lampu', codes: [8], stock: 11, weekly: 2 }),
  goods('becak-small', 'Miniatur becak kayu 20 cm', { ...wood, price: 85_000, picture: 'becak', codes: [9, 'KRJ-0009'], stock: 14, weekly: 3 }),
  goods('pinisi-small', 'Miniatur perahu pinisi 20 cm', { ...wood, price: 185_000, picture: 'perahu', codes: [10], stock: 6, weekly: 1.5 }),
  goods('lobo-small', 'Miniatur rumah adat Lobo 25 cm', { ...wood, price: 225_000, picture: 'rumah-adat', codes: [11], stock: 5, weekly: 1 }),
  goods('name-plate', 'Papan nama meja kayu jati, ukir nama', { ...wood, price: 90_000, picture: 'ukiran', codes: ['KRJ-0012'], stock: 10, weekly: 1 }),
  goods('newspaper-vase', 'Vas bunga kertas koran', { ...plaiting, price: 45_000, picture: 'vas', codes: [13], stock: 16, weekly: 2.5 }),
  goods('doormat-welcome', 'Keset sabut kelapa “Selamat Datang” 40 × 60 cm', { ...plaiting, price: 45_000, picture: 'keset', codes: [14, 'KRJ-0014'], stock: 42, weekly: 13 }),
  goods('doormat-plain', 'Keset sabut kelapa polos 40 × 60 cm', { ...plaiting, price: 30_000, picture: 'keset', codes: [15], stock: 38, weekly: 9 }),
  goods('tissue-box', 'Kotak tisu anyaman bambu', { ...plaiting, price: 55_000, picture: 'anyam', codes: [16], stock: 24, weekly: 7 }),
  goods('rattan-basket', 'Keranjang belanja anyaman rotan', { ...plaiting, price: 125_000, picture: 'keranjang', codes: [17], stock: 13, weekly: 3 }),
  goods('bread-basket', 'Keranjang roti anyaman bambu', { ...plaiting, price: 35_000, picture: 'keranjang', codes: [18], stock: 25, weekly: 4 }),
  goods('pandan-mat', 'Tikar pandan motif Kaili 150 × 200 cm', { ...plaiting, unit: 'lembar', price: 165_000, picture: 'tikar', codes: [19], stock: 9, weekly: 1.5 }),
  goods('broom-ijuk', 'Sapu ijuk gagang kayu', { ...plaiting, price: 25_000, picture: 'sapu', codes: [20], stock: 45, weekly: 8 }),
  goods('broom-lidi', 'Sapu lidi ikat', { ...plaiting, unit: 'ikat', price: 10_000, picture: 'sapu', codes: ['KRJ-0021'], stock: 60, weekly: 8 }),
  goods('knit-sling-bag', 'Tas rajut selempang motif anyaman', { ...knitting, price: 185_000, picture: 'tas', codes: [22, 'KRJ-0022'], stock: 16, weekly: 4 }),
  goods('knit-hand-bag', 'Tas rajut jinjing dengan gagang kayu', { ...knitting, price: 235_000, picture: 'tas', codes: [23], stock: 8, weekly: 2 }),
  goods('knit-pouch', 'Dompet koin rajut', { ...knitting, price: 35_000, picture: 'tas', codes: [24], stock: 34, weekly: 6 }),
  goods('knit-bear', 'Boneka rajut beruang 25 cm', { ...knitting, price: 110_000, picture: 'boneka', codes: [25], stock: 10, weekly: 2 }),
  goods('knit-hat', 'Topi rajut anak', { ...knitting, price: 60_000, picture: 'topi-rajut', codes: [26], stock: 14, weekly: 2 }),
  oneOfAKind('pinisi-large', 'Miniatur perahu pinisi jati 75 cm, layar kain', { ...wood, price: 2_750_000, picture: 'perahu', codes: [101] }),
  oneOfAKind('carved-map', 'Ukiran peta Sulawesi dari akar jati', { ...wood, price: 4_500_000, picture: 'ukiran', codes: ['KRJ-0102'] }),
  oneOfAKind('carved-calligraphy', 'Kaligrafi ukir kayu eboni 60 × 90 cm', { ...wood, price: 3_250_000, picture: 'ukiran', codes: [103] }),
  oneOfAKind('ebony-ukulele', 'Ukulele kayu eboni dan nangka', { ...wood, price: 850_000, picture: 'ukulele', codes: [104] }),
  oneOfAKind('carved-cage', 'Sangkar burung ukir jati bertingkat', { ...wood, price: 1_350_000, picture: 'sangkar', codes: [105] }),
];
