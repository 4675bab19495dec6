import type { BusinessDay } from '../../kernel/instant.ts';
import type { Rupiah } from '../../kernel/rupiah.ts';
import type { LabelFacts } from './label-facts.ts';
import type { LabelPart, LabelTemplate } from './label-template.ts';

/** `12-02-2027`: day, month, year as food labels want it. */
export function paperDay(day: BusinessDay): string {
  return day.split('-').toReversed().join('-');
}

/** `Rp 28.000`; goods sold in parts say per what. */
export function labelPrice(price: Rupiah, facts: Pick<LabelFacts, 'unit' | 'fractional'>): string {
  const figures = `Rp ${String(price).replaceAll(/\B(?=(\d{3})+$)/g, '.')}`;
  return facts.fractional ? `${figures}/${facts.unit}` : figures;
}

/** The small lines under name and price, in the order of the template's parts; each belongs to the part that asked for it. */
export function smallLines(facts: LabelFacts, template: Pick<LabelTemplate, 'parts'>): readonly { readonly part: LabelPart; readonly text: string }[] {
  const line = (part: LabelPart, text: string | null): { readonly part: LabelPart; readonly text: string }[] => (text === null || text.trim() === '' || !template.parts.includes(part) ? [] : [{ part, text }]);
  const expiry = facts.expiresOn === null ? null : `Baik s.d. ${paperDay(facts.expiresOn)}`;
  const batch = facts.batch === null ? null : `Kode ${facts.batch}`;
  // Day and batch share a line where both are asked for: they are short and belong together.
  const together = template.parts.includes('expiry') && template.parts.includes('batch') && expiry !== null && batch !== null;
  return [
    ...line('net', facts.netWeight === null ? null : `Isi bersih ${facts.netWeight}`),
    ...(together ? line('expiry', `${expiry} · ${batch}`) : [...line('expiry', expiry), ...line('batch', batch)]),
    ...facts.permits.flatMap(({ kind, number }) => line('permits', `${kind} ${number}`)),
    ...line('ingredients', facts.ingredients === null ? null : `Komposisi: ${facts.ingredients}`),
    ...line('origin', [facts.workshop, facts.producer].filter((one) => one !== '').join(' · ')),
  ];
}
