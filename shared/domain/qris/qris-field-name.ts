/** The names of the data objects, for the words on screen. EMVCo MPM tags 00–99; those of templates stand behind a dot. */
export const QRIS_FIELD_NAMES = [
  'format',
  'initiation',
  'card-account',
  'account',
  'account.domain',
  'account.pan',
  'account.merchant-id',
  'account.criteria',
  'account.other',
  'national',
  'national.domain',
  'national.pan',
  'national.nmid',
  'national.criteria',
  'national.other',
  'category',
  'currency',
  'amount',
  'tip',
  'tip-fixed',
  'tip-percent',
  'country',
  'merchant-name',
  'city',
  'postal-code',
  'additional',
  'additional.bill-number',
  'additional.mobile-number',
  'additional.store',
  'additional.loyalty-number',
  'additional.reference',
  'additional.customer',
  'additional.terminal',
  'additional.purpose',
  'additional.asks-payer',
  'additional.tax-id',
  'additional.channel',
  'additional.other',
  'checksum',
  'language',
  'language.preference',
  'language.merchant-name',
  'language.city',
  'language.other',
  'reserved',
  'private',
  'private.other',
] as const;

export type QrisFieldName = (typeof QRIS_FIELD_NAMES)[number];

const ROOT: Readonly<Record<string, QrisFieldName>> = {
  '00': 'format',
  '01': 'initiation',
  '52': 'category',
  '53': 'currency',
  '54': 'amount',
  '55': 'tip',
  '56': 'tip-fixed',
  '57': 'tip-percent',
  '58': 'country',
  '59': 'merchant-name',
  '60': 'city',
  '61': 'postal-code',
  '62': 'additional',
  '63': 'checksum',
  '64': 'language',
};

const ACCOUNT: readonly QrisFieldName[] = ['account.domain', 'account.pan', 'account.merchant-id', 'account.criteria'];
const NATIONAL: readonly QrisFieldName[] = ['national.domain', 'national.pan', 'national.nmid', 'national.criteria'];
const LANGUAGE: readonly QrisFieldName[] = ['language.preference', 'language.merchant-name', 'language.city'];
const ADDITIONAL: readonly (QrisFieldName | undefined)[] = [
  undefined,
  'additional.bill-number',
  'additional.mobile-number',
  'additional.store',
  'additional.loyalty-number',
  'additional.reference',
  'additional.customer',
  'additional.terminal',
  'additional.purpose',
  'additional.asks-payer',
  'additional.tax-id',
  'additional.channel',
];

/** The name of `tag` on the first level. `national`: an account that belongs to the national repository. */
export function nameOfTag(tag: string, national: boolean): QrisFieldName {
  const known = ROOT[tag];
  if (known !== undefined) return known;
  if (tag < '26') return 'card-account';
  if (tag <= '51') return national ? 'national' : 'account';
  return tag < '80' ? 'reserved' : 'private';
}

/** The name of sub-tag `tag` inside a template called `template`. */
export function nameOfSubtag(template: QrisFieldName, tag: string): QrisFieldName {
  const place = Number(tag);
  switch (template) {
    case 'account':
      return ACCOUNT[place] ?? 'account.other';
    case 'national':
      return NATIONAL[place] ?? 'national.other';
    case 'additional':
      return ADDITIONAL[place] ?? 'additional.other';
    case 'language':
      return LANGUAGE[place] ?? 'language.other';
    default:
      return 'private.other';
  }
}
