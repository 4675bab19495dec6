import type { QrisCode, QrisField } from './qris-code.ts';
import { nameOfSubtag, nameOfTag, type QrisFieldName } from './qris-field-name.ts';
import { isNationalDomain } from './read-accounts.ts';

/** What a value says beyond itself, for the words on screen. */
export const QRIS_MEANINGS = [
  'initiation.static',
  'initiation.dynamic',
  'initiation.unknown',
  'criteria.micro',
  'criteria.small',
  'criteria.medium',
  'criteria.large',
  'criteria.regular',
  'criteria.public-service',
  'criteria.public-agency',
  'currency.rupiah',
  'country.indonesia',
  'tip.asked',
  'tip.fixed',
  'tip.percent',
  'tip.unreadable',
  'additional.asked-of-payer',
  'template.unreadable',
  'checksum.right',
  'checksum.wrong',
  'checksum.missing',
  'checksum.misplaced',
] as const;

export type QrisMeaning = (typeof QRIS_MEANINGS)[number];

export interface QrisExplanation {
  /** `59`, or `26.01` inside a template. */
  readonly tag: string;
  readonly name: QrisFieldName;
  /** As written; empty for a template that is explained line by line below, and for a missing checksum. */
  readonly value: string;
  readonly meaning: QrisMeaning | null;
}

/** BI's merchant criteria (sub-tag 03 of an account). */
const CRITERIA: Readonly<Record<string, QrisMeaning>> = {
  UMI: 'criteria.micro',
  UKE: 'criteria.small',
  UME: 'criteria.medium',
  UBE: 'criteria.large',
  URE: 'criteria.regular',
  PSO: 'criteria.public-service',
  BLU: 'criteria.public-agency',
};

/** Every data object of `code` in the order it stands, templates opened: what the settings show after a code was entered. */
export function explainQris(code: QrisCode): readonly QrisExplanation[] {
  const lines = code.fields.flatMap((field) => explainField(code, field));
  if (code.checksum.stated === null) lines.push({ tag: '63', name: 'checksum', value: '', meaning: 'checksum.missing' });
  return lines;
}

function explainField(code: QrisCode, field: QrisField): QrisExplanation[] {
  const national = isNationalDomain(field.fields?.find(({ tag }) => tag === '00')?.value ?? '');
  const name = nameOfTag(field.tag, national);
  if (field.fields === null) return [{ tag: field.tag, name, value: field.value, meaning: meaningOf(code, name, field.value) }];
  const subfields = field.fields.map((sub): QrisExplanation => {
    const subname = nameOfSubtag(name, sub.tag);
    return { tag: `${field.tag}.${sub.tag}`, name: subname, value: sub.value, meaning: meaningOf(code, subname, sub.value) };
  });
  return [{ tag: field.tag, name, value: '', meaning: null }, ...subfields];
}

function meaningOf(code: QrisCode, name: QrisFieldName, value: string): QrisMeaning | null {
  switch (name) {
    case 'initiation':
      return code.initiation === 'unstated' ? 'initiation.unknown' : `initiation.${code.initiation}`;
    case 'account.criteria':
    case 'national.criteria':
      return Object.hasOwn(CRITERIA, value) ? (CRITERIA[value] ?? null) : null;
    case 'currency':
      return 'currency.rupiah';
    case 'country':
      return 'country.indonesia';
    case 'tip':
    case 'tip-fixed':
    case 'tip-percent':
      return code.tip === null ? null : `tip.${code.tip.kind}`;
    case 'checksum':
      return `checksum.${code.checksum.verdict}`;
    // Only reached when the template could not be opened.
    case 'account':
    case 'additional':
    case 'language':
      return 'template.unreadable';
    default:
      return name.startsWith('additional.') && value === '***' ? 'additional.asked-of-payer' : null;
  }
}
