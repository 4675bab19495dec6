import { LABELS_MAX } from '../../../../shared/domain/label/label-limits.ts';
import type { LabelMedium, LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { cellsOf } from '../../../../shared/domain/label/sheet-cells.ts';
import type { BatchId, ProductId } from '../../../../shared/kernel/ids.ts';

/** A line as it is typed. */
export interface LineDraft {
  readonly productId: ProductId;
  readonly batchId: BatchId | null;
  readonly name: string;
  readonly copies: string;
}

/** A whole number of labels, also as `1.000`, or null for anything else; nothing typed is none. */
export function readCopies(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return 0;
  const copies = Number(typed.replace('.', ''));
  return /^(?:\d{1,4}|\d\.\d{3})$/.test(typed) && copies <= LABELS_MAX ? copies : null;
}

/** The lines with these goods among them: a new line of one label, or `more` of a line that is there. */
export function withGoods(lines: readonly LineDraft[], goods: { readonly productId: ProductId; readonly name: string }, more: number): { readonly lines: readonly LineDraft[]; readonly at: number } {
  const at = lines.findIndex((line) => line.productId === goods.productId);
  const known = lines[at];
  if (known === undefined) return { lines: [...lines, { productId: goods.productId, batchId: null, name: goods.name, copies: '1' }], at: lines.length };
  const copies = String(Math.min(LABELS_MAX, (readCopies(known.copies) ?? 0) + more));
  return { lines: lines.map((line, index) => (index === at ? { ...line, copies } : line)), at };
}

/** Labels in all; null while a number cannot be read. */
export function totalOf(lines: readonly LineDraft[]): number | null {
  let total = 0;
  for (const line of lines) {
    const copies = readCopies(line.copies);
    if (copies === null) return null;
    total += copies;
  }
  return total;
}

/** Sheets that a run takes, the first one from cell `start` (1 = the first). */
export function sheetsOf(total: number, medium: LabelMedium, start: number): number {
  return medium.kind !== 'sheet' || total === 0 ? 0 : Math.ceil((total + start - 1) / cellsOf(medium));
}

/** The first cell that a run from `start` leaves free on its last sheet; null where it fills that. */
export function nextCell(total: number, medium: LabelMedium, start: number): number | null {
  if (medium.kind !== 'sheet') return null;
  const used = (total + start - 1) % cellsOf(medium);
  return used === 0 ? null : used + 1;
}

/** `1` to the number of cells, or null. */
export function readCell(text: string, medium: LabelMedium): number | null {
  if (medium.kind !== 'sheet') return 1;
  const typed = text.trim();
  const cell = Number(typed);
  return /^\d{1,3}$/.test(typed) && cell >= 1 && cell <= cellsOf(medium) ? cell : null;
}

/** Tenths of a millimetre of what was typed in millimetres (25,4 or 25.4, minus allowed), or null. */
export function readLength(text: string): number | null {
  const typed = /^\s*([-−]?)(\d{1,3})(?:[.,](\d))?\s*$/.exec(text);
  if (typed === null) return null;
  const tenths = Number(typed[2]) * 10 + Number(typed[3] ?? 0);
  return typed[1] === '' || tenths === 0 ? tenths : -tenths;
}

export function lengthText(tenths: number): string {
  return (tenths / 10).toLocaleString('id-ID', { useGrouping: false });
}

/** An id for a template of this name that no other one has: letters and digits, joined by dashes. */
export function templateIdFor(name: string, templates: readonly LabelTemplate[]): string {
  const base = name.toLowerCase().normalize('NFD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'templat';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!templates.some((one) => one.id === id)) return id;
  }
}
