import type { DemoProduct } from '../demo-gallery-types.ts';
import { goods } from '../demo-product.ts';

const paving = { category: 'building', workshop: 'paving' };
const welding = { category: 'building', workshop: 'welding' };

export const BUILDING: readonly DemoProduct[] = [
  goods('paving-hexagon', 'Paving blok segi enam 6 cm', { ...paving, unit: 'm²', fractional: true, price: 85_000, picture: 'paving', codes: [701, 'BGN-0001'], stock: 240, weekly: 2.2 }),
  goods('paving-brick', 'Paving blok bata 6 cm', { ...paving, unit: 'm²', fractional: true, price: 80_000, picture: 'paving', codes: [702], stock: 300, weekly: 2.8 }),
  goods('paving-grass', 'Paving rumput (grass block) 8 cm', { ...paving, unit: 'm²', fractional: true, price: 92_500, picture: 'paving', codes: [703], stock: 120, weekly: 1 }),
  goods('concrete-brick', 'Batako press 40 × 20 × 10 cm', { ...paving, price: 3_800, picture: 'batako', codes: [704], stock: 4_000, weekly: 6 }),
  goods('vent-block', 'Roster semen motif bunga 20 × 20 cm', { ...paving, price: 9_500, picture: 'roster', codes: [705], stock: 320, weekly: 2 }),
  goods('kerb-stone', 'Kanstin 40 × 20 × 10 cm', { ...paving, price: 24_000, picture: 'kanstin', codes: [706], stock: 180, weekly: 1.5 }),
  goods('concrete-pot', 'Pot bunga semen Ø 30 cm', { ...paving, price: 45_000, picture: 'pot', codes: [707], stock: 28, weekly: 4 }),
  goods('fence-panel', 'Panel pagar besi 1 × 1,5 m', { ...welding, unit: 'lembar', price: 675_000, picture: 'pagar', codes: ['BGN-0708'], stock: 8, weekly: 0.6 }),
  goods('window-grille', 'Teralis jendela besi', { ...welding, unit: 'm²', fractional: true, price: 325_000, picture: 'pagar', codes: ['BGN-0709'], stock: 15, weekly: 1 }),
];
