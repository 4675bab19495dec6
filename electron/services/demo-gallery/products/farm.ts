import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods } from '../demo-product.ts';

const garden = { category: 'farm', workshop: 'garden' };
const pond = { category: 'farm', workshop: 'pond' };
const byWeight = { unit: 'kg', fractional: true };

export const FARM: readonly DemoProduct[] = [
  goods('lettuce', 'Selada hidroponik 250 g', { ...garden, unit: 'bungkus', price: 10_000, picture: 'selada', codes: [601, 'KBN-0001'], stock: 48, expiresInDays: 4, weekly: 36 }),
  goods('pak-choy', 'Pakcoy hidroponik 250 g', { ...garden, unit: 'bungkus', price: 8_000, picture: 'selada', codes: [602], stock: 44, expiresInDays: 4, weekly: 30 }),
  goods('spinach', 'Bayam segar', { ...garden, unit: 'ikat', price: 4_000, picture: 'bayam', codes: ['KBN-0603'], stock: 70, expiresInDays: 2, weekly: 60 }),
  goods('water-spinach', 'Kangkung segar', { ...garden, unit: 'ikat', price: 4_000, picture: 'bayam', codes: ['KBN-0604'], stock: 80, expiresInDays: 2, weekly: 66 }),
  goods('chili', 'Cabai rawit', { ...garden, ...byWeight, price: 62_000, picture: 'cabai', codes: ['KBN-0605'], scale: 605, stock: 18, expiresInDays: 7, weekly: 12 }),
  goods('tomato', 'Tomat segar', { ...garden, ...byWeight, price: 14_000, picture: 'tomat', codes: ['KBN-0606'], scale: 606, stock: 35, expiresInDays: 7, weekly: 22 }),
  goods('eggplant', 'Terung ungu', { ...garden, ...byWeight, price: 12_000, picture: 'terung', codes: ['KBN-0607'], scale: 607, stock: 24, expiresInDays: 7, weekly: 12 }),
  goods('cucumber', 'Mentimun', { ...garden, ...byWeight, price: 10_000, picture: 'mentimun', codes: ['KBN-0608'], scale: 608, stock: 26, expiresInDays: 6, weekly: 14 }),
  goods('sweet-corn', 'Jagung manis', { ...garden, ...byWeight, price: 11_000, picture: 'jagung', codes: ['KBN-0609'], scale: 609, stock: 40, expiresInDays: 5, weekly: 20 }),
  goods('oyster-mushroom', 'Jamur tiram 250 g', { ...garden, unit: 'bungkus', price: 12_000, picture: 'jamur', codes: [610], stock: 30, expiresInDays: 4, weekly: 18 }),
  goods('catfish', 'Ikan lele segar', { ...pond, ...byWeight, price: 28_000, picture: 'lele', codes: [611, 'IKN-0001'], scale: 611, stock: 55, expiresInDays: 2, weekly: 45 }),
  goods('tilapia', 'Ikan nila segar', { ...pond, ...byWeight, price: 38_000, picture: 'nila', codes: ['IKN-0612'], scale: 612, stock: 40, expiresInDays: 2, weekly: 28 }),
  goods('catfish-fry', 'Bibit ikan lele 5–7 cm', { ...pond, unit: 'ekor', price: 400, picture: 'lele', codes: ['IKN-0613'], stock: 5_000, weekly: 2.5 }),
  goods('chicken-eggs', 'Telur ayam kampung', { ...garden, unit: 'butir', price: 3_500, picture: 'telur', codes: ['KBN-0614'], stock: 240, expiresInDays: 14, weekly: 22 }),
  goods('compost', 'Pupuk kompos 5 kg', { ...garden, unit: 'sak', price: 20_000, picture: 'pupuk', codes: [615], stock: 60, weekly: 9 }),
  goods('chili-seedling', 'Bibit cabai dalam polybag', { ...garden, unit: 'pot', price: 5_000, picture: 'bibit', codes: [616], stock: 90, weekly: 14 }),
];
