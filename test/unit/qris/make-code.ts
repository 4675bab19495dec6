import { crc16ccitt } from '../../../shared/domain/qris/crc16-ccitt.ts';
import { parseQris } from '../../../shared/domain/qris/parse-qris.ts';
import type { QrisCode } from '../../../shared/domain/qris/qris-code.ts';

/** One data object. */
export function field(tag: string, value: string): string {
  return `${tag}${String(Array.from(value).length).padStart(2, '0')}${value}`;
}

/** `body` with tag 63 and a right checksum. */
export function sealed(body: string): string {
  return `${body}6304${crc16ccitt(`${body}6304`)}`;
}

export const ACCOUNT = field('26', field('00', 'ID.CO.CONTOH.WWW') + field('01', '936000000000000001') + field('02', 'M1') + field('03', 'UMI'));

/** A right static code whose objects are replaced, added (before 58) or left out (null) by tag. */
export function codeWith(parts: Readonly<Record<string, string | null>> = {}): string {
  const standard: Record<string, string | null> = { '26': ACCOUNT.slice(4), '52': '5999', '53': '360', '58': 'ID', '59': 'GALERI CONTOH', '60': 'PALU', '61': '94111' };
  const first = parts['01'] === undefined ? '11' : parts['01'];
  const all: Record<string, string | null> = { ...standard, ...parts };
  delete all['01'];
  const body = Object.keys(all)
    .sort()
    .map((tag) => [tag, all[tag] ?? null] as const)
    .flatMap(([tag, value]) => (value === null ? [] : [field(tag, value)]));
  return sealed(`000201${first === null ? '' : field('01', first)}${body.join('')}`);
}

export function parsed(text: string): QrisCode {
  const result = parseQris(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
