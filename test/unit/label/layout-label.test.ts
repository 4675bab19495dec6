import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelInk } from '../../../electron/devices/label/label-ink.ts';
import { BUILT_IN_TEMPLATES } from '../../../shared/domain/label/built-in-templates.ts';
import { cardText } from '../../../shared/domain/label/card-text.ts';
import type { DrawnItem, LabelDrawing } from '../../../shared/domain/label/label-drawing.ts';
import type { LabelFacts } from '../../../shared/domain/label/label-facts.ts';
import { labelPrice, smallLines } from '../../../shared/domain/label/label-text.ts';
import type { LabelPart, LabelTemplate } from '../../../shared/domain/label/label-template.ts';
import { layoutLabel } from '../../../shared/domain/label/layout-label.ts';
import { PRICE_MAX } from '../../../shared/domain/catalog/product.ts';
import type { BusinessDay } from '../../../shared/kernel/instant.ts';
import { rupiah } from '../../../shared/kernel/rupiah.ts';
import { LONGEST, SHALLOTS } from '../../support/label-samples.ts';

const sizeOf = (template: LabelTemplate, unitsPerMm: number) => ({ width: Math.floor((template.medium.width * unitsPerMm) / 10), height: Math.floor((template.medium.height * unitsPerMm) / 10), unitsPerMm });
const set = (facts: LabelFacts, template: LabelTemplate, unitsPerMm = 8) => layoutLabel(facts, template, sizeOf(template, unitsPerMm), labelInk);
const template = (id: string): LabelTemplate => BUILT_IN_TEMPLATES.find((one) => one.id === id) ?? (BUILT_IN_TEMPLATES[0] as LabelTemplate);
const texts = (drawing: LabelDrawing): string[] => drawing.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));

/** The box that an item blackens, quiet zones of codes included. */
function boxOf(item: DrawnItem): { left: number; top: number; right: number; bottom: number } {
  if (item.kind === 'text') return { left: item.x, top: item.baseline - item.size * labelInk.capHeight, right: item.x + labelInk.measure(item.text, item.weight) * item.size, bottom: item.baseline };
  if (item.kind === 'matrix') {
    const side = item.rows.length * item.module;
    const quiet = 4 * item.module;
    return { left: item.x - quiet, top: item.y - quiet, right: item.x + side + quiet, bottom: item.y + side + quiet };
  }
  return { left: item.x - 7 * item.module, top: item.y, right: item.x + item.widths.reduce((sum, one) => sum + one, 0) * item.module + 7 * item.module, bottom: item.y + item.height };
}

describe('what is refused, and with which reason', () => {
  test('a code too wide for the label, with what it needs and what there is', () => {
    const narrow: LabelTemplate = { ...template('roll-25x15'), code: 'bars' };
    expect(set(SHALLOTS, narrow)).toEqual({ ok: false, error: { code: 'label-code-too-wide', text: '2000140000289', needs: 283, has: 250 } });
    expect(set(SHALLOTS, narrow, 300 / 25.4).ok).toBe(true);
    expect(set({ ...SHALLOTS, code: '012345' }, narrow).ok).toBe(true);
  });
  test('goods without a code, a code that bars cannot carry, and nothing else of theirs', () => {
    expect(set({ ...SHALLOTS, code: null }, template('roll-40x30'))).toMatchObject({ error: { code: 'label-no-code' } });
    expect(set({ ...SHALLOTS, code: null }, template('roll-50x30-card')).ok).toBe(true);
    expect(set({ ...SHALLOTS, code: 'KÖDE' }, template('roll-40x30'))).toMatchObject({ error: { code: 'label-code-unfit', text: 'KÖDE' } });
  });
  test('permits and ingredients that do not fit are named, never left out', () => {
    const permits = Array.from({ length: 9 }, (_, number) => ({ kind: 'P-IRT', number: `206727101004${number}-28` }));
    expect(set({ ...SHALLOTS, permits }, template('roll-40x30'))).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^label-unfit\./) } });
    expect(set({ ...SHALLOTS, ingredients: 'bawang merah, minyak kelapa, '.repeat(30) }, { ...template('roll-40x30'), parts: ['name', 'price', 'ingredients'] })).toEqual({ ok: false, error: { code: 'label-unfit.ingredients' } });
  });
});

