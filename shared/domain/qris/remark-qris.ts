import { countCharacters } from './count-characters.ts';
import type { QrisCode, QrisField, QrisRemark } from './qris-code.ts';
import { isAccountTag } from './read-accounts.ts';

/** Longest values by the standard (EMVCo MPM tables 3.x as narrowed by ASPI); codes in use exceed them. */
const LONGEST: readonly (readonly [tag: string, characters: number])[] = [
  ['52', 4],
  ['59', 25],
  ['60', 15],
  ['61', 10],
];

/** What the standard demands and reading can do without. */
const EXPECTED = ['01', '52', '59', '60', '61'];

/** What deviates in a code that was read, `tag` by tag; for the person who enters the gallery's own code. */
export function remarkQris(code: Omit<QrisCode, 'remarks'>): readonly QrisRemark[] {
  const value = (tag: string) => code.fields.find((field) => field.tag === tag)?.value;
  const remarks: QrisRemark[] = EXPECTED.filter((tag) => value(tag) === undefined).map((tag) => ({ code: 'missing', tag }));
  // Mandatory in a static code since the national repository exists.
  if (code.initiation === 'static' && code.nmid === null) remarks.push({ code: 'missing', tag: '51' });
  for (const [tag, characters] of LONGEST) {
    if (countCharacters(value(tag) ?? '') > characters) remarks.push({ code: 'too-long', tag });
  }
  if (value('01') !== undefined && code.initiation === 'unstated') remarks.push({ code: 'unknown-initiation', tag: '01' });
  if (code.initiation === 'dynamic' && code.amount === null) remarks.push({ code: 'dynamic-without-amount', tag: '01' });
  if (code.tip !== null) remarks.push({ code: 'asks-tip', tag: '55' });
  for (const field of code.fields.filter(isBrokenTemplate)) remarks.push({ code: 'template-unreadable', tag: field.tag });
  return remarks;
}

/** 80–99 may hold anything, so nothing is expected of them. */
function isBrokenTemplate(field: QrisField): boolean {
  return field.fields === null && (isAccountTag(field.tag) || field.tag === '62' || field.tag === '64');
}
