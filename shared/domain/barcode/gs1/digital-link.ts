import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CodeFault } from '../code-fault.ts';
import type { Element } from './split-elements.ts';

/** Words of older links for identifiers. */
const NAMES: Readonly<Record<string, string>> = { gtin: '01', cpv: '22', lot: '10', ser: '21', exp: '17' };
/** Keys that name something else than goods: a parcel, a place, a document, an asset. */
const OTHER_KEYS = new Set(['00', '253', '255', '401', '402', '414', '417', '8003', '8004', '8006', '8010', '8013', '8017', '8018']);

export function isLink(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * The fields of a GS1 Digital Link (`https://…/01/GTIN/10/LOT?17=YYMMDD`), whatever its domain; their contents are not checked yet.
 * Fault `link` for any other web address.
 */
export function linkElements(text: string): Result<readonly Element[], CodeFault> {
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]+([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
  const steps = path.split('/').slice(1);
  const keys = steps.map((step) => NAMES[step.toLowerCase()] ?? step);
  // The last key counts: `01` may also be a folder on the way to it.
  const at = keys.findLastIndex((key, place) => key === '01' && /^[0-9]{8,14}$/.test(steps[place + 1] ?? ''));
  if (at === -1) return fail(keys.some((key, place) => OTHER_KEYS.has(key) && place < keys.length - 1) ? { code: 'code.no-product' } : { code: 'code.link' });
  const pairs: [key: string, value: string][] = [];
  for (let place = at; place < steps.length; place += 2) {
    const key = keys[place] ?? '';
    if (key !== '') pairs.push([key, steps[place + 1] ?? '']);
  }
  for (const part of query.split(/[&;]/)) {
    const [key = '', value = ''] = part.split('=', 2);
    // Words like `linkType` speak to the web server, numbers are identifiers.
    if (/^[0-9]{2,4}$/.test(key)) pairs.push([key, value]);
  }
  const elements: Element[] = [];
  for (const [ai, written] of pairs) {
    const value = decoded(written);
    if (value === undefined) return fail({ code: 'code.bad-value', ai });
    elements.push({ ai, value: ai === '01' ? value.padStart(14, '0') : value });
  }
  return ok(elements);
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
