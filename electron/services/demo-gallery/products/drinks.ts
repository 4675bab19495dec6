import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods } from '../demo-product.ts';

const kitchen = { category: 'drinks', workshop: 'kitchen' };

export const DRINKS: readonly DemoProduct[] = [
  goods('ginger-powder', 'Jahe merah instan 200 g', { ...kitchen, unit: 'kaleng', price: 32_000, picture: 'jahe', codes: [301, 'MNM-0001'], stock: 62, expiresInDays: 240, weekly: 22 }),
  goods('temulawak-powder', 'Temulawak instan 200 g', { ...kitchen, unit: 'kaleng', price: 30_000, picture: 'jahe', codes: [302], stock: 40, expiresInDays: 240, weekly: 9 }),
  goods('turmeric-tamarind', 'Jamu kunyit asam 330 ml', { ...kitchen, unit: 'botol', price: 12_000, picture: 'jamu', codes: [303], stock: 60, expiresInDays: 7, weekly: 38 }),
  goods('beras-kencur', 'Jamu beras kencur 330 ml', { ...kitchen, unit: 'botol', price: 12_000, picture: 'jamu', codes: [304], stock: 60, expiresInDays: 7, weekly: 34 }),
  goods('rosella-syrup', 'Sirup rosela 500 ml', { ...kitchen, unit: 'botol', price: 42_000, picture: 'jamu', codes: [305], stock: 28, expiresInDays: 180, weekly: 6 }),
  goods('moringa-tea', 'Teh daun kelor isi 20 kantong', { ...kitchen, unit: 'kotak', price: 25_000, picture: 'teh', codes: [306], stock: 48, expiresInDays: 300, weekly: 15 }),
  goods('kulawi-coffee', 'Kopi bubuk Kulawi 200 g', { ...kitchen, unit: 'bungkus', price: 45_000, picture: 'kopi', codes: [307, 'MNM-0007'], stock: 56, expiresInDays: 270, weekly: 20 }),
  goods('coffee-sachet', 'Kopi bubuk robusta 100 g', { ...kitchen, unit: 'bungkus', price: 18_000, picture: 'kopi', codes: [308], stock: 80, expiresInDays: 270, weekly: 24 }),
  goods('forest-honey', 'Madu hutan 250 ml', { ...kitchen, unit: 'botol', price: 75_000, picture: 'madu', codes: [309], stock: 26, expiresInDays: 540, weekly: 6 }),
  goods('saraba', 'Saraba hangat', { ...kitchen, unit: 'gelas', price: 8_000, picture: 'wedang', codes: ['MNM-0310'], stock: 70, expiresInDays: 1, weekly: 40 }),
  goods('iced-milk-coffee', 'Es kopi susu gula aren', { ...kitchen, unit: 'gelas', price: 13_000, picture: 'es', codes: ['MNM-0311'], stock: 80, expiresInDays: 1, weekly: 60 }),
];
