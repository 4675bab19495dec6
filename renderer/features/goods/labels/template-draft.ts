import { LABEL_SIDE, PAGE_SIDE, type LabelMedium, type LabelTemplate } from '../../../../shared/domain/label/label-template.ts';
import { sheetFits } from '../../../../shared/domain/label/sheet-cells.ts';
import { lengthText, readLength } from './label-draft.ts';

/** A size that is typed of a medium: millimetres with tenths, kept as tenths from `from` to `to`; or a whole number of columns and the like. */
export interface SizeField {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly whole?: boolean;
}

const side = (key: string): SizeField => ({ key, from: LABEL_SIDE.min, to: LABEL_SIDE.max });
const page = (key: string, from = 0): SizeField => ({ key, from, to: PAGE_SIDE.max });
const correction = (key: string): SizeField => ({ key, from: -200, to: 200 });
const gap = (key: string): SizeField => ({ key, from: 0, to: 200 });
const count = (key: string, to: number): SizeField => ({ key, from: 1, to, whole: true });

/** What is typed of each medium. */
export const SIZE_FIELDS: Readonly<Record<LabelMedium['kind'], readonly SizeField[]>> = {
  roll: [side('width'), side('height'), count('across', 6), gap('columnGap'), gap('rowGap')],
  receipt: [side('width'), side('height')],
  sheet: [page('pageWidth', PAGE_SIDE.min), page('pageHeight', PAGE_SIDE.min), count('columns', 12), count('rows', 40), side('width'), side('height'), page('left'), page('top'), page('pitchX'), page('pitchY'), correction('shiftX'), correction('shiftY'), correction('stretchX'), correction('stretchY')],
};

/** What is chosen of a template beside its sizes. */
export type TemplateLook = Pick<LabelTemplate, 'name' | 'style' | 'code' | 'parts'>;
/** Sizes as they are typed, by the key of their field. */
export type TypedSizes = Readonly<Record<string, string>>;

export function lookOf({ name, style, code, parts }: LabelTemplate): TemplateLook {
  return { name, style, code, parts };
}

/** A size of this field as it is typed. */
export function sizeText({ whole }: SizeField, size: number): string {
  return whole === true ? String(size) : lengthText(size);
}

export function sizesOf(medium: LabelMedium): TypedSizes {
  const sizes = medium as LabelMedium & Readonly<Record<string, number>>;
  return Object.fromEntries(SIZE_FIELDS[medium.kind].map((field) => [field.key, sizeText(field, sizes[field.key] ?? 0)]));
}

export interface ReadTemplate {
  /** The template as it is typed; a size that cannot be read and a name that is missing are as they are stored. */
  readonly template: LabelTemplate;
  /** Keys of the sizes that cannot be read. */
  readonly wrong: ReadonlySet<string>;
  /** The cells leave the sheet or overlap. */
  readonly outside: boolean;
  /** It can be stored as it stands. */
  readonly whole: boolean;
}

/** The template that is meant by what is typed over a stored one. */
export function readTemplate(stored: LabelTemplate, look: TemplateLook, typed: TypedSizes): ReadTemplate {
  const sizes = SIZE_FIELDS[stored.medium.kind].map((field) => [field.key, readSize(field, typed[field.key] ?? '')] as const);
  const wrong = new Set(sizes.flatMap(([key, size]) => (size === null ? [key] : [])));
  const medium = { ...stored.medium, ...Object.fromEntries(sizes.filter(([, size]) => size !== null)) } as LabelMedium;
  const fits = medium.kind !== 'sheet' || sheetFits(medium);
  const name = look.name.trim();
  return { template: { ...stored, ...look, name: name === '' ? stored.name : name, medium: fits ? medium : stored.medium }, wrong, outside: wrong.size === 0 && !fits, whole: wrong.size === 0 && fits && name !== '' };
}

function readSize({ from, to, whole }: SizeField, text: string): number | null {
  const size = whole === true ? (/^\d{1,2}$/.test(text.trim()) ? Number(text) : null) : readLength(text);
  return size === null || size < from || size > to ? null : size;
}
