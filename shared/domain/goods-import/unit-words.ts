/** How units are written; those of a row are the same unit, its first word is the one to store. */
const UNITS: readonly (readonly string[])[] = [
  ['buah', 'bh', 'biji', 'bj', 'butir', 'pcs', 'pc', 'piece', 'pieces', 'unit'],
  ['kg', 'kilogram', 'kilo', 'kgs'],
  ['gram', 'gr', 'g'],
  ['ons'],
  ['liter', 'ltr', 'lt', 'l'],
  ['ml', 'mililiter'],
  ['meter', 'mtr', 'm'],
  ['cm', 'sentimeter'],
  ['m2', 'm²'],
  ['m3', 'm³'],
  ['lembar', 'lbr'],
  ['helai'],
  ['pasang', 'psg'],
  ['potong', 'ptg'],
  ['set'],
  ['stel'],
  ['lusin', 'lsn'],
  ['kodi'],
  ['gros'],
  ['rim'],
  ['botol', 'btl'],
  ['bungkus', 'bks'],
  ['pak', 'pack', 'pck'],
  ['dus', 'dos', 'kardus'],
  ['kotak', 'box', 'ktk'],
  ['toples', 'tpl'],
  ['kaleng', 'klg'],
  ['gelas', 'gls', 'cup'],
  ['sachet', 'saset'],
  ['karung', 'krg'],
  ['sak', 'zak'],
  ['ikat', 'ikt'],
  ['batang', 'btg'],
  ['roll', 'rol', 'gulung'],
  ['ekor', 'ekr'],
  ['pot'],
  ['porsi'],
  ['orang', 'org'],
  ['kali'],
  ['jam'],
  ['hari'],
];

const BY_WORD: ReadonlyMap<string, string> = new Map(UNITS.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)));

const plain = (word: string): string => word.toLowerCase().replace(/[\s.]+/g, ' ').trim();

/** The unit that `word` names, as it is stored: `Kilo` is `kg`; null for a word that is no unit. */
export function unitNamed(word: string): string | null {
  return BY_WORD.get(plain(word)) ?? null;
}

/** True where two words name the same unit: `pcs` and `Buah`, or the same word of the gallery's own. */
export function isSameUnit(one: string, other: string): boolean {
  return plain(one) === plain(other) || (unitNamed(one) !== null && unitNamed(one) === unitNamed(other));
}

export interface WithUnit {
  /** What stands before the unit. */
  readonly figure: string;
  readonly unit: string;
}

const UNIT = String.raw`(\p{L}[\p{L}. ]*|m[23²³])`;
const QUANTITY = new RegExp(String.raw`^([-\u2212]? ?\d[\d.,]*) ?${UNIT}$`, 'iu');
const PRICE = new RegExp(String.raw`^(.*\d.*?) ?(?:/| per ) ?${UNIT}$`, 'iu');

/** `3 buah`, `2,5kg`; null where only a figure, or something else, stands. */
export function quantityWithUnit(text: string): WithUnit | null {
  return split(QUANTITY, text);
}

/** `12.500/kg`, `Rp 12.500,- per kg`; null where only an amount, or something else, stands. */
export function priceWithUnit(text: string): WithUnit | null {
  return split(PRICE, text);
}

function split(shape: RegExp, text: string): WithUnit | null {
  const [, figure, unit] = shape.exec(text.replace(/\s+/g, ' ').trim()) ?? [];
  return figure === undefined || unit === undefined ? null : { figure: figure.trim(), unit: unit.trim() };
}
