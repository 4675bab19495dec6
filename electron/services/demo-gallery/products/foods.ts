import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods } from '../demo-product.ts';

const kitchen = { category: 'foods', workshop: 'kitchen' };

export const FOODS: readonly DemoProduct[] = [
  goods('fried-shallots-100', 'Bawang goreng Palu 100 g', { ...kitchen, unit: 'toples', price: 28_000, picture: 'bawang', codes: [201, 'MKN-0001'], stock: 260, expiresInDays: 84, weekly: 120 }),
  goods('fried-shallots-250', 'Bawang goreng Palu 250 g', { ...kitchen, unit: 'toples', price: 65_000, picture: 'bawang', codes: [202], stock: 90, expiresInDays: 84, weekly: 38 }),
  goods('fried-shallots-kilo', 'Bawang goreng curah', { ...kitchen, unit: 'kg', fractional: true, price: 240_000, picture: 'bawang', codes: ['MKN-0203'], scale: 203, stock: 14, expiresInDays: 40, weekly: 3 }),
  goods('tempe-crisps', 'Keripik tempe gurih 150 g', { ...kitchen, unit: 'bungkus', price: 12_000, picture: 'keripik', codes: [204], stock: 210, expiresInDays: 60, weekly: 95 }),
  goods('tempe-crisps-hot', 'Keripik tempe pedas daun jeruk 150 g', { ...kitchen, unit: 'bungkus', price: 13_000, picture: 'keripik', codes: [205], stock: 150, expiresInDays: 60, weekly: 60 }),
  goods('banana-crisps', 'Keripik pisang manis 200 g', { ...kitchen, unit: 'bungkus', price: 15_000, picture: 'keripik-pisang', codes: [206], stock: 160, expiresInDays: 60, weekly: 70 }),
  goods('banana-crisps-choco', 'Keripik pisang cokelat 200 g', { ...kitchen, unit: 'bungkus', price: 18_000, picture: 'keripik-pisang', codes: [207], stock: 110, expiresInDays: 55, weekly: 42 }),
  goods('cassava-crisps', 'Keripik singkong balado 200 g', { ...kitchen, unit: 'bungkus', price: 14_000, picture: 'keripik-singkong', codes: [208], stock: 140, expiresInDays: 60, weekly: 55 }),
  goods('onion-sticks', 'Stik bawang renyah 250 g', { ...kitchen, unit: 'bungkus', price: 17_000, picture: 'stik', codes: [209], stock: 100, expiresInDays: 70, weekly: 34 }),
  goods('peanut-garlic', 'Kacang bawang 250 g', { ...kitchen, unit: 'bungkus', price: 20_000, picture: 'kacang', codes: [210], stock: 85, expiresInDays: 75, weekly: 26 }),
  goods('nastar', 'Kue kering nastar 500 g', { ...kitchen, unit: 'toples', price: 65_000, picture: 'nastar', codes: [211, 'MKN-0211'], stock: 48, expiresInDays: 45, weekly: 16 }),
  goods('kastengel', 'Kue kering kastengel 400 g', { ...kitchen, unit: 'toples', price: 70_000, picture: 'kastengel', codes: [212], stock: 32, expiresInDays: 45, weekly: 10 }),
  goods('putri-salju', 'Kue kering putri salju 400 g', { ...kitchen, unit: 'toples', price: 60_000, picture: 'putri-salju', codes: [213], stock: 30, expiresInDays: 45, weekly: 9 }),
  goods('sagu-cheese', 'Kue sagu keju 400 g', { ...kitchen, unit: 'toples', price: 62_500, picture: 'kastengel', codes: [214], stock: 24, expiresInDays: 45, weekly: 7 }),
  goods('bread-sweet', 'Roti manis isi cokelat', { ...kitchen, price: 5_000, picture: 'roti', codes: [215], stock: 180, expiresInDays: 4, weekly: 46 }),
  goods('bread-loaf', 'Roti tawar kupas', { ...kitchen, unit: 'bungkus', price: 16_000, picture: 'roti', codes: [216], stock: 45, expiresInDays: 4, weekly: 30 }),
  goods('doughnut', 'Donat kentang', { ...kitchen, price: 4_000, picture: 'donat', codes: [217], stock: 170, expiresInDays: 2, weekly: 44 }),
  goods('roll-cake', 'Bolu gulung stroberi', { ...kitchen, price: 48_000, picture: 'bolu', codes: [218], stock: 18, expiresInDays: 5, weekly: 10 }),
  goods('layer-cake', 'Kue lapis pepe, potong', { ...kitchen, unit: 'potong', price: 3_000, picture: 'lapis', codes: ['MKN-0219'], stock: 150, expiresInDays: 2, weekly: 34 }),
  goods('yellow-rice', 'Nasi kuning komplet', { ...kitchen, unit: 'porsi', price: 15_000, picture: 'nasi', codes: ['MKN-0220'], stock: 80, expiresInDays: 1, weekly: 55 }),
  goods('tempe-raw', 'Tempe daun 400 g', { ...kitchen, price: 8_000, picture: 'tempe', codes: [221], stock: 90, expiresInDays: 3, weekly: 40 }),
  goods('beef-floss', 'Abon sapi pedas manis 100 g', { ...kitchen, unit: 'bungkus', price: 38_000, picture: 'abon', codes: [222], stock: 44, expiresInDays: 120, weekly: 12 }),
  goods('fish-floss', 'Abon ikan cakalang 100 g', { ...kitchen, unit: 'bungkus', price: 32_000, picture: 'abon', codes: [223], stock: 40, expiresInDays: 120, weekly: 11 }),
  goods('sambal-roa', 'Sambal ikan roa 150 g', { ...kitchen, unit: 'botol', price: 35_000, picture: 'sambal', codes: [224], stock: 52, expiresInDays: 150, weekly: 17 }),
  goods('sambal-onion', 'Sambal bawang 150 g', { ...kitchen, unit: 'botol', price: 27_500, picture: 'sambal', codes: [225], stock: 46, expiresInDays: 150, weekly: 13 }),
  goods('salted-egg', 'Telur asin', { ...kitchen, unit: 'butir', price: 4_500, picture: 'telur-asin', codes: ['MKN-0226'], stock: 160, expiresInDays: 21, weekly: 26 }),
];
