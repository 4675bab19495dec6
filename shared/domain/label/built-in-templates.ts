import type { LabelPart, LabelTemplate, ReceiptMedium, RollMedium, SheetMedium } from './label-template.ts';

const roll = (width: number, height: number, across = 1): RollMedium => ({ kind: 'roll', width, height, across, columnGap: across === 1 ? 0 : 20, rowGap: 20 });
const receipt = (width: number, height: number): ReceiptMedium => ({ kind: 'receipt', width, height });

type Grid = readonly [pageWidth: number, pageHeight: number, columns: number, rows: number, width: number, height: number, left: number, top: number, pitchX: number, pitchY: number];
const sheet = ([pageWidth, pageHeight, columns, rows, width, height, left, top, pitchX, pitchY]: Grid): SheetMedium => ({
  kind: 'sheet', pageWidth, pageHeight, columns, rows, width, height, left, top, pitchX, pitchY, shiftX: 0, shiftY: 0, stretchX: 0, stretchY: 0,
});

const FOOD: readonly LabelPart[] = ['name', 'price', 'net', 'expiry', 'batch', 'permits', 'origin'];
const SHORT: readonly LabelPart[] = ['name', 'price', 'expiry', 'batch'];
const SMALL: readonly LabelPart[] = ['name', 'price'];
const CARD: readonly LabelPart[] = ['name', 'price', 'expiry', 'card'];

/**
 * The labels a gallery begins with. No maker's drawing of the T&J sheets was found and implementations differ in margins and gaps: these are
 * nominal, and the calibration page with shift and stretch makes them right for the sheets and the printer at hand.
 */
export const BUILT_IN_TEMPLATES: readonly LabelTemplate[] = [
  { id: 'roll-40x30', name: 'Rol 40 x 30', medium: roll(400, 300), style: 'label', code: 'bars', parts: FOOD },
  { id: 'roll-50x30', name: 'Rol 50 x 30', medium: roll(500, 300), style: 'label', code: 'bars', parts: FOOD },
  { id: 'roll-33x15', name: 'Rol 33 x 15, 3 lajur', medium: roll(330, 150, 3), style: 'label', code: 'bars', parts: SMALL },
  { id: 'roll-25x15', name: 'Rol 25 x 15, QR', medium: roll(250, 150), style: 'label', code: 'qr', parts: SMALL },
  { id: 'roll-50x30-card', name: 'Rol 50 x 30, kartu QR', medium: roll(500, 300), style: 'label', code: 'none', parts: CARD },
  { id: 'roll-50x30-shelf', name: 'Rol 50 x 30, harga rak', medium: roll(500, 300), style: 'shelf', code: 'bars', parts: SMALL },
  { id: 'receipt-58', name: 'Struk 58 mm', medium: receipt(480, 300), style: 'label', code: 'bars', parts: FOOD },
  { id: 'receipt-58-shelf', name: 'Struk 58 mm, harga rak', medium: receipt(480, 350), style: 'shelf', code: 'bars', parts: SMALL },
  { id: 'tj-103', name: 'T&J 103 (32 x 64)', medium: sheet([2_100, 1_640, 3, 4, 640, 320, 30, 90, 680, 380]), style: 'label', code: 'bars', parts: FOOD },
  { id: 'tj-107', name: 'T&J 107 (18 x 50)', medium: sheet([1_650, 2_100, 3, 10, 500, 180, 45, 60, 530, 200]), style: 'label', code: 'bars', parts: SHORT },
  { id: 'tj-108', name: 'T&J 108 (18 x 38)', medium: sheet([1_650, 2_100, 4, 10, 380, 180, 35, 60, 400, 200]), style: 'label', code: 'bars', parts: SMALL },
  { id: 'tj-121', name: 'T&J 121 (38 x 75)', medium: sheet([1_650, 2_100, 2, 5, 750, 380, 50, 70, 800, 395]), style: 'label', code: 'bars', parts: FOOD },
  { id: 'a4-65x38', name: 'A4 3 x 7 (65 x 38)', medium: sheet([2_100, 2_970, 3, 7, 635, 381, 72, 151, 660, 381]), style: 'label', code: 'bars', parts: FOOD },
  { id: 'a4-48x25', name: 'A4 4 x 10 (48 x 25)', medium: sheet([2_100, 2_970, 4, 10, 485, 254, 80, 215, 485, 254]), style: 'label', code: 'bars', parts: SHORT },
  { id: 'a4-shelf', name: 'A4 3 x 8 (70 x 37), harga rak', medium: sheet([2_100, 2_970, 3, 8, 700, 370, 0, 5, 700, 370]), style: 'shelf', code: 'bars', parts: SMALL },
];