describe('what always stands there', () => {
  test.each(BUILT_IN_TEMPLATES.map((one) => [one.id, one] as const))('%s: the highest price, whole, and a name that ends in dots at worst', (_id, one) => {
    for (const unitsPerMm of [8, 300 / 25.4, 100]) {
      const drawing = set(LONGEST, one, unitsPerMm);
      if (!drawing.ok) throw new Error(JSON.stringify(drawing.error));
      expect(texts(drawing.value).join(' ')).toContain('Rp 99.999.999');
      expect(texts(drawing.value)[0]).toMatch(/^Keset/);
    }
  });
  test('every small line of food is set where its part is asked for, day and batch together', () => {
    const food = { ...SHALLOTS, ingredients: 'bawang merah, minyak, garam' };
    const texts = (parts: readonly LabelPart[]) => smallLines(food, { parts }).map(({ text }) => text);
    expect(texts(['net', 'expiry', 'batch', 'permits', 'ingredients', 'origin'])).toEqual(['Isi bersih 100 g', 'Baik s.d. 12-02-2027 · Kode B2611-20', 'P-IRT 2067271010045-28', 'Komposisi: bawang merah, minyak, garam', 'Dapur produksi · Lapas Kelas IIA Palu']);
    for (const [part, text] of [['net', 'Isi bersih 100 g'], ['expiry', 'Baik s.d. 12-02-2027'], ['batch', 'Kode B2611-20'], ['permits', 'P-IRT 2067271010045-28'], ['ingredients', 'Komposisi: bawang merah, minyak, garam']] as const) expect(texts([part])).toEqual([text]);
  });
  test('goods sold in parts say per what', () => {
    expect(labelPrice(PRICE_MAX, { unit: 'kg', fractional: true })).toBe('Rp 99.999.999/kg');
    expect(labelPrice(rupiah(500), { unit: 'pcs', fractional: false })).toBe('Rp 500');
  });
  test('the card names goods, workshop, unit and batch, and is at most 200 characters', () => {
    expect(cardText(SHALLOTS)).toBe('Bawang goreng Palu 100 g\nDapur produksi, Lapas Kelas IIA Palu\nKode produksi B2611-20\nBaik sampai 12-02-2027\nTerima kasih sudah mendukung pelatihan kerja.');
    expect(cardText({ ...LONGEST, cardText: 'x'.repeat(500) }).length).toBeLessThanOrEqual(200);
  });
});

test('for any goods and any label, what is set lies inside the label, bars and codes touch no text, and price and code are whole', () => {
  const facts = fc.record({
    name: fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
    price: fc.integer({ min: 0, max: PRICE_MAX }).map(rupiah),
    code: fc.oneof(fc.constant('2000140000289'), fc.constant('96385074'), fc.stringMatching(/^[!-~]{1,48}$/)),
    permits: fc.array(fc.record({ kind: fc.constant('P-IRT'), number: fc.stringMatching(/^\d{13}-\d{2}$/) }), { maxLength: 2 }),
    fractional: fc.boolean(),
    expiresOn: fc.constantFrom('2027-02-12' as BusinessDay, null),
  });
  const shape = fc.record({ base: fc.constantFrom(...BUILT_IN_TEMPLATES), width: fc.integer({ min: 150, max: 1_000 }), height: fc.integer({ min: 100, max: 600 }), code: fc.constantFrom('bars' as const, 'qr' as const, 'none' as const) });
  let good = 0;
  fc.assert(
    fc.property(facts, shape, fc.constantFrom(8, 300 / 25.4, 100), (some, { base, width, height, code }, unitsPerMm) => {
      const one: LabelTemplate = { ...base, code, medium: { kind: 'roll', width, height, across: 1, columnGap: 0, rowGap: 20 } };
      const goods = { ...SHALLOTS, ...some };
      const drawing = set(goods, one, unitsPerMm);
      if (!drawing.ok) return;
      good += 1;
      const boxes = drawing.value.items.map(boxOf);
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(-0.5);
        expect(box.top).toBeGreaterThanOrEqual(-0.5);
        expect(box.right).toBeLessThanOrEqual(drawing.value.width + 0.5);
        expect(box.bottom).toBeLessThanOrEqual(drawing.value.height + 0.5);
      }
      drawing.value.items.forEach((item, index) => {
        if (item.kind === 'text') return;
        const a = boxOf(item);
        drawing.value.items.forEach((other, at) => {
          const b = boxOf(other);
          if (at !== index && other.kind === 'text') expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
        });
      });
      if (one.parts.includes('price')) expect(texts(drawing.value).join(' ')).toContain(`Rp ${some.price.toLocaleString('id-ID')}`);
      if (code === 'bars') expect(drawing.value.items.filter((item) => item.kind === 'bars')).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
  expect(good).toBeGreaterThan(100);
});
